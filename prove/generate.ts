/*
 * 10,000 payloads of each kind for each message: what is valid is accepted, and what breaks a rule is refused for
 * that rule at its place, by us and by Ajv on the published strict schema. And what cases derived from the
 * contracts do to every mutant of every strict schema.
 */
import { join } from "node:path";
import { registry } from "../src/generated/registry.ts";
import type { AnyContract } from "../src/runtime/contract.ts";
import { seedOfRun } from "../test/random.ts";
import { coverageOf } from "../test/testing/generate/coverage.ts";
import { tryMutants } from "../test/testing/generate/mutant-trial.ts";
import { type PayloadTrial, tryPayloads } from "../test/testing/generate/payload-trial.ts";
import { subjectsOf } from "../test/testing/generate/subjects.ts";
import { type Figure, printFigures } from "./figures.ts";

const schemas = join(import.meta.dirname, "../schemas");
const seed = seedOfRun();
const contracts = new Map<string, AnyContract>();
for (const { provider, version, load } of registry) contracts.set(`${provider}/${version}`, await load());

const trials: PayloadTrial[] = [];
for (const contract of contracts.values()) {
  for (const event of contract.events) {
    for (const kind of ["valid", "boundary", "invalid"] as const) {
      trials.push(await tryPayloads(contract, event, { kind, seed, count: 10_000, schemas }));
    }
  }
}
const subjects = await subjectsOf(contracts, schemas);
const coverage = subjects.map(({ schema, cases }) => coverageOf(schema, cases));
const mutants = subjects.map(({ schema, cases }) => tryMutants(schema, cases));

printFigures(
  `Payloads made from the contracts: ${contracts.size} versions, ${subjects.length} strict schemas`,
  [
    payloadFigure("valid", "accepted, without a notice"),
    payloadFigure("boundary", "accepted, without a notice"),
    payloadFigure("invalid", "refused for the named rule at the named place"),
    keywordFigure(),
    mutantFigure(),
  ],
  [
    ...trials.flatMap(({ wrong }) => wrong.slice(0, 3)),
    ...coverage.flatMap(({ missed }) => missed),
    ...mutants.flatMap(({ survivors }, index) => survivors.map((one) => `${subjects[index]?.name}: ${one}`)),
    ...equivalents(),
  ],
);

function payloadFigure(kind: PayloadTrial["kind"], goal: string): Figure {
  const own = trials.filter((trial) => trial.kind === kind);
  const count = sum(own.map((trial) => trial.count));
  const wrong = sum(own.map((trial) => trial.wrong.length));
  const messages = own.filter((trial) => trial.count > 0).length;
  return {
    figure: `${kind} payloads, ${messages} messages`,
    goal: `100 % ${goal}`,
    measured: `${count - wrong} of ${count}`,
    isMet: wrong === 0 && count === messages * 10_000,
  };
}

function keywordFigure(): Figure {
  const all = sum(coverage.map(({ keywords }) => keywords));
  const missed = sum(coverage.map((one) => one.missed.length));
  const cases = sum(subjects.map((subject) => subject.cases.length));
  return {
    figure: `keywords that ${cases} cases satisfy and violate`,
    goal: "100 %",
    measured: `${all - missed} of ${all}`,
    isMet: missed === 0,
  };
}

function mutantFigure(): Figure {
  const killed = sum(mutants.map((trial) => trial.killed));
  const survivors = sum(mutants.map((trial) => trial.survivors.length));
  return {
    figure: "mutants killed, but for those that say the same",
    goal: "100 %",
    measured: `${killed} of ${killed + survivors}`,
    isMet: survivors === 0,
  };
}

/** How many mutants say the same as the schema, and why. */
function equivalents(): string[] {
  const reasons = new Set(mutants.flatMap(({ equivalent }) => Object.keys(equivalent)));
  return [...reasons].map((reason) => {
    const count = sum(mutants.map(({ equivalent }) => equivalent[reason] ?? 0));
    return `${count} mutants say the same: ${reason}`;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
