import { stepsOf } from "../../json/pointer.ts";
import type { AnyContract } from "../../runtime/contract.ts";
import { evaluate, headerIn } from "../../runtime/expression.ts";
import { parse } from "../../runtime/receive/parse.ts";
import type { SchemaData } from "../../runtime/schema-data.ts";
import type { VendorSample } from "../../runtime/sending.ts";
import { composed, type Outgoing } from "../deliver/compose.ts";
import { payloadsOf } from "../generate/index.ts";
import { changed } from "./changed.ts";
import { idOf } from "./ids.ts";

/** What cases are derived from. */
export interface Subject {
  readonly contract: AnyContract;
  readonly schemas: SchemaData;
  readonly samples: Readonly<Record<string, readonly VendorSample[]>>;
  /** What deliveries are signed with, or carry in their bodies; without one nothing proves them. */
  readonly secret?: string;
  /** The one event whose messages are sent; all unless given. */
  readonly event?: string;
  /** Decides on ids of deliveries, and on what is generated. */
  readonly seed: number;
}

/** A message that the receiver should understand. */
export interface Example {
  /** The key of the contract's messages. */
  readonly key: string;
  /** The event's name; of a family one of its events. */
  readonly event: string;
  readonly name: string;
  /** The whole body; undefined where it has no bytes. */
  readonly body: unknown;
  /** The way from the body to the message, or to the first of several. */
  readonly root: readonly string[];
}

/** The message that most cases are made of; one of another event, where the one asked for needs no proof or body. */
export function mainExample(subject: Subject): Example {
  const { event: _, ...any } = subject;
  const example = usualExamples(subject)[0] ?? usualExamples(any)[0];
  if (example === undefined) throw new Error("a contract without messages");
  return example;
}

/** The messages that come with a body, and with all the proof that there is. */
export function usualExamples(subject: Subject): Example[] {
  const { optionalSignature, optionalBody } = subject.contract;
  return examplesOf(subject).filter(({ key }) => ![...optionalSignature, ...optionalBody].includes(key));
}

/** The vendor's samples without what the vendor left out; a generated message of each event that has none. */
export function examplesOf(subject: Subject): Example[] {
  const { contract, samples, event: only } = subject;
  return contract.events
    .filter((key) => only === undefined || key === only || isOfFamily(key, only))
    .flatMap((key) => {
      const known = (samples[key] ?? []).filter(({ payload }) => payload !== undefined);
      if (known.length === 0) return [generated(subject, key)];
      return known.map((sample) => exampleOf(contract, key, sample.name, withoutElided(contract, key, sample)));
    });
}

/** A delivery with a new id; its parts tell it from the others of the run. */
export function deliver(
  { contract, secret, seed }: Subject,
  { event }: Pick<Example, "event">,
  body: { readonly value: unknown } | Uint8Array | undefined,
  ...id: readonly [string, ...(string | number)[]]
): Promise<Outgoing> {
  return composed({
    contract,
    event,
    id: idOf(seed, ...id),
    ...(body === undefined ? {} : { body }),
    ...(secret === undefined ? {} : { secret }),
  });
}

/** The steps that an expression leads into a payload by; none for one that leads into the headers. */
export function stepsIn(expression: string): string[] {
  return headerIn(expression) === undefined ? stepsOf(expression.slice(expression.indexOf("#") + 1)) : [];
}

function isOfFamily(key: string, event: string): boolean {
  return key.endsWith(".*") && event.startsWith(key.slice(0, -1));
}

/** The first of the generated messages that every reader of JSON takes for the same. */
function generated(subject: Subject, key: string): Example {
  const { contract, schemas, seed } = subject;
  const all = [...payloadsOf({ contract, schemas, event: key, kind: "valid", seed, count: 50 })];
  const plain = all.find(({ payload }) => parse(JSON.stringify(payload)).issues === undefined);
  const payload = (plain ?? all[0])?.payload;
  return exampleOf(contract, key, "generated", contract.isBatch ? [payload] : payload);
}

function exampleOf(contract: AnyContract, key: string, name: string, body: unknown): Example {
  const root = contract.isBatch && Array.isArray(body) ? ["0"] : [];
  const parts = contract.event.map((expression) => evaluate(expression, {}, messageIn(contract, body)));
  const isNamed = parts.every((part) => typeof part === "string");
  return { key, event: isNamed ? parts.join(".") : key.replace(/\*$/, "created"), name, body, root };
}

/** The message of a body, or the first of several. */
function messageIn({ isBatch }: AnyContract, body: unknown): unknown {
  return isBatch && Array.isArray(body) ? body[0] : body;
}

/** Where a message is whole without a member that the vendor left out, the member is taken away. */
function withoutElided(contract: AnyContract, key: string, { payload, elided }: VendorSample): unknown {
  return elided.reduce<unknown>((body, pointer) => {
    const without = changed(body, stepsOf(pointer), "removed");
    return contract.messages[key]?.is(messageIn(contract, without)) === true ? without : body;
  }, payload);
}
