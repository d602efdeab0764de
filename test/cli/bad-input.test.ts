import { expect, test } from "vitest";
import { registry } from "../../src/providers/index.ts";
import { applicant, check, folderOf, hirehooks, recorded, reportOf } from "./command.ts";

/** Every provider there is: one more needs no change here. */
const providers = registry.providers.map(({ id }) => id).join(", ");

test("a file that is not JSON is shown with line, column and a frame, and is exit code 3", () => {
  const { code, stdout, stderr } = check('{\n  "event": "APPLICANT",\n  data: 1\n}\n');

  expect(code).toBe(3);
  expect(stdout).toBe(`✗ delivery.json:3:3
  Not JSON: invalid symbol at line 3, column 3.
      1 | {
      2 |   "event": "…",
    > 3 |   …: …
        |   ^
      4 | }
      5 |

1 file, 0 messages: 0 valid, 0 with faults; 0 notices
`);
  expect(stderr).toBe("Nothing was checked.\n");
});

test.each([
  ["a file without bytes", "", "empty", "The file is empty."],
  ["a file of blanks", " \r\n\t\n", "empty", "The file is empty."],
  ["a byte order mark alone", "\ufeff", "empty", "The file is empty."],
  [
    "UTF-16, little-endian, with its mark",
    Buffer.from("\ufeff{}", "utf16le"),
    "utf-16",
    "The file is in UTF-16. JSON is UTF-8: save it so, and check again.",
  ],
  [
    "UTF-16, big-endian, without a mark",
    Buffer.from('{"a":1}', "utf16le").swap16(),
    "utf-16",
    "The file is in UTF-16. JSON is UTF-8: save it so, and check again.",
  ],
  [
    "Latin-1",
    Buffer.from('{"name":"Zoé"}', "latin1"),
    "not-utf-8",
    "The file is not UTF-8. Save it in UTF-8, and check again.",
  ],
])("%s is said to be so, and is exit code 3", (_, content, kind, sentence) => {
  const pretty = check(content);
  const { code, fault } = reportOf(content);

  expect(pretty.stdout).toContain(`✗ delivery.json\n  ${sentence}\n`);
  expect(fault).toEqual({ kind });
  expect([pretty.code, code]).toEqual([3, 3]);
});

test("a byte order mark is passed over", () => {
  const { code, message } = reportOf(`\ufeff${JSON.stringify(recorded(applicant()))}`);

  expect(code).toBe(0);
  expect(message.verdict).toBe("valid");
});

test("a missing file is said to be missing", () => {
  const { code, stdout } = hirehooks(["check", "nowhere.json"], { cwd: folderOf({}) });

  expect(code).toBe(3);
  expect(stdout).toContain("✗ nowhere.json\n  There is no such file.\n");
});

test("a path that is longer than paths can be is not readable, and nothing worse", () => {
  const { code, stdout } = hirehooks(["check", "x".repeat(10_000)]);

  expect(code).toBe(3);
  expect(stdout).toContain("  The file cannot be read.\n");
});

test.each([
  ["a glob", "*.nothing"],
  ["a folder without JSON in it", "notes"],
  ["a glob that matches such a folder", "note?"],
  ["what is not even a glob", "**(("],
])("%s that leads to no file is said to, and is exit code 3", (_, path) => {
  const cwd = folderOf({ "notes/read.me": "x", "fine.json": recorded(applicant()) });

  const { code, stdout } = hirehooks(["check", path, "fine.json"], { cwd });

  expect(code).toBe(3);
  expect(stdout).toContain(`✗ ${path}\n  No file matches “${path}”.`);
  expect(stdout).toContain("1 file, 1 message: 1 valid");
});

test.each(["null", "7", '"text"', "true", "[]", "[null]", "{}"])("%s is nobody's delivery", (text) => {
  const { code, message, issue } = reportOf(text);

  expect(code).toBe(3);
  expect(message.verdict).toBe("unrecognised");
  expect(issue.message).toBe(`Nothing tells whose delivery this is. Say it with --provider: ${providers}.`);
});

test.each(["null", "7", "[null]"])("%s as the delivery of a provider names no event", (text) => {
  const { code, message, issue } = reportOf(text, ["--provider", "human-sourcing"]);

  expect(code).toBe(3);
  expect(message.verdict).toBe("unrecognised");
  expect(issue.message).toBe(
    "Nothing names the event; expected it at /type. Say which event it is with --event human-sourcing/EVENT.",
  );
});

test("an empty list is said to be empty, and nothing was checked", () => {
  const { code, stdout, stderr } = check("[]", ["--provider", "human-sourcing"]);

  expect(code).toBe(3);
  expect(stdout).toContain("✗ delivery.json  not recognised, 1 fault\n");
  expect(stdout).toContain("The list is empty: there is no message in it.");
  expect(stderr).toBe("Nothing was checked.\n");
});

test.each(["null", "7", "[]"])("%s as an event is a fault of the whole payload", (text) => {
  const { code, message, issue } = reportOf(text, ["--event", "huntflow/APPLICANT"]);

  expect(code).toBe(1);
  expect(message.verdict).toBe("invalid");
  expect(issue).toMatchObject({ pointer: "", rule: "type", expected: "an object", line: 1, column: 1 });
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "the member name %s is a name like others, wherever it stands",
  (name) => {
    const document = `{"headers":{"${name}":"x","X-Huntflow-Event":"APPLICANT","X-Huntflow-Delivery":"1"},
"payload":{"${name}":{"${name}":1},"event":{"type":"ADD","applicant":{"id":1,"${name}":[]}}}}`;

    const tolerant = reportOf(document);
    const strict = reportOf(document, ["--strict"]);

    expect([tolerant.code, tolerant.message.verdict]).toEqual([0, "valid"]);
    expect(strict.code).toBe(1);
    expect(strict.message.issues.map(({ pointer, rule, line }) => [pointer, rule, line])).toEqual([
      [`/event/applicant/${name}`, "unknown-member", 2],
      [`/${name}`, "unknown-member", 2],
    ]);
  },
);

test.each(["__proto__", "constructor", "toString"])("%s is an event that no contract has", (name) => {
  const { code, message } = reportOf(recorded({}, { "X-Huntflow-Event": name }));

  expect(code).toBe(0);
  expect([message.verdict, message.address]).toEqual(["unknown", `huntflow/${name}`]);
});

test("a member name with a newline keeps to its line", () => {
  const { stdout } = check(recorded(applicant({ "two\nlines": 1 })));

  expect(stdout).toContain("  notice delivery.json:11:9  /event/applicant/two\\u000alines\n");
  expect(stdout).toContain("    The contract has no member “two\\u000alines” here.\n");
  expect(stdout).toContain('    > 11 |         "two\\nlines": …\n         |         ^^^^^^^^^^^^\n');
});

test("a member name of 10 KB is shortened where people read, and whole where programs do", () => {
  const name = "n".repeat(10_000);

  const pretty = check(recorded(applicant({ [name]: 1 })));
  const { message } = reportOf(recorded(applicant({ [name]: 1 })));

  expect(Math.max(...pretty.stdout.split("\n").map((line) => line.length))).toBeLessThan(260);
  expect(pretty.stdout).toContain(`“${"n".repeat(80)}…”`);
  expect(message.notices[0]?.pointer).toBe(`/event/applicant/${name}`);
});

test("ids above 2^53 are noticed in the payload, in whatever form it is recorded", () => {
  const body = '{"event":{"type":"ADD","applicant":{"id":9007199254740993}}}';
  const headers = '"headers":{"X-Huntflow-Event":"APPLICANT","X-Huntflow-Delivery":"1"}';
  const documents = [body, `{${headers},"body":${body}}`, `{${headers},"body":${JSON.stringify(body)}}`];

  const reports = documents.map((document) => reportOf(document, ["--event", "huntflow/APPLICANT"]));

  for (const { code, message } of reports) {
    expect(code).toBe(0);
    expect(message.verdict).toBe("valid");
    expect(message.notices.map(({ rule, pointer, message: words }) => [rule, pointer, words])).toEqual([
      [
        "number",
        "/event/applicant/id",
        "Programs that read numbers with double precision read another integer here: it is beyond 2^53 − 1.",
      ],
    ]);
  }
  expect(reports.map(({ message }) => message.notices[0]?.column)).toEqual([42, 119, 130]);
});

test("with --strict such numbers are findings", () => {
  const { code, message } = reportOf('{"event":{"type":"ADD","applicant":{"id":9007199254740993}}}', [
    "--event",
    "huntflow/APPLICANT",
    "--strict",
  ]);

  expect(code).toBe(1);
  expect([message.verdict, message.total, message.totalNotices]).toEqual(["invalid", 1, 0]);
});

test("1e400 is larger than programs can read", () => {
  const { code, message } = reportOf('{"event":{"type":"ADD","applicant":{"id":1}},"author":{"id":1,"x":1e400}}', [
    "--event",
    "huntflow/APPLICANT",
  ]);

  expect(code).toBe(0);
  expect(message.notices.find(({ rule }) => rule === "number")).toMatchObject({
    message: "This number is larger than programs can read (RFC 8259, section 6).",
    pointer: "/author/x",
    line: 1,
    column: 67,
  });
});

test("a number outside the payload is no matter of the contract's", () => {
  const { message } = reportOf({ ...recorded(applicant()), "x-attempt": 1e300 });

  expect(message.totalNotices).toBe(0);
  expect(reportOf('{"x":1e400,"payload":{"event":{}}}').message.totalNotices).toBe(0);
});

test("of two members with one name the last is judged, and shown", () => {
  const { issue } = reportOf('{"event":{"type":"ADD","applicant":{"id":1,\n"id":"x"}}}', [
    "--event",
    "huntflow/APPLICANT",
  ]);

  expect([issue.pointer, issue.line, issue.column]).toEqual(["/event/applicant/id", 2, 6]);
});
