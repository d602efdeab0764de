import { expect, test } from "vitest";
import { applicant, folderOf, hirehooks, recorded, reportOf } from "./command.ts";

const issue = ["column", "expected", "found", "frame", "half", "line", "message", "pointer", "rule"];
const message = ["isTextBody", "issues", "line", "notices", "total", "totalNotices", "verdict"];

test("one document holds an object for each file, in order, and totals", () => {
  const cwd = folderOf({
    "a.json": recorded(applicant()),
    "b.json": recorded(applicant({ id: "x", unheard: 1 })),
    "c.json": "{",
    "d.ndjson": `${JSON.stringify(recorded(applicant()))}\n{\n${JSON.stringify({ event: "x", export_key: "k" })}\nnull`,
  });

  const { code, stdout } = hirehooks(["check", "d.ndjson", ".", "nothing", "no*thing", "--format", "json"], { cwd });

  const { files, totals } = JSON.parse(stdout);
  expect(code).toBe(3);
  expect(files.map((file: { file: string }) => file.file)).toEqual([
    "d.ndjson",
    "./a.json",
    "./b.json",
    "./c.json",
    "nothing",
    "no*thing",
  ]);
  expect(files.map((file: { fault?: { kind: string } }) => file.fault?.kind)).toEqual([
    undefined,
    undefined,
    undefined,
    "not-json",
    "missing",
    "no-match",
  ]);
  expect(totals).toEqual({ files: 5, messages: 6, checked: 5, valid: 2, faulty: 3, notices: 2, unread: 4, skipped: 0 });
});

test("members are the documented ones", () => {
  const { file, message: report } = reportOf(recorded(applicant({ id: "x", unheard: 1 })));
  const list = reportOf([{ type: "job", event: "delete", data: { job_id: "x" } }]).message;
  const { fault } = reportOf("{");

  expect(Object.keys(file).sort()).toEqual(["file", "messages"]);
  expect(Object.keys(report).sort()).toEqual(["address", ...message]);
  expect(Object.keys(list).sort()).toEqual(["address", "index", ...message]);
  expect(Object.keys(report.issues[0] ?? {}).sort()).toEqual(issue);
  expect(Object.keys(report.notices[0] ?? {}).sort()).toEqual(issue);
  expect(Object.keys(fault ?? {}).sort()).toEqual(["column", "detail", "frame", "kind", "line"]);
});

test("every kind of finding has the same members", () => {
  const reports = [
    reportOf("null"),
    reportOf("[]", ["--provider", "human-sourcing"]),
    reportOf("{", [], "a.ndjson"),
    reportOf({ headers: {}, body: "{" }),
    reportOf({ event: { id: 1, type: "ADD", created: null }, account: {} }),
    reportOf(recorded({}, { "X-Huntflow-Event": "UNHEARD" }), ["--strict"]),
  ];

  expect(reports.map(({ issue: { rule } }) => rule)).toEqual([
    "unrecognised",
    "unrecognised",
    "not-json",
    "not-json",
    "missing-event",
    "unknown-event",
  ]);
  for (const { message: report, issue: found } of reports) {
    expect(
      Object.keys(report)
        .filter((name) => name !== "address")
        .sort(),
    ).toEqual(message);
    expect(Object.keys(found).sort()).toEqual(issue);
  }
});

test("a finding has its pointer, its place, what is expected and found, and the lines around it", () => {
  const { issue: found } = reportOf(recorded(applicant({ id: "x" })));

  expect(found).toEqual({
    message: "Expected a whole number, found the text “x”.",
    pointer: "/event/applicant/id",
    half: "payload",
    rule: "type",
    expected: "a whole number",
    found: "the text “x”",
    line: 10,
    column: 15,
    frame: [
      { number: 8, text: '      "type": "…",' },
      { number: 9, text: '      "applicant": {' },
      { number: 10, text: '        "id": "x"', mark: { column: 15, length: 3 } },
      { number: 11, text: "      }" },
      { number: 12, text: "    }" },
    ],
  });
});

test("a missing member is shown where it is missing", () => {
  const { issue: found } = reportOf('{"event":{"type":"ADD"}}', ["--event", "huntflow/APPLICANT"]);

  expect(found).toMatchObject({
    pointer: "/event/applicant",
    rule: "required",
    line: 1,
    column: 10,
    frame: [{ number: 1, text: '{"event":{"type":"…"}}', mark: { column: 10, length: 1 } }],
  });
});
