import { expect, test } from "vitest";
import { receiver } from "../../src/adapters/fetch.ts";
import { registry } from "../../src/generated/registry.ts";
import { sending } from "../../src/generated/sending.ts";
import type { AnyContract } from "../../src/runtime/contract.ts";
import type { Player } from "../../src/testing/conformance/case.ts";
import { casesOf } from "../../src/testing/conformance/cases-of.ts";
import { kinds } from "../../src/testing/conformance/kinds.ts";
import { playAll } from "../../src/testing/conformance/play-all.ts";
import type { CaseResult } from "../../src/testing/conformance/report.ts";
import { seedOfRun } from "../random.ts";

const seed = seedOfRun();
const secret = "not-a-real-secret";
const contracts = await Promise.all(registry.map(({ load }) => load()));

async function subjectOf(contract: AnyContract) {
  const { samples = {} } = (await sending[`${contract.provider}@${contract.version}`]?.()) ?? {};
  return { contract, schemas: (await contract.schemas()).schemas, samples, secret, seed };
}

/** The receiver of a contract without a server. */
function playerFor(contract: AnyContract): Player {
  const secrets = contract.signature.kind === "none" ? {} : { secrets: [secret] };
  const answer = receiver(contract, secrets as never, () => {});
  return {
    timeout: 1000,
    slowFor: 1,
    post: async ({ headers, body }) => {
      const init = { method: "POST", headers: headers.map(([...pair]) => pair), body: new Uint8Array(body) };
      const request = new Request("http://test/", init);
      return { status: (await answer(request)).status, isWhole: true };
    },
  };
}

async function played(contract: AnyContract, subject: Awaited<ReturnType<typeof subjectOf>>) {
  const results: CaseResult[] = [];
  const cases = casesOf(subject).filter(({ lane }) => lane === "quick");
  const ended = await playAll(cases, playerFor(contract), new AbortController().signal, (one) => results.push(one));
  expect(ended).toBeUndefined();
  expect(results.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
  return results;
}

test("every kind of case is of use with some contract, and ids are unique", async () => {
  const found = new Set<string>();
  for (const contract of contracts) {
    const cases = casesOf(await subjectOf(contract), { hasEffect: true });
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    for (const { kind } of cases) found.add(kind);
  }

  expect([...found].toSorted()).toEqual([...kinds].toSorted());
});

test("a contract without samples has cases as well, of generated messages", async () => {
  for (const contract of contracts) {
    const subject = { ...(await subjectOf(contract)), samples: {} };

    const results = await played(contract, subject);

    const tried = results.flatMap(({ kind, id }) => (kind === "sample" ? [id] : []));
    const usual = contract.events.filter((event) => !contract.optionalSignature.includes(event));
    expect(tried).toEqual(usual.map((event) => `sample/${event}/generated`));
    expect(results.filter(({ verdict }) => verdict !== "good")).toEqual([]);
  }
});

test("the same seed derives the same deliveries, to the byte; another seed other ids", async () => {
  const contract = contracts.find(({ delivery }) => delivery !== undefined) as AnyContract;
  const subject = await subjectOf(contract);
  const sentWith = async (own: number) => {
    const sent: string[] = [];
    const player = playerFor(contract);
    const recording: Player = {
      ...player,
      post: (outgoing) => {
        sent.push(`${JSON.stringify(outgoing.headers)}\n${new TextDecoder().decode(outgoing.body)}`);
        return player.post(outgoing);
      },
    };
    for (const { lane, play } of casesOf({ ...subject, seed: own })) if (lane === "quick") await play(recording);
    return sent.toSorted();
  };

  const [one, again, other] = [await sentWith(1), await sentWith(1), await sentWith(2)];

  expect(again).toEqual(one);
  expect(one.filter((text) => other.includes(text))).toEqual([]);
});
