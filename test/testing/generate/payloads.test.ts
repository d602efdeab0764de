import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { formats } from "../../../src/runtime/format-names.ts";
import { type GenerateRequest, payloadsOf } from "../../../src/testing/generate/index.ts";
import { textsOfFormats } from "../../../src/testing/generate/texts.ts";
import { generatedContract, generatedContracts } from "../../generated.ts";
import { seedOfRun } from "../../random.ts";
import { tryPayloads } from "./payload-trial.ts";

const schemas = join(inject("artifacts"), "schemas");
const seed = seedOfRun();
const messages = [...generatedContracts].flatMap(([path, contract]) =>
  contract.events.map((event) => ({ contract, event, name: `${path} ${event}` })),
);

// A tenth of what `npm run prove -- generate` does.
test.each(messages)("each generated payload is judged as it was meant: $name", async ({ contract, event }) => {
  const kinds = ["valid", "boundary", "invalid"] as const;
  const trials = await Promise.all(
    kinds.map((kind) => tryPayloads(contract, event, { kind, seed, count: 1000, schemas })),
  );

  expect(trials.map(({ kind, wrong }) => ({ kind, wrong: wrong.slice(0, 3) }))).toEqual(
    kinds.map((kind) => ({ kind, wrong: [] })),
  );
  // A PING may be anything, so that nothing is wrong with any.
  expect(trials.map(({ count }) => count)).toEqual([1000, 1000, event === "PING" ? 0 : 1000]);
});

async function requestOf(path: string, event: string, rest: Pick<GenerateRequest, "kind" | "seed" | "count">) {
  const contract = generatedContract(path);
  return { contract, schemas: (await contract.schemas()).schemas, event, ...rest };
}

test("the same seed makes the same payloads, another one others", async () => {
  const request = await requestOf("huntflow/v2", "APPLICANT", { kind: "invalid", seed: 7, count: 20 });

  const [one, same, other] = [request, request, { ...request, seed: 8 }].map((each) => [...payloadsOf(each)]);

  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
});

test("headers name the event and the delivery, by an id of its own", async () => {
  const request = await requestOf("huntflow/v1", "VACANCY", { kind: "valid", seed: 1, count: 50 });

  const headers = [...payloadsOf(request)].map((generated) => generated.headers ?? {});

  expect(headers.map((each) => each["X-Huntflow-Event"])).toEqual(headers.map(() => "VACANCY"));
  const ids = headers.map((each) => each["X-Huntflow-Delivery"]);
  expect(new Set(ids).size).toBe(50);
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id ?? "")),
  ).toBe(true);
});

test("a hundred are made unless said otherwise, none where nothing can be wrong", async () => {
  const valid = await requestOf("hirehop/v1", "contact.person.*", { kind: "valid", seed: 1 });
  const ping = await requestOf("huntflow/v2", "PING", { kind: "invalid", seed: 1, count: 5 });

  const payloads = [...payloadsOf(valid)].map(({ payload }) => payload as { readonly event: string });

  expect(payloads).toHaveLength(100);
  expect(new Set(payloads.map(({ event }) => event))).toEqual(
    new Set(["contact.person.created", "contact.person.updated", "contact.person.deleted"]),
  );
  expect([...payloadsOf(ping)]).toEqual([]);
});

test("one event of a family can be asked for", async () => {
  const request = await requestOf("hirehop/v1", "contact.person.merged", { kind: "invalid", seed: 1, count: 50 });

  const events = [...payloadsOf(request)].map(({ payload }) => (payload as { readonly event: string }).event);

  expect(events).toEqual(events.map(() => "contact.person.merged"));
});

test("every value of an enum, every member and null where it may be are met", async () => {
  const request = await requestOf("huntflow/v1", "APPLICANT", { kind: "valid", seed: 3, count: 1000 });

  const events = [...payloadsOf(request)].map(({ payload }) => (payload as Applicant).event);

  expect([...new Set(events.map(({ type }) => type))].toSorted()).toEqual([
    "ADD",
    "AGREEMENT",
    "COMMENT",
    "DOUBLE",
    "EDIT",
    "EXTERNAL-REMOVE",
    "MAIL",
    "REMOVED",
    "RESPONSE",
    "STATUS",
    "UPDATE",
    "VACANCY-ADD",
    "VACANCY-REMOVE",
  ]);
  const kinds = new Set(events.map(({ comment }) => (comment === null ? "null" : typeof comment)));
  expect(kinds).toEqual(new Set(["string", "null", "undefined"]));
});

interface Applicant {
  readonly event: { readonly type: string; readonly comment?: string | null };
}

test("each format of the run time has texts that are made for it", () => {
  expect(Object.keys(textsOfFormats).toSorted()).toEqual(Object.keys(formats).toSorted());
});
