import { expect, test } from "vitest";
import { complete } from "../../src/generated/complete.ts";
import { type Address, MisuseError } from "../../src/index.ts";
import { contractMatchers, generated, sample, samples } from "../../src/kit/index.ts";

/** Every event of a contract has an address. */
const addresses = complete.flatMap(({ contract: { provider, version, events } }) =>
  events.map((event) => `${provider}@${version}/${event}` as Address),
);

test.each(addresses)("what is sampled and generated of %s is as its contract says", (address) => {
  const payloads = [
    ...samples(address),
    ...(["valid", "boundary"] as const).flatMap((kind) => generated(address, { kind, seed: 7, count: 20 })),
  ]
    // A text would be read as JSON.
    .map(({ payload }: { payload: unknown }) => (typeof payload === "string" ? JSON.stringify(payload) : payload));

  const wrong = payloads.filter(
    (payload) => !contractMatchers.toMatchContract(payload, address, { strict: true }).pass,
  );

  expect(wrong).toEqual([]);
  expect(payloads.length).toBeGreaterThan(20);
});

test("a sample is a copy, which nobody else sees changes of", () => {
  const first = sample("huntflow/APPLICANT");
  first.event.applicant.first_name = "Inna";

  expect(sample("huntflow/APPLICANT").event.applicant.first_name).toBe("Анна");
});

test("samples come with their names and headers; where bodies are lists, each is one message", () => {
  const [one] = samples("huntflow/APPLICANT");
  const [job] = samples("human-sourcing/job.creation");

  expect([one?.name, one?.headers?.["X-Huntflow-Event"]]).toEqual(["comment-edited", "APPLICANT"]);
  expect(job?.payload).toMatchObject({ event: "creation", type: "job" });
  expect(sample("huntflow/APPLICANT", "comment-edited")).toEqual(one?.payload);
});

test("where there is no sample, the error says what to use instead", () => {
  expect(() => sample("huntflow/PING")).toThrow(MisuseError);
  expect(() => sample("huntflow/PING")).toThrow(
    'The vendor shows no sample of huntflow/PING. generated("huntflow/PING") makes payloads by its contract.',
  );
  expect(() => sample("huntflow/APPLICANT", "hired")).toThrow(
    "There is no sample “hired” of huntflow/APPLICANT. Its samples are comment-edited.",
  );
});

test("what is generated is the same for a seed, and says what it breaks", () => {
  const broken = generated("huntflow/APPLICANT", { kind: "invalid", seed: 3, count: 5 });

  expect(generated("huntflow/APPLICANT", { kind: "invalid", seed: 3, count: 5 })).toEqual(broken);
  expect(generated("huntflow/APPLICANT")).toHaveLength(100);
  for (const { payload, breaks } of broken) {
    const { message, pass } = contractMatchers.toMatchContract(payload, "huntflow/APPLICANT", { strict: true });
    expect(pass).toBe(false);
    expect(message()).toContain(`  ${breaks?.pointer === "" ? "(the whole payload)" : breaks?.pointer}\n`);
  }
});
