import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { type Checked, checkPasted, lineOf, spotOf } from "../../docs/src/playground/check.ts";
import { jsonOf } from "../../docs/src/playground/copied-json.ts";
import { texts as en } from "../../src/cli/texts/en.ts";
import { texts as fr } from "../../src/cli/texts/fr.ts";
import { texts as ru } from "../../src/cli/texts/ru.ts";
import { registry } from "../../src/generated/registry.ts";
import type { FileReport } from "../../src/testing/report.ts";
import { contracts } from "../contracts.ts";
import { mutantsOf } from "../mutants.ts";
import { pick, seeded, seedOfRun } from "../random.ts";
import { command, reportsOn } from "./built-command.ts";

const languages = { en, fr, ru };
type Locale = keyof typeof languages;
const modes = [
  ["tolerant", false],
  ["strict", true],
] as const;

/** What is pasted, and the file that holds the same for the command. */
interface Case {
  readonly body: string;
  readonly headers: string;
  readonly file: string;
}

const samples = contracts.flatMap(({ messages }) =>
  messages.flatMap((message) => message.samples.map(({ headers, payload }) => caseOf(payload, headers, "lines"))),
);

describe.each(modes)("%s", (_mode, isStrict) => {
  test.each(["en", "fr", "ru"] as const)("every sample has the command's result, in %s", async (locale) => {
    const expected = commandOn(samples, locale, isStrict);

    const checked = await Promise.all(samples.map((sample) => pasted(sample, locale, isStrict)));

    expect(checked.map(({ report }) => report)).toEqual(expected);
    expect(samples.length).toBeGreaterThanOrEqual(27);
  });

  test("500 seeded mutants have the command's results", async () => {
    const random = seeded(seedOfRun());
    const all = [...mutantsOf(random)];
    const mutants = Array.from({ length: 500 }, (_, index) => {
      const { payload, headers } = pick(random, all);
      return caseOf(payload, headers, index % 2 === 0 ? "lines" : "json");
    });
    const expected = commandOn(mutants, "en", isStrict);

    const checked = await Promise.all(mutants.map((mutant) => pasted(mutant, "en", isStrict)));

    const reports = checked.map(({ report }) => report);
    const equal = reports.filter((report, index) => JSON.stringify(report) === JSON.stringify(expected[index]));
    console.info(`${equal.length}/${mutants.length} results equal the command's`);
    expect(reports).toEqual(expected);
    expect(reports.map(({ messages }) => messages[0]?.verdict)).toEqual(expect.arrayContaining(["valid", "invalid"]));
  });

  test("the places of findings are those in the pasted body", async () => {
    const mutants = [...mutantsOf(seeded(7))].slice(0, 300).map(({ payload }) => payload);

    const places = await Promise.all(
      mutants.map(async (payload) => {
        const bare = await pasted(caseOf(payload, undefined, "lines"), "en", isStrict);
        const withHeaders = await pasted(caseOf(payload, { Via: "1.1 proxy" }, "lines"), "en", isStrict);
        return [placesIn(bare), placesIn(withHeaders)];
      }),
    );

    expect(places.map(([, found]) => found)).toEqual(places.map(([expected]) => expected));
    expect(places.flat(2).length).toBeGreaterThan(300);
  });
});

test("the copied result is what the command prints, byte for byte", async () => {
  const body = '{\n  "event": { "type": "ADD", "applicant": { "id": "x", "##vso[a]": 1 } }\n}';
  const headers = "X-Huntflow-Event: APPLICANT\nX-Huntflow-Delivery: 1";
  const recording = `{"headers":{"X-Huntflow-Event":"APPLICANT","X-Huntflow-Delivery":"1"},"payload":\n${body}\n}`;
  const { stdout } = spawnSync(process.execPath, [command, "check", "-", "--format", "json", "--locale", "fr"], {
    input: recording,
    encoding: "utf8",
  });

  const { report } = await checkPasted({ body, headers, event: "", isStrict: false }, registry, languageOf("fr"));

  expect(jsonOf(report)).toBe(stdout);
  expect(stdout).toContain('"line":3,"column":');
});

test.each([
  ["nothing at all", ""],
  ["no JSON", '{ "a": 1,\n  "b": \n}'],
  ["a text that ends too early", '{"event": "job.created", "export_key": "k"'],
  ["a number", "1"],
  ["a text", '"event"'],
  ["an array", "[1]"],
  ["an empty array", "[]"],
  ["members called __proto__", '{"__proto__": {"event": "job.created"}, "event": "x", "export_key": "k"}'],
  ["markup", '{"event": "<img src=x onerror=alert(1)>", "export_key": "k"}'],
  ["half a character, escaped", '{"event": "\\ud800", "export_key": "k"}'],
  ["a byte order mark", '\ufeff{"event": "job.created", "export_key": "k"}'],
  ["two documents", '{"event": "job.created", "export_key": "k"}\n{'],
  ["a recording", '{"headers": {"X-Huntflow-Event": "APPLICANT"}, "payload": {"event": {"id": 1}}}'],
  ["a recording of a text", '{"headers": {"X-Huntflow-Event": "PING"}, "body": "{\\"a\\":}"}'],
  ["an integer that no program reads", '{"event": "job.created", "export_key": "k", "time": 12345678901234567890}'],
])("%s has the command's result", async (_what, body) => {
  const [expected] = commandOn([{ body, headers: "", file: body }], "ru", false);

  const { report } = await checkPasted({ body, headers: "", event: "", isStrict: false }, registry, languageOf("ru"));

  expect(report).toEqual(expected);
});

test("a choice does what --provider and --event do", async () => {
  const body = '{"event": {"id": 1, "type": "ADD", "created": null, "vacancy": {}}, "account": {}}';
  const asked = ["huntflow", "huntflow@v1/VACANCY", "huntflow@v2/VACANCY"];

  const reports = await Promise.all(
    asked.map((event) => checkPasted({ body, headers: "", event, isStrict: false }, registry, languageOf("en"))),
  );

  const [provider, old, current] = [
    ["--provider", "huntflow"],
    ["--event", "huntflow@v1/VACANCY"],
    ["--event", "huntflow@v2/VACANCY"],
  ].map((args) => commandOn([{ body, headers: "", file: body }], "en", false, args)[0]);
  expect(reports.map(({ report }) => report)).toEqual([provider, old, current]);
  expect(reports.map(({ report }) => report.messages[0]?.verdict)).toEqual(["unrecognised", "invalid", "unknown"]);
});

test("a choice that nobody offers is none", async () => {
  const body = '{"event": "job.created", "export_key": "k"}';

  const { report } = await checkPasted(
    { body, headers: "", event: "<img>@v1/x", isStrict: false },
    registry,
    languageOf("en"),
  );

  expect(report.messages[0]?.address).toBe("hirehop@v1/job.created");
});

function languageOf(locale: Locale) {
  return { locale, texts: languages[locale] };
}

/** Headers and payload as they are pasted, and as a recording with the body from its second line on. */
function caseOf(payload: unknown, headers: Readonly<Record<string, string>> | undefined, form: "lines" | "json"): Case {
  const body = JSON.stringify(payload, null, 2);
  if (headers === undefined) return { body, headers: "", file: body };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return {
    body,
    headers: form === "json" ? JSON.stringify(headers, null, 2) : lines.join("\n"),
    file: `{"headers":${JSON.stringify(headers)},"payload":\n${body}\n}`,
  };
}

function pasted({ body, headers }: Case, locale: Locale, isStrict: boolean): Promise<Checked> {
  return checkPasted({ body, headers, event: "", isStrict }, registry, languageOf(locale));
}

/** The built command's reports on cases; it calls each as it would call standard input. */
function commandOn(cases: readonly Case[], locale: Locale, isStrict: boolean, args: readonly string[] = []) {
  const texts = cases.map(({ file }) => file);
  return reportsOn(texts, locale, isStrict, args).map((report): FileReport => ({ ...report, file: "-" }));
}

/** Line and column of each finding in the body, and of each message. */
function placesIn(checked: Checked): unknown[] {
  return checked.report.messages.map((message) => [
    lineOf(checked, message),
    ...[...message.issues, ...message.notices].map((issue) => [issue.pointer, spotOf(checked, issue)]),
  ]);
}
