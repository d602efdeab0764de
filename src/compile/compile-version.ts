import type { Message, Provider, Version } from "../define/index.ts";
import { stepsOf } from "../json/pointer.ts";
import type { Contract, MessageContract } from "./contract.ts";
import { type Diagnostic, diagnostic } from "./diagnostics.ts";
import { type Definitions, type JsonSchema, toJsonSchema } from "./json-schema.ts";
import { faultOfEventName, toTypeName } from "./names.ts";
import { narrow, parseExpression, partsOfEvent } from "./narrow.ts";
import { withProvenance } from "./provenance.ts";
import { readSamples } from "./samples.ts";
import type { Sources } from "./sources.ts";
import { nameOfRef } from "./walk-schema.ts";

/** Compiles one version of a provider; `sources` hold its samples. */
export function compileVersion(
  provider: Provider,
  id: string,
  version: Version,
  revision: string,
  sources: Sources,
  report: (diagnostic: Diagnostic) => void,
): Contract {
  const path = `${provider.id}/${id}`;
  if (!/^v\d+(\.\d+)*$/.test(id)) report(diagnostic("unusable-version-id", { place: provider.id, id }));
  const definitions: Definitions = {};
  const events = Object.keys(version.messages);
  checkEventNames(path, events, report);
  const samples = readSamples(path, sources, events, report);
  const headers = version.headers && toJsonSchema(version.headers, `${path} headers`, definitions, report);
  const messages = Object.entries(version.messages).map(([event, message]): MessageContract => {
    const place = `${path} ${event}`;
    checkMessage(version, event, message, place, report);
    const payload = toJsonSchema(message.payload, place, definitions, report);
    const { title, summary, description, endpoint, mayBeEmpty, mayBeUnsigned, deviations = [] } = message;
    const listed = samples.get(event) ?? [];
    for (const { file, payload: body } of listed) {
      if (body === undefined && mayBeEmpty === undefined) {
        report(diagnostic("invalid-sample-member", { file, member: "payload", expected: "the body of the delivery" }));
      }
    }
    if (listed.length === 0 && mayBeEmpty === undefined) report(diagnostic("message-without-sample", { place }));
    return {
      event,
      name: toTypeName(event),
      title,
      summary,
      ...defined({ description, endpoint, mayBeEmpty, mayBeUnsigned }),
      deviations,
      payload: selected(payload, "payload", version, event, place, report),
      // A copy for each message, because each has samples of its own.
      ...defined({
        headers: headers && selected(open(structuredClone(headers)), "header", version, event, place, report),
      }),
      samples: listed,
    };
  });
  const { summary, event, marker, recognition, batch, endpoints, signature, acknowledgement } = version;
  const contract: Contract = {
    provider: textOf(provider),
    version: id,
    revision,
    path,
    current: Object.keys(provider.versions).at(-1) === id,
    summary,
    event,
    ...defined({ marker }),
    recognition,
    ...defined({ batch, endpoints }),
    signature,
    acknowledgement,
    announced: version.announced ?? [],
    deviations: version.deviations ?? [],
    ...defined({ headers: headers && withEventNames(open(headers), version, path, report) }),
    definitions,
    messages,
  };
  checkReferences(contract, report);
  return withProvenance(contract, report);
}

/** Headers and members that the contract speaks of have to be among those that it describes. */
function checkReferences(contract: Contract, report: (diagnostic: Diagnostic) => void): void {
  const { path: place, signature, recognition, headers, messages, definitions } = contract;
  const wrong = (what: string, value: string) => report(diagnostic("unresolved-reference", { place, what, value }));
  if (signature.kind === "hmac" && !Object.hasOwn(headers?.properties ?? {}, signature.header)) {
    wrong("signature.header", signature.header);
  }
  const pointers = [
    ...recognition.map((pointer) => ["recognition", pointer] as const),
    ...(signature.kind === "shared-secret"
      ? [["signature.member", signature.member.split("#")[1] ?? ""] as const]
      : []),
  ];
  for (const [what, pointer] of pointers) {
    const isDescribed = messages.some(({ payload }) => hasMember(payload, stepsOf(pointer), definitions));
    if (messages.length > 0 && !isDescribed) wrong(what, pointer);
  }
}

function hasMember(schema: JsonSchema, [step, ...rest]: readonly string[], definitions: Definitions): boolean {
  if (step === undefined) return true;
  if (schema.$ref !== undefined)
    return hasMember(definitions[nameOfRef(schema.$ref)] ?? {}, [step, ...rest], definitions);
  const nested = [...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  if (nested.length > 0) return nested.some((child) => hasMember(child, [step, ...rest], definitions));
  const member = Object.hasOwn(schema.properties ?? {}, step) ? schema.properties?.[step] : undefined;
  return member !== undefined && hasMember(member, rest, definitions);
}

function textOf({ id, title, summary, page, uses, setup, deviations = [] }: Provider): Contract["provider"] {
  return { id, title, summary, page, uses, setup, deviations };
}

function checkEventNames(place: string, events: readonly string[], report: (diagnostic: Diagnostic) => void): void {
  const byCase = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const event of events) {
    const fault = faultOfEventName(event);
    if (fault !== undefined) report(diagnostic("unusable-event-name", { place, event, fault }));
    const name = toTypeName(event);
    const sameCase = byCase.get(event.toLowerCase());
    const sameName = byName.get(name);
    if (sameCase !== undefined) report(diagnostic("ambiguous-event-name", { place, event, other: sameCase }));
    else if (sameName !== undefined) report(diagnostic("duplicate-type-name", { place, event, other: sameName, name }));
    byCase.set(event.toLowerCase(), event);
    byName.set(name, event);
  }
}

function checkMessage(
  { endpoints, event: expressions }: Version,
  event: string,
  { endpoint }: Message,
  place: string,
  report: (diagnostic: Diagnostic) => void,
): void {
  const expected = expressions.length;
  const found = partsOfEvent(event, expressions).length;
  if (found !== expected) report(diagnostic("mismatched-event", { place, event, found, expected }));
  if (endpoint === undefined ? endpoints !== undefined : !Object.hasOwn(endpoints ?? {}, endpoint)) {
    report(diagnostic("unknown-endpoint", { place, endpoint: endpoint ?? "(none)" }));
  }
}

/** The schema of one half of a message, the members that choose the message being constants. */
function selected(
  schema: JsonSchema,
  half: "header" | "payload",
  { event: expressions }: Version,
  event: string,
  place: string,
  report: (diagnostic: Diagnostic) => void,
): JsonSchema {
  const parts = partsOfEvent(event, expressions);
  return expressions.reduce((narrowed, expression, index) => {
    if (parseExpression(expression).half !== half) return narrowed;
    return narrow(narrowed, expression, { const: parts[index] }, place, report);
  }, schema);
}

/** The headers of a version: where they name the event, it is one of all. */
function withEventNames(
  headers: JsonSchema,
  { event: expressions, messages }: Version,
  place: string,
  report: (diagnostic: Diagnostic) => void,
): JsonSchema {
  const descriptions = Object.fromEntries(Object.entries(messages).map(([event, { summary }]) => [event, summary]));
  return expressions
    .filter((expression) => parseExpression(expression).half === "header")
    .reduce(
      (narrowed, expression) =>
        narrow(
          narrowed,
          expression,
          { enum: Object.keys(messages), "x-enum-descriptions": descriptions },
          place,
          report,
        ),
      headers,
    );
}

/** HTTP adds headers of its own. */
function open(headers: JsonSchema): JsonSchema {
  return { ...headers, additionalProperties: true };
}

function defined<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present = Object.entries(members).filter(([, value]) => value !== undefined);
  // Only members that are there are left, so none is undefined.
  return Object.fromEntries(present) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
