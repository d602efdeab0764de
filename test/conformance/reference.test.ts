import { afterAll, expect, test } from "vitest";
import { registry } from "../../src/generated/registry.ts";
import { references } from "./receivers/reference.ts";
import { complained, reportOf } from "./run.ts";

const all = Object.entries(references).flatMap(([framework, listen]) =>
  registry.map((entry) => [framework, `${entry.provider}@${entry.version}`, listen, entry] as const),
);

let complaints = 0;
afterAll(() => console.info(`${complaints} complaints of good receivers in ${all.length} runs`));

test.concurrent.each(all)("a receiver of %s's for %s is not complained of", async (_, address, listen, { load }) => {
  const contract = await load();
  const receiver = await listen(contract);
  const proof = contract.signature.kind === "none" ? [] : ["--secret-env", "SECRET"];

  const { code, err, report } = await reportOf(`${receiver.url}/`, ["--provider", address, ...proof]);

  receiver.stop();
  complaints += complained(report).length;
  expect(complained(report)).toEqual([]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(report.totals).toMatchObject({ good: report.cases.length, complaints: 0, notRun: 0, score: 100 });
});
