import type { Contract, JsonSchema } from "../src/compile/index.ts";
import { resolved } from "./contracts.ts";
import { pick } from "./random.ts";

/** Values that are nothing in particular. */
const anything: readonly unknown[] = [null, true, 0, -3, 2.5, 1e21, "", "x", "2022-03-29", [], [1], {}, { a: null }];

const texts: Readonly<Record<string, readonly string[]>> = {
  date: ["2022-03-29", "2024-02-29", "2023-02-29", "2022-13-01", "22-03-29", "2022-03-29T00:00:00Z"],
  "date-time": [
    "2022-03-29T07:50:42Z",
    "2022-03-29T07:50:42.123+02:00",
    "2022-03-29T24:00:00Z",
    "2022-03-29 07:50",
    "2022-03-29",
  ],
  email: ["jane@example.com", "jane", "jane@", "@example.com", "a.b+c@ex-ample.co.uk", "jane@@example.com"],
  uri: ["https://example.com/a?b=c#d", "mailto:jane@example.com", "example.com", "https://exa mple.com", "x:%zz"],
  other: [
    "",
    "x",
    "42",
    "-1",
    "a4JL2lpEbydwBXKe",
    "2022-03-29 07:50:42",
    "2019-07-19T16:57:17+0200",
    "2016-01-20T14:27:00+01:00",
  ],
};

/** A value that is more or less what the schema says; one place in some hundred is not. */
export function generate(contract: Contract, schema: JsonSchema, random: () => number, depth = 0): unknown {
  if (random() < 0.01) return pick(random, anything);
  const branches = resolved(contract, schema);
  const branch = pick(random, branches);
  if ("const" in branch) return branch.const;
  if (branch["x-prefix"] !== undefined) return `${branch["x-prefix"]}${pick(random, ["x", "", "\n", "*"])}`;
  if (branch.enum) return random() < 0.9 ? pick(random, branch.enum) : pick(random, ["other", 77]);
  const type = branch.type === undefined ? undefined : pick(random, [branch.type].flat());
  switch (type) {
    case "null":
      return null;
    case "boolean":
      return random() < 0.5;
    case "integer":
      return Math.floor(random() * 1000);
    case "number":
      return random() * 1000;
    case "string":
      return pick(random, texts[typeof branch.format === "string" && random() < 0.9 ? branch.format : "other"] ?? [""]);
    case "array":
      return Array.from({ length: depth > 6 ? 0 : Math.floor(random() * 3) }, () =>
        generate(contract, branch.items ?? {}, random, depth + 1),
      );
    case "object":
      return generateObject(contract, branch, random, depth);
    default:
      return pick(random, anything);
  }
}

function generateObject(contract: Contract, branch: JsonSchema, random: () => number, depth: number): object {
  const members = Object.entries(branch.properties ?? {}).flatMap(([name, member]): [string, unknown][] => {
    const isThere = branch.required?.includes(name) ? random() < 0.995 : random() < 0.7;
    return isThere ? [[name, generate(contract, member, random, depth + 1)]] : [];
  });
  if (typeof branch.additionalProperties === "object") {
    for (const name of ["STATUS", "a\nb", "__proto__"]) {
      if (random() < 0.3) members.push([name, generate(contract, branch.additionalProperties, random, depth + 1)]);
    }
  }
  if (random() < 0.02)
    members.push([pick(random, ["extra", "toString", "__proto__", "constructor"]), pick(random, anything)]);
  // Own members, whatever they are called.
  return Object.fromEntries(members);
}
