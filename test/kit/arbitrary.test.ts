import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complete } from "../../src/generated/complete.ts";
import { type Address, type Payload, parse } from "../../src/index.ts";
import { arbitrary } from "../../src/kit/fast-check.ts";
import { contractMatchers } from "../../src/kit/matchers.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
console.info(`SEED=${seed}`);

/** All addresses, with the guards of their messages. */
const messages = complete.flatMap(({ contract, strict }) =>
  contract.events.map((event) => ({
    // Every event of a contract has an address.
    address: `${contract.provider}@${contract.version}/${event}` as Address,
    tolerant: contract.guards.payloads[event] ?? (() => false),
    strict: strict.payloads[event] ?? (() => false),
  })),
);

describe.each(messages)("arbitraries of $address", ({ address, tolerant, strict }) => {
  test.each(["valid", "boundary"] as const)("%s ones are as both contracts say, and can be read strictly", (kind) => {
    const payloads = fc.sample(arbitrary(address, { kind }), { seed, numRuns: kind === "valid" ? 1000 : 300 });

    const wrong = payloads.filter((payload) => {
      const read = parse(JSON.stringify(payload));
      return !tolerant(payload) || !strict(payload) || (kind === "valid" && read.issues !== undefined);
    });

    expect(wrong).toEqual([]);
  });

  test.skipIf(address.endsWith("/PING"))("invalid ones are not as the strict contract says", () => {
    const payloads = fc.sample(arbitrary(address, { kind: "invalid" }), { seed, numRuns: 300 });

    expect(payloads.filter((payload) => strict(payload))).toEqual([]);
  });
});

test("of a message whose contract lets anything pass there are no invalid ones", () => {
  expect(() => arbitrary("huntflow@v1/PING", { kind: "invalid" })).toThrow(
    "The contract of huntflow@v1/PING lets any payload pass",
  );
});

test("a planted bug shrinks to the smallest payload that shows it", () => {
  // Whoever writes this knows that a name may be left out, and has forgotten that it may be null.
  const greet = ({ event: { applicant } }: Payload<"huntflow/APPLICANT">) =>
    `Hello ${applicant.first_name === undefined ? "you" : (applicant.first_name as string).trim()}`;
  const found = fc.check(
    fc.property(arbitrary("huntflow/APPLICANT"), (payload) => {
      greet(payload);
    }),
    { seed, numRuns: 1000 },
  );

  expect(found.failed).toBe(true);
  const [payload] = found.counterexample ?? [];
  expect(payload).toEqual({
    event: { applicant: { first_name: null }, applicant_log: { type: "ADD" } },
    meta: { event_type: "APPLICANT", version: "2.0" },
  });
});

test("an invalid payload shrinks to one fault in the smallest payload", () => {
  const found = fc.check(
    fc.property(
      arbitrary("huntflow/APPLICANT", { kind: "invalid" }),
      (payload) => contractMatchers.toMatchContract(payload, "huntflow/APPLICANT").pass,
    ),
    { seed: 1, numRuns: 1000 },
  );

  expect(found.failed).toBe(true);
  expect(JSON.stringify(found.counterexample).length).toBeLessThan(200);
});
