import { expect, test } from "vitest";
import { applicant, check, recorded, reportOf } from "./command.ts";

const nested = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
const headers = '"headers":{"X-Huntflow-Event":"APPLICANT","X-Huntflow-Delivery":"1"}';

test.each([
  ["as the document", nested, 3, "unrecognised"],
  ["as the payload", `{${headers},"payload":${nested}}`, 1, "invalid"],
  ["as a body recorded as text", `{${headers},"body":"${nested}"}`, 1, "invalid"],
  ["as headers", `{"headers":${nested},"payload":{}}`, 3, "unrecognised"],
  ["as a header", `{"headers":{"X-Huntflow-Event":${nested}},"payload":{}}`, 3, "unrecognised"],
  ["as a list's element", `[${nested}]`, 3, "unrecognised"],
  ["as the name of the event", `{"export_key":"k","event":${nested}}`, 3, "unrecognised"],
  [
    "in a place where anything may stand",
    `{${headers},"payload":{"event":{"type":"ADD","applicant":{"id":1}},"x":${nested}}}`,
    0,
    "valid",
  ],
])("100,000 nested arrays %s are survived", (_, document, code, verdict) => {
  const report = reportOf(document);

  expect([report.code, report.message.verdict]).toEqual([code, verdict]);
});

test("100,000 nested arrays that do not end are not JSON, with line and column", () => {
  const { code, fault } = reportOf("[".repeat(100_000));

  expect(code).toBe(3);
  expect(fault).toMatchObject({ kind: "not-json", line: 1, column: 100_001, detail: "value expected" });
});

test("numbers that nobody can read are found 100,000 arrays deep", () => {
  const deep = `${"[1e400,".repeat(100_000)}1${"]".repeat(100_000)}`;

  const { message } = reportOf(`{${headers},"payload":{"event":{"type":"ADD","applicant":{"id":1}},"x":${deep}}}`);

  expect(message.verdict).toBe("valid");
  expect(message.totalNotices).toBe(100_001);
  expect(message.notices).toHaveLength(100);
});

/** 50 MB in one line: a list of messages, with a fault in each. */
const element = JSON.stringify({ type: "job", event: "delete", data: { job_id: "x".repeat(4900) } });
const list = `[${Array(10_200).fill(element).join(",")}]`;

test("a line of 50 MB with a finding in each of its messages takes seconds, not minutes", { timeout: 30_000 }, () => {
  const { code, totals, file } = reportOf(list, ["--provider", "human-sourcing"]);

  expect(list.length).toBeGreaterThan(50_000_000);
  expect(code).toBe(1);
  expect(totals).toMatchObject({ messages: 10_200, faulty: 10_200 });
  const last = file.messages.at(-1);
  expect(last).toMatchObject({ line: 1, index: 10_199 });
  expect(last?.issues[0]).toMatchObject({ line: 1, column: 10_199 * (element.length + 1) + 50 });
});

test("a line of 50 MB with 400,000 findings says a hundred of them, and how many there are", {
  timeout: 30_000,
}, () => {
  const members = Object.fromEntries(
    Array.from({ length: 400_000 }, (_, index) => [`member${index}`, "x".repeat(100)]),
  );
  const document = JSON.stringify(recorded(applicant(members)));

  const { code, message } = reportOf(document, ["--strict"]);
  const { stdout } = check(document, ["--strict"]);

  expect(document.length).toBeGreaterThan(45_000_000);
  expect(code).toBe(1);
  expect([message.total, message.issues.length]).toEqual([400_000, 100]);
  expect(stdout).toContain("  … and 399900 more\n");
});

test("a line of 50 MB that breaks off is not JSON, with its column", { timeout: 30_000 }, () => {
  const { code, fault } = reportOf(list.slice(0, -1));

  expect(code).toBe(3);
  expect(fault).toMatchObject({ kind: "not-json", line: 1, column: list.length, detail: "closing bracket expected" });
});

test("a line of 50 MB in NDJSON leaves its neighbours as they are", { timeout: 30_000 }, () => {
  const lines = [
    recorded(applicant()),
    recorded(applicant({ photo: { id: "x".repeat(50_000_000) } })),
    recorded(applicant()),
  ];

  const { code, file } = reportOf(lines.map((line) => JSON.stringify(line)).join("\n"), [], "a.ndjson");

  expect(code).toBe(1);
  expect(file.messages.map(({ line, verdict }) => [line, verdict])).toEqual([
    [1, "valid"],
    [2, "invalid"],
    [3, "valid"],
  ]);
});
