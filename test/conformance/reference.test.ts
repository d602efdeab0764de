import { describe, expect, test } from "vitest";
import { registry } from "../../src/generated/registry.ts";
import { references } from "./receivers/reference.ts";
import { complained, reportOf } from "./run.ts";

describe.each(Object.keys(references))("a receiver of %s's", (framework) => {
  test.concurrent.each(registry.map((entry) => [`${entry.provider}@${entry.version}`, entry] as const))(
    "for %s is not complained of",
    async (address, { load }) => {
      const contract = await load();
      const receiver = await references[framework]?.(contract);
      const proof = contract.signature.kind === "none" ? [] : ["--secret-env", "SECRET"];

      const { code, err, report } = await reportOf(`${receiver?.url}/`, [
        "--provider",
        address,
        ...proof,
        "--slow-for",
        "1",
      ]);

      receiver?.stop();
      expect(complained(report)).toEqual([]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(report.totals).toMatchObject({ good: report.cases.length, complaints: 0, notRun: 0, score: 100 });
    },
  );
});
