import { type Contract, elementsOf, type JsonSchema, type MessageContract } from "../src/compile/index.ts";
import { isWithin } from "../src/json/pointer.ts";
import { contracts, resolved, typesOf } from "./contracts.ts";
import { pick } from "./random.ts";

/** A sample's message with one fault, and what is to be said of it. */
export interface Mutant {
  readonly contract: Contract;
  readonly event: string;
  readonly what: string;
  readonly payload: unknown;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly expected:
    | { readonly kind: "valid" }
    | { readonly kind: "unknown" }
    | { readonly kind: "issue" | "notice"; readonly pointer: string; readonly rule: string };
}

const valuesByType: Readonly<Record<string, readonly unknown[]>> = {
  null: [null],
  boolean: [true, false],
  integer: [7, -1],
  number: [1.5],
  string: ["x", ""],
  array: [[]],
  object: [{}],
};

/** Every mutant of every sample: each member dropped, each typed value swapped, each enum value changed, each selecting member changed. */
export function* mutantsOf(random: () => number): Generator<Mutant> {
  for (const contract of contracts) {
    for (const message of contract.messages) {
      for (const sample of message.samples) {
        const headers = sample.headers ?? headersFor(contract, message);
        for (const { value } of elementsOf(contract, sample)) {
          for (const change of changesIn(contract, message.payload, value, "", random)) {
            const payload = structuredClone(value);
            const { what } = change;
            const expected = marksVersion(contract, change.at) ? ({ kind: "unknown" } as const) : change.expected;
            change.apply(payload);
            yield { contract, event: message.event, what, payload, headers, expected };
          }
          if (headers)
            yield {
              contract,
              event: message.event,
              what: "another event in the header",
              payload: value,
              headers: changed(headers),
              expected: { kind: "unknown" },
            };
        }
      }
    }
  }
}

/** The headers that choose a message, for samples that the vendor shows without any. */
function headersFor({ event }: Contract, message: MessageContract): Record<string, string> | undefined {
  const names = event.filter((expression) => expression.startsWith("$message.header#/"));
  if (names.length === 0) return undefined;
  return {
    ...Object.fromEntries(names.map((name) => [name.split("#/")[1] ?? "", message.event])),
    "X-Huntflow-Delivery": "1",
  };
}

function changed(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, /event/i.test(name) ? "SOMETHING-ELSE" : value]),
  );
}

/** Whether a change at a place takes away, or alters, what marks the message as of its version. */
function marksVersion({ marker }: Contract, at: string): boolean {
  if (marker === undefined || marker.value === null) return false;
  return isWithin(marker.expression.split("#")[1] ?? "", at);
}

interface Change {
  readonly at: string;
  readonly what: string;
  readonly apply: (payload: unknown) => void;
  readonly expected: Mutant["expected"];
}

function* changesIn(
  contract: Contract,
  schema: JsonSchema,
  value: unknown,
  at: string,
  random: () => number,
): Generator<Change> {
  if (Array.isArray(value)) {
    const items = resolved(contract, schema).find((branch) => branch.items)?.items ?? {};
    for (const [index, item] of value.entries()) yield* changesAt(contract, items, item, `${at}/${index}`, random);
  } else if (typeof value === "object" && value !== null) {
    const branch = resolved(contract, schema).find(({ type }) => type === "object") ?? {};
    for (const [name, child] of Object.entries(value)) {
      const rest = typeof branch.additionalProperties === "object" ? branch.additionalProperties : {};
      const member = branch.properties?.[name] ?? rest;
      const isSelector = resolved(contract, member).some(isSelecting);
      const isRequired = branch.required?.includes(name) ?? false;
      const pointer = `${at}/${name}`;
      yield {
        at: pointer,
        what: `without ${pointer}`,
        apply: (payload) => delete parentOf(payload, pointer)[name],
        expected: isSelector
          ? { kind: "unknown" }
          : isRequired
            ? { kind: "issue", pointer, rule: "required" }
            : { kind: "valid" },
      };
      yield* changesAt(contract, member, child, pointer, random);
    }
  }
}

function* changesAt(
  contract: Contract,
  schema: JsonSchema,
  value: unknown,
  at: string,
  random: () => number,
): Generator<Change> {
  const name = at.split("/").at(-1) ?? "";
  const set = (to: unknown) => (payload: unknown) => Object.assign(parentOf(payload, at), { [name]: to });
  const branches = resolved(contract, schema);
  const types = typesOf(contract, schema);
  if (branches.some(isSelecting)) {
    yield { at, what: `${at} = another event`, apply: set("something.else"), expected: { kind: "unknown" } };
    return;
  }
  const known = branches.find((branch) => branch.enum)?.enum;
  const other = typeof known?.[0] === "number" ? 999 : "NEVER-HEARD-OF";
  if (known && branches.every((branch) => branch.enum === known || !mayBe(typesOf(contract, branch), other))) {
    yield { at, what: `${at} = ${other}`, apply: set(other), expected: { kind: "notice", pointer: at, rule: "enum" } };
  }
  if (types.length > 0) {
    const others = Object.keys(valuesByType).filter(
      (type) => !types.includes(type) && !(type === "integer" && types.includes("number")),
    );
    for (const type of [others[0], others.at(-1), pick(random, others)]) {
      const to = pick(random, valuesByType[type ?? "null"] ?? [null]);
      yield {
        at,
        what: `${at} = ${JSON.stringify(to)}`,
        apply: set(to),
        expected: { kind: "issue", pointer: at, rule: "type" },
      };
    }
  }
  yield* changesIn(contract, schema, value, at, random);
}

/** Whether a value is of one of the types; none stands for “anything”. */
function mayBe(types: readonly string[], value: number | string): boolean {
  const own = typeof value === "number" ? ["integer", "number"] : ["string"];
  return types.length === 0 || types.some((type) => own.includes(type));
}

/** Whether the member chooses the message: it is one name, or begins as all names of a family do. */
function isSelecting(schema: JsonSchema): boolean {
  return "const" in schema || schema["x-prefix"] !== undefined;
}

function parentOf(payload: unknown, pointer: string): Record<string, unknown> {
  let value = payload;
  for (const step of pointer.split("/").slice(1, -1)) value = (value as Record<string, unknown>)[step];
  return value as Record<string, unknown>;
}
