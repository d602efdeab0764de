import { expect, test } from "vitest";
import { hirehop } from "../../src/generated/hirehop/index.ts";
import { huntflow } from "../../src/generated/huntflow/index.ts";
import { receive, sign } from "../../src/index.ts";
import { seeded, seedOfRun } from "../random.ts";

const secret = "5f2b7c1e-not-a-real-secret";
const secrets = ["the-secret-before", secret];

/** The same bytes, but for one bit at random. */
function tampered(bytes: Uint8Array, random: () => number, from = 0, to = bytes.length): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = from + Math.floor(random() * (to - from));
  copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  return copy;
}

test("no bit of a signed body, and none of its signature, can be changed", async () => {
  const random = seeded(seedOfRun());
  const body = Buffer.from(
    JSON.stringify({
      event: {
        applicant: { id: 1, first_name: "Анна" },
        applicant_log: { type: "COMMENT", comment: "\u00e9\ud83d\ude00" },
      },
      meta: { event_type: "APPLICANT", version: "2.0" },
    }),
  );
  const signature = (await sign(huntflow, body, secret))["X-Huntflow-Signature"] ?? "";
  const outcomes = new Map<string, number>();

  for (let round = 0; round < 5000; round += 1) {
    const isBody = random() < 0.5;
    const request = {
      headers: {
        "X-Huntflow-Event": "APPLICANT",
        "X-Huntflow-Signature": isBody
          ? signature
          : Buffer.from(tampered(Buffer.from(signature), random)).toString("latin1"),
      },
      body: isBody ? tampered(body, random) : body,
    };
    const { status, issues } = await receive(huntflow, request, { secrets });
    const outcome = `${isBody ? "body" : "signature"} ${status} ${issues?.[0].kind}`;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }

  console.info(Object.fromEntries(outcomes));
  expect([...outcomes.keys()].toSorted()).toEqual([
    "body 401 signature-mismatch",
    "signature 401 signature-malformed",
    "signature 401 signature-mismatch",
  ]);
});

test("no bit of a secret in a body can be changed", async () => {
  const random = seeded(seedOfRun());
  const text = JSON.stringify({ event: "job.created", data: { JOB: 1 }, export_key: secret });
  const body = Buffer.from(text);
  const from = text.indexOf(secret);
  const outcomes = new Map<string, number>();

  for (let round = 0; round < 5000; round += 1) {
    const request = { headers: {}, body: tampered(body, random, from, from + secret.length) };
    const { status, issues } = await receive(hirehop, request, { secrets });
    const outcome = `${status} ${issues?.[0].kind}`;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }

  console.info(Object.fromEntries(outcomes));
  expect([...outcomes.keys()].toSorted()).toEqual(["401 secret-mismatch", "401 secret-unreadable"]);
});
