import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Stats } from "../../src/testing/stats/stats.ts";
import { environment, folderOf, hirehooks, main } from "./command.ts";

const job = (id: unknown, event = "delete") => JSON.stringify({ type: "job", event, data: { job_id: id } });

const applicant = (members: object, log: object, time: string) =>
  JSON.stringify({
    time,
    headers: { "X-Huntflow-Event": "APPLICANT", "X-Huntflow-Delivery": "1" },
    payload: {
      meta: { version: "2.0", event_type: "APPLICANT" },
      event: { applicant: members, applicant_log: { type: "ADD", ...log } },
    },
  });

/** Runs `hirehooks stats` on one file, from the folder that it is in. */
function stats(content: unknown, args: readonly string[] = [], name = "a.ndjson") {
  return hirehooks(["stats", name, ...args], { cwd: folderOf({ [name]: content }), env: { COLUMNS: "80" } });
}

test("what an archive holds is shown in tables, no wider than the terminal", () => {
  const { code, stdout, stderr } = stats(
    [
      applicant({ id: 1, first_name: "Jane" }, { created: "2024-03-29T10:00:00Z" }, "2024-03-29T10:00:01Z"),
      applicant({ id: 2, nickname: "J" }, { type: "MOVE", created: "yesterday" }, "2024-03-30T10:00:01Z"),
      job(1, "frobnicate"),
    ].join("\n"),
  );

  expect([code, stderr]).toEqual([0, ""]);
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  expect(stdout).toContain(`What the deliveries hold
3 documents, 2 messages; of unknown events or versions: 1; not counted: 0

By version
  Version      Messages  Share  First       Last
  huntflow@v2         2   100%  2024-03-29  2024-03-30

By event
  Message                Messages  Share  First       Last
  huntflow@v2/APPLICANT         2   100%  2024-03-29  2024-03-30

Events and versions that the contracts do not have
  Provider        Messages  Events
  human-sourcing         1  job.frobnicate 1

huntflow@v2/APPLICANT
2 messages

Over time
  Time        Messages  Share
  2024-03-29         1    50%
  2024-03-30         1    50%

Members met
  Member                        Messages  Share  Types
  header /X-Huntflow-Delivery          2   100%  string
  header /X-Huntflow-Event             2   100%  string
  /event                               2   100%  object
  /event/applicant                     2   100%  object
  /event/applicant/id                  2   100%  integer
  /event/applicant/first_name          1    50%  string
  /event/applicant_log                 2   100%  object
  /event/applicant_log/type            2   100%  string
  /event/applicant_log/created         2   100%  string
`);
  expect(stdout).toContain(`Members never met
Those inside a member that was never met are not listed.
  header /X-Huntflow-Signature
  /changes
  /event/applicant/last_name
`);
  expect(stdout).toContain(`Values
  Member                     Value                           Count
  header /X-Huntflow-Event   APPLICANT                           2
  /event/applicant_log/type  ADD                                 1
                             MOVE (not in the contract)          1
                             VACANCY-ADD                 never met
`);
  expect(stdout).toContain(`Formats of texts
  Member                        Format                    Count
  /event/applicant_log/created  date and time in UTC (Z)      1
                                other text                    1

Members that the contract does not have
  Member            Names       Types
  /event/applicant  nickname 1  string
`);
});

test("in a narrow terminal, pointers are broken", () => {
  const cwd = folderOf({ "a.ndjson": applicant({ id: 1, pd_agreement: { state: "sent" } }, {}, "") });

  const { stdout } = hirehooks(["stats", "a.ndjson"], { cwd, env: { COLUMNS: "50" } });

  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(50);
  expect(stdout).toContain(`
  /event/applicant             1   100%  object
  /event/applicant/id          1   100%  integer
  /event/applicant             1   100%  object
  /pd_agreement
  /event/applicant             1   100%  string
  /pd_agreement/state
`);
});

test("Markdown has the same tables, and means nothing else", () => {
  const { stdout } = stats(applicant({ id: 1, "<script>": 1, nick_name: 1 }, { type: "A_B" }, ""), [
    "--format",
    "markdown",
  ]);

  expect(stdout).toContain("## What the deliveries hold\n\n1 document, 1 message");
  expect(stdout).toContain("| Member | Messages | Share | Types |\n| --- | ---: | ---: | --- |\n");
  expect(stdout).toContain("| <code>&#47;event&#47;applicant</code> | nick&#95;name 1, 1 not shown | integer |\n");
  expect(stdout).not.toContain("script");
});

test.each([
  ["fr", "1\u00a0document", "Champs jamais rencontrés", "100\u00a0%"],
  ["ru", "1 документ", "Поля, которые ни разу не встретились", "100\u00a0%"],
])("it is said in %s", (locale, ...words) => {
  const { stdout } = stats(applicant({ id: 1 }, {}, ""), ["--locale", locale]);

  for (const word of words) expect(stdout.replace("1 document", "1\u00a0document")).toContain(word);
  expect(stdout).not.toMatch(/Member|never met|Count/);
});

test("stats are alike by one thread, by several, from standard input, compressed, and merged of parts", () => {
  const lines = Array.from({ length: 250_000 }, (_, index) => {
    if (index % 10_000 === 7) return "no JSON";
    return index % 100 === 3 ? applicant({ id: index }, {}, "2024-01-01") : job(index % 2 ? index : `${index}`);
  });
  const text = `${lines.join("\n")}\n`;
  const folder = folderOf({
    "a.ndjson": text,
    "a.ndjson.gz": gzipSync(text),
    "one.ndjson": `${lines.slice(0, 123_457).join("\n")}\n`,
    "two.ndjson": `${lines.slice(123_457).join("\n")}\n`,
  });
  const at = (name: string) => join(folder, name);
  const jsonOf = (...args: string[]) => hirehooks(["stats", "--format", "json", ...args]).stdout;

  const whole = jsonOf("--threads", "1", at("a.ndjson"));
  for (const name of ["one", "two"])
    hirehooks(["stats", "--format", `json=${at(`${name}.json`)}`, at(`${name}.ndjson`)]);

  expect((JSON.parse(whole) as Stats).totals).toEqual({
    documents: 249_975,
    messages: 249_975,
    unknown: 0,
    unread: 25,
    skipped: 0,
  });
  expect(jsonOf("--threads", "4", at("a.ndjson")) === whole).toBe(true);
  expect(jsonOf("--threads", "3", at("one.ndjson"), at("two.ndjson")) === whole).toBe(true);
  expect(jsonOf(at("a.ndjson.gz")) === whole).toBe(true);
  expect(hirehooks(["stats", "-", "--format", "json"], { input: text }).stdout === whole).toBe(true);
  expect(hirehooks(["merge", at("one.json"), at("two.json")]).stdout === whole).toBe(true);
  expect(hirehooks(["merge", at("two.json"), at("one.json")]).stdout === whole).toBe(true);
});

/** What no output may hold. */
const secret = "Zoé-Q7x@example.com";
const phone = "+33639981234";
const forms = [secret, "Zoé", "zoe_dupont", "Q7x", "example.com", "39981234", "hush-hush"];

test("nothing personal or secret is in any output, wherever a sender puts it", () => {
  const person = { first_name: secret, email: [secret], phone: { zoe_dupont: phone }, birthday: 39981234 };
  const text = [
    applicant(
      { ...person, [secret]: 1, [phone]: 2, Zoé: 3, social: [{ zoe_dupont: secret }] },
      { type: secret },
      secret,
    ),
    applicant({ values: { zoe_dupont: phone } }, { type: phone, comment: secret, status: { name: secret } }, phone),
    JSON.stringify({
      headers: { "X-Huntflow-Event": secret, Authorization: "hush-hush", [secret]: phone },
      payload: {},
    }),
    JSON.stringify({
      event: "invoice.status.updated",
      export_key: "hush-hush",
      data: { zoe_dupont: secret },
      user_name: secret,
    }),
    JSON.stringify({ event: secret, export_key: ["hush-hush"], changes: { zoe_dupont: { from: secret, to: phone } } }),
    `{"user_name": "${secret}"`,
    secret,
  ].join("\n");

  const printed = [
    [],
    ["--locale", "fr"],
    ["--locale", "ru"],
    ["--format", "json"],
    ["--format", "markdown"],
    ["--provider", "huntflow"],
    ["--event", "huntflow/APPLICANT", "--format", "json"],
  ].map((args) => {
    const { code, stdout, stderr } = stats(text, args);
    expect(code).toBe(3);
    return `${stdout}${stderr}`;
  });

  expect(printed[0]).toContain("/event/applicant/first_name");
  for (const form of forms) expect(printed.join("\n")).not.toContain(form);
});

test("names that would do something where they are printed are not shown", () => {
  const { stdout } = stats(applicant({ "::error::": 1, "##vso[x]": 1, "\u001b[31m": 1, "a\nb": 1 }, {}, ""));

  expect(stdout).toContain("/event/applicant  4 not shown");
  for (const form of ["::", "##", "\u001b", "vso"]) expect(stdout).not.toContain(form);
});

test.each([
  [
    "bytes that are no text",
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    "a.ndjson: The file holds no text, but binary data.",
  ],
  ["no bytes", "", "a.ndjson: The file is empty."],
  ["a line that is cut off", `${job(1)}\n${job(2).slice(0, -3)}`, "a.ndjson:2:49: The file ends in the middle"],
  ["a line that is not JSON", `${job(1)}\n\n{]\n${job(2)}\n`, "a.ndjson:3:2: Not JSON"],
  ["a line that is not UTF-8", Buffer.from([0x22, 0xff, 0x22, 0x0a]), "a.ndjson:1:2: This line is not UTF-8."],
  ["nobody's delivery", '{"a":1}\n', "a.ndjson:1:1: Nothing tells whose delivery this is."],
])("of %s it is said what hinders counting, and where", (_, content, sentence) => {
  const { code, stderr } = stats(content);

  expect(stderr).toContain(sentence);
  expect(code).toBe(3);
});

test("of many faults the first are said, and how many more there are", () => {
  const { code, stdout, stderr } = stats(`${job(1)}\n${"x\n".repeat(25)}`);

  expect(stderr.trim().split("\n")).toHaveLength(11);
  expect(stderr).toContain("a.ndjson:11:1: Not JSON");
  expect(stderr).toContain("… and 15 more were not counted.");
  expect(stdout).toContain("1 document, 1 message; of unknown events or versions: 0; not counted: 25");
  expect(code).toBe(3);
});

test("parts are lines, may be empty, and need not fail", () => {
  const part = (input: string, ...more: string[]) => {
    const { code, stdout } = hirehooks(["stats", "-", "--format", "json", "--lines", ...more], { input });
    return [code, (JSON.parse(stdout) as Stats).totals];
  };
  const nothing = { documents: 0, messages: 0, unknown: 0, unread: 0, skipped: 0 };

  expect(part("", "--fail-on", "never")).toEqual([0, nothing]);
  expect(part(`x\n${job(1)}\n`, "--fail-on", "never")).toEqual([
    0,
    { ...nothing, documents: 1, messages: 1, unread: 1 },
  ]);
  expect(part(`x\n${job(1)}\n`)[0]).toBe(3);
  expect(hirehooks(["stats", "x", "--fail-on", "notice"]).code).toBe(2);
});

test("where nothing was counted, that is said, too", () => {
  const { code, stderr } = hirehooks(["stats", "nowhere.ndjson"], { cwd: folderOf({}) });

  expect([code, stderr]).toEqual([3, "nowhere.ndjson: There is no such file.\nNothing was counted.\n"]);
});

test.each([
  [["stats"], "Say what to check: files, folders, globs, or - for standard input."],
  [["stats", "x", "--stric"], "There is no option “--stric”."],
  [["stats", "x", "--format", "sarif"], "“sarif” is no value for “--format”. Use pretty, json, markdown."],
  [["stats", "x", "--threads", "0"], "“0” is no value for “--threads”. Use 1, 2, 3 …."],
  [["stats", "x", "--provider", "huntflo"], "Did you mean “huntflow”?"],
])("%j is exit code 2 and says what is wrong", (args, sentence) => {
  const { code, stdout, stderr } = hirehooks(args);

  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(sentence);
});

test("several forms are written, into files, too; what is counted is not written over", () => {
  const folder = folderOf({ "a.ndjson": `${job(1)}\n` });
  const at = (name: string) => join(folder, name);

  const { code, stdout } = hirehooks(
    ["stats", ".", "--format", "markdown=b.md", "--format", "json=c.json", "--format", "pretty"],
    { cwd: folder },
  );

  expect(code).toBe(0);
  expect(stdout).toContain("1 document, 1 message");
  expect(readFileSync(at("b.md"), "utf8")).toContain("## What the deliveries hold");
  expect((JSON.parse(readFileSync(at("c.json"), "utf8")) as Stats).totals.messages).toBe(1);
  expect(hirehooks(["stats", at("a.ndjson"), "--format", `json=${at("a.ndjson")}`]).code).toBe(2);
  expect(hirehooks(["stats", at("a.ndjson"), "--format", `json=${at("no/c.json")}`]).code).toBe(3);
});

test("Ctrl-C ends counting with what was counted so far, and 130", async () => {
  const child = spawn(process.execPath, [main, "stats", "-", "--format", "json"], { env: environment });
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    output.out += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    output.err += chunk;
  });
  child.stdin.on("error", () => {});

  // More than a pipe holds: when it is written, most of it was read.
  await new Promise((resolve) => child.stdin.write(`${job(1)}\n`.repeat(20_000), resolve));
  child.kill("SIGINT");
  const [code] = (await once(child, "close")) as [number];

  expect([code, output.err]).toEqual([130, "Counting was broken off: this is what was counted so far.\n"]);
  const { totals, isBrokenOff } = JSON.parse(output.out) as Stats;
  expect(totals.messages).toBeGreaterThan(0);
  expect(isBrokenOff).toBe(true);
});

test("stats are merged with stats alone, and of one version", () => {
  const folder = folderOf({ "a.ndjson": `${job(1)}\n` });
  const at = (name: string) => join(folder, name);
  hirehooks(["stats", at("a.ndjson"), "--format", `json=${at("stats.json")}`]);
  hirehooks(["check", at("a.ndjson"), "--summary", at("summary.json")]);
  const text = readFileSync(at("stats.json"), "utf8");
  writeFileSync(at("other.json"), text.replace(/"version":"[^"]*"/, '"version":"9.9.9"'));
  writeFileSync(at("broken.json"), text.slice(0, -9));
  writeFileSync(at("two.json"), `${text}${text}`);
  const merged = (...names: string[]) => {
    const { code, stdout, stderr } = hirehooks(["merge", ...names.map(at)]);
    return { code, stdout, said: stderr.trim() };
  };

  expect(merged("stats.json")).toEqual({ code: 0, stdout: text, said: "" });
  expect((JSON.parse(merged("two.json", "stats.json").stdout) as Stats).totals.messages).toBe(3);
  expect(merged("summary.json", "stats.json")).toEqual({
    code: 3,
    stdout: "",
    said: "These summaries are of no whole: some are of checks, some are stats (hirehooks-stats, hirehooks-summary). Merge those that are alike.",
  });
  expect(merged("other.json", "stats.json").said).toMatch(
    /^These summaries are of no whole: they are of different versions of the contracts \(9\.9\.9, \d/,
  );
  expect(merged("broken.json").said).toBe(
    `${at("broken.json")}: This is no summary. Give files that check --summary or stats --format json has written.`,
  );
});
