import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { applicant, check, folderOf, hirehooks, recorded, reportOf } from "./command.ts";

const project = join(import.meta.dirname, "../..");
const good = recorded(applicant());
const faulty = recorded(applicant({ id: "one" }));
const deletion = (id: unknown) => ({ type: "job", event: "delete", data: { job_id: id } });

test("a bare body is recognised by its members", () => {
  const body = { event: "invoice.status.updated", export_key: "k" };

  const { code, message } = reportOf(body);

  expect(code).toBe(0);
  expect(message).toEqual({
    line: 1,
    isTextBody: false,
    verdict: "valid",
    address: "hirehop@v1/invoice.status.updated",
    issues: [],
    total: 0,
    notices: [],
    totalNotices: 0,
  });
});

test("where members look like two providers', the event that they name decides", () => {
  const members = { type: "job", export_key: "k" };

  const hirehop = reportOf({ ...members, event: "invoice.status.updated", data: {} });
  const humanSourcing = reportOf({ ...members, event: "delete", data: { job_id: 1 } });
  const nobody = reportOf({ ...members, event: "elsewhere", data: {} });

  expect(hirehop.message.address).toBe("hirehop@v1/invoice.status.updated");
  expect(humanSourcing.message.address).toBe("human-sourcing@v1/job.delete");
  expect([nobody.code, nobody.issue.message]).toEqual([
    3,
    "This could be a delivery of hirehop or human-sourcing. Say which with --provider.",
  ]);
});

test("an unknown event of HireHop's is HireHop's, though its members look like Flatchr's", () => {
  const report = reportOf({ company_id: 1, export_key: "k", event: "unheard.of", data: {} });

  expect([report.code, report.message.verdict, report.message.address]).toEqual([0, "unknown", "hirehop/unheard.of"]);
});

const versions = JSON.parse(hirehooks(["list", "--format", "json"]).stdout) as {
  provider: string;
  version: string;
  events: { event: string; address: string }[];
}[];
const samples = versions.flatMap(({ provider, version, events }) =>
  globSync(`src/providers/${provider}/${version}/samples/*.json`, { cwd: project }).flatMap((file) => {
    const [known] = events.filter(({ event }) => basename(file).startsWith(`${event}.`));
    return known === undefined ? [] : [{ file, address: known.address }];
  }),
);

test.each(samples)("the sample $file is valid as $address", ({ file, address }) => {
  const { code, stdout } = hirehooks(["check", file, "--event", address, "--strict"], { cwd: project });

  expect([code, stdout.split("\n")[0]]).toEqual([0, `✓ ${file}  ${address}  valid`]);
});

test("a sample's payload is checked, with the lines of the file", () => {
  const sample = { name: "one", summary: "One", ...faulty, "x-source": "page" };

  const { code, issue } = reportOf(sample);

  expect(code).toBe(1);
  expect([issue.pointer, issue.line, issue.column]).toEqual(["/event/applicant/id", 12, 15]);
});

test("a recorded body as JSON is checked in its place", () => {
  const { headers } = recorded({}) as { headers: object };

  const { code, message, issue } = reportOf({ headers, body: applicant({ id: "one" }) });

  expect(code).toBe(1);
  expect(message.isTextBody).toBe(false);
  expect([issue.line, issue.column]).toEqual([10, 15]);
});

test.each(["body", "payload"])("a %s recorded as text is checked, with line and column of the recording", (member) => {
  const { headers } = recorded({}) as { headers: object };
  const body = JSON.stringify(applicant({ first_name: "Zoé\n", id: "one" }, { comment: "\\" }), null, 1);

  const { code, stdout } = check({ headers, [member]: body });
  const { message, issue } = reportOf({ headers, [member]: body });

  expect(code).toBe(1);
  expect(message.isTextBody).toBe(true);
  expect([issue.pointer, issue.line]).toEqual(["/event/applicant/id", 6]);
  const line = JSON.stringify({ headers, [member]: body }, null, 2).split("\n")[5] ?? "";
  expect(line.slice(issue.column - 1, issue.column + 6)).toBe('\\"one\\"');
  expect(stdout).toContain("  The body was recorded as text: lines and columns are those of the recording.\n");
  expect(stdout).toContain(`    > 6 | … "id": "one", "first_name": "…" }, "comment": "…" } } …
        |         ^^^^^\n`);
});

test("a body recorded as text that is not JSON is a finding, with its place in the body and in the recording", () => {
  const { headers } = recorded({}) as { headers: object };

  const { code, stdout } = check({ headers, body: '{\n"event": {},\n"author" 1}' });

  expect(code).toBe(1);
  expect(stdout).toBe(`✗ delivery.json  not JSON, 1 fault
  The body was recorded as text: lines and columns are those of the recording.

  ✗ delivery.json:6:42
    The recorded body is not JSON: colon expected at line 3, column 10 of the body.
    > 6 | … …} …
        |   ^

1 file, 1 message: 0 valid, 1 with faults; 0 notices
`);
});

test("a body without bytes is the payload of an event that has none", () => {
  const headers = { "x-huntflow-event": "PING", "x-huntflow-delivery": "1" };

  const { code, message } = reportOf({ headers, body: "" });

  expect(code).toBe(0);
  expect([message.verdict, message.address]).toEqual(["valid", expect.stringMatching(/^huntflow@v\d\/PING$/)]);
});

test("headers are found whatever case they are written in, also where they are lists", () => {
  const headers = { "x-huntflow-event": ["APPLICANT"], "X-HUNTFLOW-DELIVERY": "1", "x-huntflow-signature": "short" };

  const { code, stdout } = check({ headers, payload: applicant() });

  expect(code).toBe(0);
  expect(stdout).toContain(`  notice delivery.json:7:29  headers /X-Huntflow-Signature
    Expected text of the form ^[0-9a-f]{64}$, found the text “short”.
`);
});

test("a list is checked message by message, where the provider sends lists", () => {
  const { code, stdout } = check([deletion(1), deletion("two"), deletion(3)]);
  const { file } = reportOf([deletion(1), deletion("two"), deletion(3)]);

  expect(code).toBe(1);
  expect(stdout).toBe(`✓ delivery.json:2 [0]  human-sourcing@v1/job.delete  valid
✗ delivery.json:9 [1]  human-sourcing@v1/job.delete  invalid, 1 fault

  ✗ delivery.json:13:17  /data/job_id
    Expected a whole number, found the text “two”.
      11 |     "event": "…",
      12 |     "data": {
    > 13 |       "job_id": "two"
         |                 ^^^^^
      14 |     }
      15 |   },
✓ delivery.json:16 [2]  human-sourcing@v1/job.delete  valid

1 file, 3 messages: 2 valid, 1 with faults; 0 notices
`);
  expect(file.messages.map(({ index, line, verdict }) => [index, line, verdict])).toEqual([
    [0, 2, "valid"],
    [1, 9, "invalid"],
    [2, 16, "valid"],
  ]);
});

test("a list in a recording is checked message by message, as JSON and as text", () => {
  const body = [deletion(1), deletion("two")];

  const asJson = reportOf({ headers: {}, body });
  const asText = reportOf({ headers: {}, body: JSON.stringify(body) });

  for (const { code, file } of [asJson, asText]) {
    expect(code).toBe(1);
    expect(file.messages.map(({ index, verdict }) => [index, verdict])).toEqual([
      [0, "valid"],
      [1, "invalid"],
    ]);
    expect(file.messages[1]?.issues[0]?.pointer).toBe("/data/job_id");
  }
  expect(asJson.file.messages[1]?.issues[0]).toMatchObject({ line: 15, column: 19 });
  expect(asText.file.messages[1]?.issues[0]).toMatchObject({ line: 3, column: 137 });
});

test("a list is one faulty payload where the provider sends none", () => {
  const { code, message } = reportOf([applicant()], ["--event", "huntflow/APPLICANT"]);

  expect(code).toBe(1);
  expect([message.index, message.verdict, message.issues[0]?.pointer]).toEqual([undefined, "invalid", ""]);
});

const lines = [good, applicant(), faulty, { name: "one", ...good }, [deletion(1), deletion("x")]].map((line) =>
  JSON.stringify(line),
);

test.each([
  ["NDJSON", "\n", "a.ndjson"],
  ["NDJSON with CRLF", "\r\n", "a.ndjson"],
  ["NDJSON as .jsonl", "\n", "a.jsonl"],
  ["NDJSON as .json", "\n", "a.json"],
  ["NDJSON with CRLF as .json", "\r\n", "a.json"],
  ["NDJSON with blank lines", "\n\n", "a.ndjson"],
])("%s is checked line by line, whatever a line holds", (_, lineBreak, name) => {
  const { code, file } = reportOf(`${lines.join(lineBreak)}${lineBreak}`, ["--provider", "huntflow"], name);

  const step = lineBreak === "\n\n" ? 2 : 1;
  expect(file.messages.map(({ line, verdict }) => [(line - 1) / step, verdict])).toEqual([
    [0, "valid"],
    [1, "unrecognised"],
    [2, "invalid"],
    [3, "valid"],
    [4, "unrecognised"],
  ]);
  expect(code).toBe(3);
});

test("a line of NDJSON that is not JSON is a finding, and all other lines are read", () => {
  const text = `${JSON.stringify(good)}\n{"event":\r\n${JSON.stringify(faulty)}\nnot at all\n${JSON.stringify(good)}`;

  const { code, stdout } = check(text, [], "a.ndjson");

  expect(code).toBe(1);
  expect(stdout.split("\n").filter((line) => /^[✓✗!] /.test(line))).toEqual([
    "✓ a.ndjson:1  huntflow@v1/APPLICANT  valid",
    "✗ a.ndjson:2  not JSON, 1 fault",
    "✗ a.ndjson:3  huntflow@v1/APPLICANT  invalid, 1 fault",
    "✗ a.ndjson:4  not JSON, 1 fault",
    "✓ a.ndjson:5  huntflow@v1/APPLICANT  valid",
  ]);
  expect(stdout).toContain(`  ✗ a.ndjson:2:10
    Not JSON: value expected.
    > 2 | {"event":
        |          ^
`);
});

test("a file that is not one document, but begins with a line that is, is NDJSON", () => {
  const { code, file } = reportOf(`\n${JSON.stringify(good)}\n{"event":\n`);

  expect(code).toBe(1);
  expect(file.messages.map(({ line, verdict }) => [line, verdict])).toEqual([
    [2, "valid"],
    [3, "not-json"],
  ]);
});

test("a broken document of many lines is one fault, not one per line", () => {
  const text = JSON.stringify(good, null, 2).replace('"ADD",', '"ADD"');

  const { code, file, fault } = reportOf(text);

  expect(code).toBe(3);
  expect(file.messages).toEqual([]);
  expect(fault).toMatchObject({ kind: "not-json", line: 9, column: 7, detail: "comma expected" });
});

test("a folder is walked, and only files of JSON in it are looked at", () => {
  const cwd = folderOf({
    "deliveries/b.json": good,
    "deliveries/a.ndjson": JSON.stringify(good),
    "deliveries/deep/er/c.jsonl": JSON.stringify(good),
    "deliveries/read.me": "not JSON",
    "deliveries/d.json.bak": "not JSON",
  });

  const { code, stdout } = hirehooks(["check", "deliveries"], { cwd });

  expect(code).toBe(0);
  expect(stdout).toBe(`✓ deliveries/a.ndjson  huntflow@v1/APPLICANT  valid
✓ deliveries/b.json  huntflow@v1/APPLICANT  valid
✓ deliveries/deep/er/c.jsonl  huntflow@v1/APPLICANT  valid

3 files, 3 messages: 3 valid, 0 with faults; 0 notices
`);
});

test("a file that is named is looked at whatever it is called", () => {
  const cwd = folderOf({ "delivery.txt": good, "[odd] {name}/*.json": good });

  const { code, stdout } = hirehooks(["check", "delivery.txt", "[odd] {name}", "[odd] {name}/*.json"], { cwd });

  expect(code).toBe(0);
  expect(stdout).toContain("✓ delivery.txt  huntflow@v1/APPLICANT  valid\n✓ [odd] {name}/*.json  ");
  expect(stdout).toContain("2 files, 2 messages: 2 valid");
});

test.each([
  ["*.json", ["a.json"]],
  ["**/*.json", ["a.json", "in/b.json", "in/side/c.json"]],
  ["in/*", ["in/b.json", "in/d.txt", "in/side/c.json"]],
  ["i?", ["in/b.json", "in/side/c.json"]],
  ["in/{b,x}.json", ["in/b.json"]],
  ["../h*/in/b.json", ["../here/in/b.json"]],
  ["PATH/in/**/*.json", ["PATH/in/b.json", "PATH/in/side/c.json"]],
])("the glob %s is expanded, in order", (pattern, expected) => {
  const folder = folderOf({
    "here/a.json": good,
    "here/in/b.json": good,
    "here/in/d.txt": good,
    "here/in/side/c.json": good,
  });
  const cwd = join(folder, "here");

  const { stdout } = hirehooks(["check", pattern.replace("PATH", cwd), "--format", "json"], { cwd });

  const { files } = JSON.parse(stdout) as { files: { file: string }[] };
  expect(files.map(({ file }) => file)).toEqual(expected.map((file) => file.replace("PATH", cwd)));
});

test("a file that is reached in several ways is checked once", () => {
  const cwd = folderOf({ "in/a.json": good });

  const { stdout } = hirehooks(["check", "in/a.json", "in", "./in/*.json", "in/../in"], { cwd });

  expect(stdout).toContain("1 file, 1 message");
});

test.each([
  ["a document", JSON.stringify(good, null, 2), "<stdin>"],
  ["NDJSON", `${JSON.stringify(good)}\r\n${JSON.stringify(good)}\r\n`, "<stdin>:1"],
])("- is standard input: %s", (_, input, place) => {
  const { code, stdout } = hirehooks(["check", "-"], { input });

  expect(code).toBe(0);
  expect(stdout).toContain(`✓ ${place}  huntflow@v1/APPLICANT  valid\n`);
});

test("standard input may be empty", () => {
  const { code, stdout } = hirehooks(["check", "-"]);

  expect(code).toBe(3);
  expect(stdout).toContain("✗ <stdin>\n  The file is empty.\n");
});
