import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { locales } from "../../src/cli/texts/index.ts";
import { registry } from "../../src/generated/registry.ts";
import { folderOf, hirehooks } from "../cli/command.ts";
import { hasSchemas, junitFaults, sarifFaults } from "../cli/formats/validators.ts";
import { bugs } from "./receivers/bugs.ts";
import { byHand } from "./receivers/by-hand.ts";
import type { Listening } from "./receivers/listening.ts";
import { expectNoSecret, type Report, secret, tested } from "./run.ts";

const formats = ["json", "ndjson", "junit", "sarif", "github", "gitlab", "markdown", "pretty"] as const;
const usual = ["--provider", "huntflow", "--secret-env", "SECRET", "--seed", "7", "--only", "signature,header"];
let receiver: Listening;

beforeAll(async () => {
  receiver = await byHand(bugs["startsWith comparison"]?.wrong);
});
afterAll(() => receiver.stop());

/** A report in every format, by one run. */
async function reports(args: readonly string[] = []) {
  const cwd = folderOf({});
  const files = formats.flatMap((format) => ["--format", `${format}=r.${format}`]);
  // Secrets in a path or a query are nobody's to see, either.
  const url = `${receiver.url}/hooks/${encodeURIComponent(secret)}?key=${encodeURIComponent(secret)}`;
  const end = await tested([url, ...usual, ...files, ...args], cwd);
  const all = Object.fromEntries(formats.map((format) => [format, readFileSync(join(cwd, `r.${format}`), "utf8")]));
  for (const text of Object.values(all)) expectNoSecret(text);
  return { ...end, all: all as Record<(typeof formats)[number], string> };
}

const why = "A comparison that ends with the shorter text takes an empty signature for a right one.";
const remedy =
  "Compare whole values of equal length, in constant time (`crypto.timingSafeEqual`), never with `startsWith` or `includes`.";
const sentences = [
  "slice(0, -1) – It answered 204; 401 or 403 was expected.",
  "slice(0, 8) – It answered 204; 401 or 403 was expected.",
  '"" – It answered 204; 401 or 403 was expected.',
];

test("every format says what is wrong, why it matters, and how to mend it", async () => {
  const { code, all } = await reports();

  expect(code).toBe(1);
  const { receiver: about, cases, totals } = JSON.parse(all.json) as Report;
  expect(about).toEqual({
    url: `${receiver.url}/hooks/***`,
    provider: "huntflow",
    version: "v2",
    statuses: [200, 201, 204],
    seed: 7,
  });
  expect(cases.map(({ id }) => id)).toEqual([
    "signature/raw-bytes",
    "signature/missing",
    "signature/wrong",
    "signature/truncated",
    "signature/lengthened",
    "signature/other-bytes",
    "header/case",
  ]);
  expect(cases[3]).toMatchObject({ verdict: "complaint", total: 3, deliveries: 3, why, remedy });
  expect(cases[3]?.complaints.map(({ message }) => message)).toEqual(sentences);
  expect(totals).toEqual({ cases: 7, good: 6, complaints: 1, notRun: 0, deliveries: 10, score: 85 });

  const lines = all.ndjson
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ type }) => type)).toEqual(["receiver", ...cases.map(() => "case"), "totals"]);

  expect(all.junit).toContain(`<failure message="${sentences[0]} ${remedy}" type="signature/truncated">`);
  expect(all.junit).toContain(`Why it matters: ${why}\nHow to mend it: ${remedy}</failure>`);
  expect(all.junit.match(/<testsuite .*tests="\d+" failures="\d+"/g)?.map((tag) => tag.slice(-22))).toEqual([
    ' tests="6" failures="1"'.slice(-22),
    ' tests="1" failures="0"'.slice(-22),
  ]);

  const [{ results, tool, invocations }] = JSON.parse(all.sarif).runs;
  expect(results).toHaveLength(1);
  expect(results[0]).toMatchObject({
    ruleId: "signature/truncated",
    message: { text: `${sentences.join(" ")} ${remedy}` },
  });
  expect(tool.driver.rules[results[0].ruleIndex]).toMatchObject({
    id: "signature/truncated",
    name: "SignatureTruncated",
    fullDescription: { text: why },
    help: { text: remedy },
  });
  expect(invocations[0].executionSuccessful).toBe(true);

  expect(all.github).toBe(
    `::error title=signature/truncated::${sentences[0]} … and 2 more How to mend it: ${remedy}\n7 cases: 6 good, 1 complaint; 10 deliveries sent; score 85 of 100\n`,
  );

  expect(JSON.parse(all.gitlab)).toMatchObject([
    { check_name: "signature/truncated", severity: "major", location: { lines: { begin: 1 } } },
  ]);
  expect(all.markdown).toContain("| ✗ | <code>signature</code> | 5 | 1 | 0 |");
  expect(all.pretty).toContain(`    Why it matters: ${why}\n    How to mend it: ${remedy}\n`);
});

test.runIf(hasSchemas)("junit and sarif keep to their schemas, also where the receiver is gone", async () => {
  const { all } = await reports(["--locale", "ru"]);
  const cwd = folderOf({});
  const files = ["--format", "junit=r.junit", "--format", "sarif=r.sarif"];
  await tested(["http://127.0.0.1:1/", ...usual, ...files], cwd);
  const gone = (name: string) => readFileSync(join(cwd, name), "utf8");

  for (const report of [all.junit, gone("r.junit")]) expect(await junitFaults(report)).toEqual([]);
  for (const report of [all.sarif, gone("r.sarif")]) expect(sarifFaults(report)).toEqual([]);
  expect(gone("r.junit").match(/<skipped\/>/g)).toHaveLength(7);
  expect(JSON.parse(gone("r.sarif")).runs[0].invocations[0].executionSuccessful).toBe(false);
});

test("a report that cannot be written is exit 3", async () => {
  const { code, err } = await tested([receiver.url, ...usual, "--format", "json=nowhere/r.json"]);

  expect({ code, err }).toEqual({
    code: 3,
    err: "The report “nowhere/r.json” cannot be written: its folder does not exist. Create it, or write it elsewhere.\n",
  });
});

test("the same seed sends the same ids, another seed others", async () => {
  const idsOf = async (seed: string) => {
    const ids = new Set<string>();
    const listening = await byHand({
      signatureOf: ({ headers }) => {
        ids.add(String(headers["x-huntflow-delivery"]));
        return headers["x-huntflow-signature"]?.toString();
      },
    });
    await tested([listening.url, ...usual, "--seed", seed]);
    listening.stop();
    return [...ids].toSorted();
  };

  const [one, again, other] = [await idsOf("1"), await idsOf("1"), await idsOf("2")];

  expect(one).toHaveLength(10);
  expect(again).toEqual(one);
  expect(other.some((id) => one.includes(id))).toBe(false);
});

describe.each(locales)("in %s", (locale) => {
  test("every case of every contract is listed, with a sentence of its own", async () => {
    for (const { provider, version } of registry) {
      const { code, stdout, stderr } = hirehooks([
        ...["test", "--list", "--provider", `${provider}@${version}`, "--locale", locale],
      ]);

      const listed = stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split("  "));
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(listed.every(([id = "", title = ""]) => /^[a-z]/.test(id) && title.endsWith("."))).toBe(true);
      expect(new Set(listed.map(([id]) => id)).size).toBe(listed.length);
    }
  });
});

test("without a secret the cases of proof are left out, and it is said", async () => {
  const args = ["--provider", "huntflow", "--only", "sample/APPLICANT,ping,signature"];

  const [silent, said] = [await tested([receiver.url, ...args]), await tested([receiver.url, ...args, "--unsigned"])];

  expect(silent.err).toMatch(/^No secret was given: .*--unsigned where the webhook has none\.\n$/);
  expect(said.err).toBe("");
  for (const { out } of [silent, said]) {
    expect(out.match(/^[✓✗] [^ ]+/gmu)).toEqual([
      "✓ ping/unsigned/PING",
      "✓ ping/empty/PING",
      "✗ sample/APPLICANT/comment-edited",
    ]);
  }
});

describe("what is wrong with the call is said, with exit 2 and nothing sent", () => {
  test.each([
    [["--provider", "huntflow"], "Say which receiver to test: hirehooks test URL --provider PROVIDER."],
    [["http://127.0.0.1:1/"], "Say whose deliveries the receiver takes: --provider PROVIDER."],
    [["ftp://127.0.0.1/", "--provider", "flatchr"], "Only http: and https: URLs can be sent to."],
    [
      ["http://127.0.0.1:1/", "--provider", "flatchr", "--effect-url", "file:///etc/passwd"],
      "Only http: and https: URLs can be sent to.",
    ],
    [["http://127.0.0.1:1/", "--provider", "flatchr", "--only", "sampel"], "Did you mean “sample”?"],
    [
      ["http://127.0.0.1:1/", "--provider", "flatchr", "--only", "signature"],
      "--only and --skip leave no case to run.",
    ],
    [["http://127.0.0.1:1/", "--provider", "huntflow@v9"], "There is no version “v9”. Known are v1, v2."],
    [["http://127.0.0.1:1/", "--provider", "flatchr", "--timeout", "0"], "“0” is no value for “--timeout”."],
    [["http://127.0.0.1:1/", "--provider", "huntflow", "--secret", "x"], "A secret is never taken from an argument"],
    [
      ["http://127.0.0.1:1/", "--provider", "huntflow", "--unsigned", "--secret-env", "SECRET"],
      "--unsigned and --secret-env do not go together. Leave one out.",
    ],
    [["http://127.0.0.1:1/", "--provider", "flatchr", "--format", "yaml"], "“yaml” is no value for “--format”."],
  ])("%j", async (args, sentence) => {
    const { code, out, err } = await tested(args);

    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
    expect(err).toMatch(/See hirehooks --help\.\n$/);
  });
});
