import type { Message, Provider, Version } from "../define/index.ts";
import { checkReferences } from "./check-references.ts";
import type { Contract, MessageContract } from "./contract.ts";
import { type Diagnostic, diagnostic } from "./diagnostics.ts";
import { type Definitions, type JsonSchema, toJsonSchema } from "./json-schema.ts";
import { checkEventNames, fileNameOf, toTypeName } from "./names.ts";
import { partsOfEvent } from "./narrow.ts";
import { withProvenance } from "./provenance.ts";
import { readSamples } from "./samples.ts";
import { selected, withEventNames } from "./select.ts";
import type { Sources } from "./sources.ts";

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
    checkChanges(message, revision, place, report);
    const payload = toJsonSchema(message.payload, place, definitions, report);
    const { title, summary, description, endpoint, mayBeEmpty, mayBeUnsigned, deviations = [], changes } = message;
    const listed = samples.get(fileNameOf(event)) ?? [];
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
      changes,
      payload: selected(payload, "payload", version, event, place, report),
      // A copy for each message, because each has samples of its own.
      ...defined({
        headers: headers && selected(open(structuredClone(headers)), "header", version, event, place, report),
      }),
      samples: listed,
    };
  });
  const {
    summary,
    event,
    eventOtherwise,
    marker,
    delivery,
    times,
    recognition,
    exclusion,
    batch,
    endpoints,
    request,
    signature,
    acknowledgement,
  } = version;
  const contract: Contract = {
    provider: textOf(provider),
    version: id,
    revision,
    path,
    current: Object.keys(provider.versions).at(-1) === id,
    summary,
    event,
    ...defined({ eventOtherwise, marker, delivery, times }),
    recognition,
    ...defined({ exclusion, batch, endpoints }),
    request,
    signature,
    acknowledgement,
    announced: version.announced ?? [],
    replaces: version.replaces ?? [],
    upgrade: version.upgrade ?? [],
    deviations: version.deviations ?? [],
    ...defined({ headers: headers && withEventNames(open(headers), version, path, report) }),
    definitions,
    messages,
  };
  checkReferences(contract, report);
  return withProvenance(contract, report);
}

function textOf(provider: Provider): Contract["provider"] {
  const { id, title, summary, page, uses, setup, witnesses = {}, deviations = [] } = provider;
  return { id, title, summary, page, uses, setup, witnesses, deviations };
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

/** A change belongs to a contract version that exists. */
function checkChanges(
  { changes }: Message,
  revision: string,
  place: string,
  report: (diagnostic: Diagnostic) => void,
): void {
  const versions = Object.keys(changes);
  const later = versions.filter(
    (version) => !/^\d+\.\d+\.\d+$/.test(version) || version.localeCompare(revision, "en", { numeric: true }) > 0,
  );
  if (versions.length > 0 && later.length === 0) return;
  report(diagnostic("unusable-change", { place, found: later.join(", ") || "no entry", revision }));
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
