import { expect, test } from "vitest";
import { type Contract, elementsOf, type JsonSchema } from "../../src/compile/index.ts";
import { validate } from "../../src/index.ts";
import { contracts, resolved } from "../contracts.ts";
import { generatedContract } from "../generated.ts";

/** Every object of a sample: where it stands, and why members that nobody knows may stand in it (or undefined). */
function objectsIn(
  contract: Contract,
  schema: JsonSchema,
  value: unknown,
  at: string,
): { at: string; open: string | undefined }[] {
  const branches = resolved(contract, schema);
  if (Array.isArray(value)) {
    const items = branches.find((branch) => branch.items)?.items ?? {};
    return value.flatMap((item, index) => objectsIn(contract, items, item, `${at}/${index}`));
  }
  if (typeof value !== "object" || value === null) return [];
  const branch = branches.find(({ type }) => type === "object");
  const open =
    branch === undefined
      ? "anything"
      : (branch["x-open"] ?? (typeof branch.additionalProperties === "object" ? "a map" : undefined));
  const inner = Object.entries(value).flatMap(([name, child]) => {
    const rest = typeof branch?.additionalProperties === "object" ? branch.additionalProperties : {};
    return objectsIn(contract, branch?.properties?.[name] ?? rest, child, `${at}/${name}`);
  });
  return [{ at, open }, ...inner];
}

function objectAt(payload: unknown, pointer: string): Record<string, unknown> {
  let value = payload;
  for (const step of pointer.split("/").slice(1)) value = (value as Record<string, unknown>)[step];
  return value as Record<string, unknown>;
}

const places = contracts.flatMap((contract) =>
  contract.messages.flatMap((message) =>
    message.samples.flatMap((sample) =>
      elementsOf(contract, sample).flatMap(({ value }) =>
        objectsIn(contract, message.payload, value, "").map((place) => ({
          contract,
          event: message.event,
          value,
          ...place,
        })),
      ),
    ),
  ),
);

test("an unknown member at any object: a tolerant reader takes it, a strict one reports it wherever objects are closed", async () => {
  const wrong: string[] = [];
  for (const { contract, event, value, at, open } of places) {
    const payload = structuredClone(value);
    // In a map any name is a known one, and its value is of the map's kind.
    objectAt(payload, at)["never heard of"] = open === "a map" ? {} : 1;
    const runtime = generatedContract(contract.path);
    const [tolerant] = await validate(runtime, { payload }, { event });
    const [strict] = await validate(runtime, { payload }, { event, projection: "strict" });
    const found =
      strict?.event === "invalid"
        ? (strict as { issues: readonly { pointer: string; rule: string }[] }).issues.map(
            ({ pointer, rule }) => `${rule} ${pointer}`,
          )
        : [];
    const deserved = open === undefined ? [`unknown-member ${at}/never heard of`] : [];
    if (tolerant?.event !== event || JSON.stringify(found) !== JSON.stringify(deserved))
      wrong.push(`${contract.path} ${event} ${at}: ${tolerant?.event}, ${found.join()}`);
  }

  expect(wrong).toEqual([]);
  expect(places.length).toBeGreaterThan(100);
});

test("the places that are open by nature are listed, each with its reason", () => {
  const reasons = new Map<string, Set<string>>();
  for (const { contract, at, open } of places) {
    if (open === undefined) continue;
    const place = `${contract.path} ${at.replaceAll(/\/\d+/g, "/*")}`;
    reasons.set(place, (reasons.get(place) ?? new Set()).add(open));
  }

  console.info([...reasons].map(([place, why]) => `${place}: ${[...why].join(" | ")}`).join("\n"));
  expect(reasons.get("huntflow/v1 /event/vacancy")).toEqual(
    new Set([expect.stringMatching(/^An organisation's own fields stand among the vacancy's members/)]),
  );
  expect([...reasons.values()].flatMap((why) => [...why]).filter((reason) => reason.trim() === "")).toEqual([]);
});
