import type { Message, Provider, Version } from "../define/index.ts";
import type { Contract, MessageContract } from "./contract.ts";
import { type Diagnostic, diagnostic } from "./diagnostics.ts";
import { type Definitions, type JsonSchema, toJsonSchema } from "./json-schema.ts";
import { faultOfEventName, toTypeName } from "./names.ts";
import { narrow, parseExpression, partsOfEvent } from "./narrow.ts";
import { withProvenance } from "./provenance.ts";
import type { Sources } from "./read-json.ts";
import { readSamples } from "./samples.ts";

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
    if (listed.length === 0 && mayBeEmpty === undefined) report(diagnostic("message-without-sample", { place }));
    return {
      event,
      name: toTypeName(event),
      title,
      summary,
      ...defined({ description, endpoint, mayBeEmpty, mayBeUnsigned }),
      deviations,
      payload: selected(payload, "payload", version, event, place, report),
      ...defined({ headers: headers && selected(open(headers), "header", version, event, place, report) }),
      samples: listed,
    };
  });
  const { summary, event, recognition, batch, endpoints, signature, acknowledgement } = version;
  const contract: Contract = {
    provider: textOf(provider),
    version: id,
    revision,
    path,
    current: Object.keys(provider.versions).at(-1) === id,
    summary,
    event,
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
  return withProvenance(contract, report);
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
  if (endpoint !== undefined && !Object.hasOwn(endpoints ?? {}, endpoint)) {
    report(diagnostic("unknown-endpoint", { place, endpoint }));
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
