/** Something found at author time: which rule, how grave, and what to do about it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: "error" | "warning";
  readonly message: string;
}

export type DiagnosticCode = keyof typeof messages;

const errors = {
  "duplicate-provider": "Two providers have the id “{id}”. Give one of them another id.",
  "unusable-provider-id": "“{id}” cannot be a provider's id. Use lower-case letters, digits and hyphens.",
  "unusable-version-id": "{place}: “{id}” cannot be a version's id. Use “v” and a number, as in “v1” or “v2.1”.",
  "unusable-event-name": "{place}: “{event}” cannot name an event: {fault}. Each event is a file under schemas/.",
  "ambiguous-event-name":
    "{place}: the events “{event}” and “{other}” would be one file where case does not count. Rename one.",
  "duplicate-type-name": "{place}: the events “{event}” and “{other}” would both be the type {name}. Rename one.",
  "duplicate-message-key":
    "{place}: “{key}” is already the key of another message in the AsyncAPI document. Rename the event, the version or the provider.",
  "unusable-type-name":
    "{place}: the title “{name}” cannot name a type. Use ASCII letters and digits in PascalCase, not ending in “Payload” or “Headers”.",
  "duplicate-definition": "{place}: two different schemas have the title “{name}”. Give one of them another title.",
  "unsupported-kind":
    "{place}: {kind} is not a JSON Schema. Use strings, numbers, integers, booleans, null, literals, arrays, objects, records and unions.",
  "unsupported-keyword":
    "{place}: the keyword “{keyword}” has no meaning in a contract. Say it in the description, or use a pattern.",
  "unsupported-format": "{place}: the format “{format}” is not known. Use {known}, or a pattern.",
  "enum-without-meanings": "{place}: an enum without a sentence for each value. Use enumOf or codeOf.",
  "unsupported-keys":
    "{place}: a record keyed by {pattern} is not supported. Use Type.Record(Type.String(), …), or objectOf with “open”.",
  "reserved-property":
    "{place}: every object already has a member “{name}”. Leave it out and state in “open” that it may be there.",
  "missing-description": "{place} has no description. Add one, in English.",
  "unwitnessed-member":
    "{place} is marked as undocumented, and neither a sample nor a named witness has it. Name the witness, or remove the member.",
  "unknown-witness":
    "{place}: nothing says who “{name}” is. Describe this witness under “witnesses” of the provider, or correct its name.",
  "unusable-change":
    "{place}: “changes” has {found}, but the contract version is {revision}. Name versions up to this one, at least one.",
  "unresolved-expression":
    "{place}: {expression} leads to no member of the {half}. Correct the expression, or add the member.",
  "optional-selector":
    "{place}: {expression} chooses the message, so its members must be required. Add “{member}” to “required”.",
  "named-selector":
    "{place}: {expression} leads through the named schema “{name}”, which other messages share. Take its title away.",
  "unresolved-reference": "{place}: {what} names {value}, which no message of the version has. Correct one of them.",
  "mismatched-event":
    "{place}: “{event}” has {found} parts, but {expected} expressions name an event. Join one value per expression with dots.",
  "unknown-endpoint":
    "{place} goes to the endpoint “{endpoint}”, which the version does not list. Add it to “endpoints”.",
  "unclaimed-file": "{file} belongs to no provider, version or language. Move or remove it.",
  "repeated-member":
    "{file}:{line}:{column}: “{name}” stands twice in one object; readers keep only one. Remove the other.",
  "unknown-sample-member":
    "{file}: “{member}” is not a member of a sample. Use name, summary, headers, payload, x-source, x-edited and x-elided.",
  "invalid-sample-member": "{file}: “{member}” has to be {expected}.",
  "sample-not-json": "{file}:{line}:{column}: not JSON: {fault}. Correct the file.",
  "unknown-sample-event": "{file}: no event of {version} is called “{event}”. Name the file <event>.<variant>.json.",
  "unknown-sample-pointer": "{file}: {member} names {pointer}, which is not in the sample. Correct the pointer.",
  "invalid-sample":
    "{file}: {pointer} {fault} ({projection}). Correct the definition, or the sample if it differs from its source.",
  "catalogue-not-json": "{file}:{line}:{column}: not JSON: {fault}. Correct the file.",
  "invalid-catalogue": "{file}: “{key}” has to be {expected}.",
  "missing-translation": "{file}: no translation for “{sentence}”. Add it.",
  "unused-translation": "{file}: no definition says “{sentence}” any more. Remove it, or correct the English.",
  "empty-translation": "{file}: the translation of “{sentence}” is empty. Write it.",
  "untranslated-sentence":
    "{file}: “{sentence}” is not translated. Translate it, or list it under “=” if the words are the same.",
  "stale-artifact": "{file} is out of date. Run `npm run build:contracts`.",
  "missing-artifact": "{file} is missing. Run `npm run build:contracts`.",
  "orphaned-artifact": "{file} belongs to no definition any more. Run `npm run build:contracts`.",
  "interrupted-build":
    "A build was interrupted while it replaced {roots}. Run `npm run build:contracts`; it finishes the work.",
  "foreign-file": "{file} was not generated, and a build would remove it. Move it out of {root}, and build again.",
  "symbolic-link": "{root} is a symbolic link. Replace it by a folder of its own, or remove it, and build again.",
  "unwritable-file": "{file}: {reason} {outcome}",
  "other-build": "Another build is at work here (process {pid}). Wait until it is done, and build again.",
  "repeated-artifact": "Two artifacts would be written to {file}. Rename one of the events that they are made of.",
} as const;

const warnings = {
  "message-without-sample": "{place} has no sample. Add one to the version's samples folder.",
  "leftover-stage": "{folder} could not be removed after the build: {reason} Remove it.",
} as const;

/** The one table of what can be found at author time: a code, how grave it is, and what to do about it. */
const messages = { ...errors, ...warnings };

type Slots<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

/** Fills one row of the table; a forgotten slot does not compile. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  slots: Readonly<Record<Slots<(typeof messages)[Code]>, string | number>>,
): Diagnostic {
  const values = slots as Readonly<Record<string, string | number>>;
  const message = messages[code].replace(/\{(\w+)\}/g, (_, name: string) => printable(String(values[name])));
  return { code, severity: code in warnings ? "warning" : "error", message };
}

/** Control characters would let a name from the data act on the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
