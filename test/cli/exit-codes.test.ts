import { expect, test } from "vitest";
import { applicant, check, folderOf, hirehooks, recorded, reportOf } from "./command.ts";

const files = {
  "good.json": recorded(applicant()),
  "notice.json": recorded(applicant({ unheard: 1 })),
  "faulty.json": recorded(applicant({ id: "one" })),
  "unknown.json": recorded({}, { "X-Huntflow-Event": "UNHEARD" }),
  "bare.json": { ...applicant({}, { id: 1, created: "2022-03-29T07:50:42+02:00" }), account: {} },
  "broken.json": "{",
  "line.ndjson": `${JSON.stringify(recorded(applicant()))}\n{`,
  "lines.ndjson": "{\n[",
};

test.each([
  [0, "nothing is wrong", ["good.json"]],
  [0, "there are notices alone", ["good.json", "notice.json"]],
  [1, "notices are faults, with --strict", ["good.json", "notice.json", "--strict"]],
  [0, "an event is unknown", ["unknown.json"]],
  [1, "an event is unknown, with --strict", ["unknown.json", "--strict"]],
  [1, "something is wrong", ["good.json", "faulty.json"]],
  [1, "a line of NDJSON is not JSON", ["line.ndjson"]],
  [1, "no line of NDJSON is JSON", ["lines.ndjson"]],
  [2, "the call is wrong, whatever the files are", ["faulty.json", "broken.json", "--provider", "nobody"]],
  [3, "nothing was checked", ["bare.json"]],
  [3, "a file is missing", ["good.json", "nowhere.json"]],
  [3, "a glob matches nothing", ["good.json", "*.nothing"]],
  [3, "a file is not JSON", ["good.json", "broken.json"]],
  [3, "a message is not recognised", ["good.json", "bare.json"]],
  [3, "something is wrong, and something else was not read", ["faulty.json", "broken.json"]],
])("exit code %i: %s", (code, _, args) => {
  const cwd = folderOf(files);

  const pretty = hirehooks(["check", ...args], { cwd });
  const json = hirehooks(["check", ...args, "--format", "json"], { cwd });

  expect([pretty.code, json.code]).toEqual([code, code]);
});

test("an unknown event is a notice", () => {
  const { code, stdout } = check(recorded({ "any thing": 1 }, { "X-Huntflow-Event": "UNHEARD" }));

  expect(code).toBe(0);
  expect(stdout).toMatch(/^! delivery\.json {2}huntflow\/UNHEARD {2}not in the contract, 1 notice\n/);
  expect(stdout).toMatch(
    /\n {2}notice delivery\.json:3:25 {2}headers \/X-Huntflow-Event\n {4}The contract has no such event: expected one of .*APPLICANT.*, found the text “UNHEARD”\.\n/,
  );
  expect(stdout).toContain(
    '    > 3 |     "X-Huntflow-Event": "UNHEARD",\n        |                         ^^^^^^^^^\n',
  );
});

test("an unknown event of a provider that names events in the payload is one, too", () => {
  const { code, message } = reportOf({ type: "job", event: "vanish", data: {} });

  expect(code).toBe(0);
  expect([message.verdict, message.address]).toEqual(["unknown", "human-sourcing/job.vanish"]);
  expect(message.notices.map(({ rule }) => rule)).toEqual(["unknown-event"]);
});

test("with --strict an unknown event is a finding", () => {
  const { code, message } = reportOf(recorded({}, { "X-Huntflow-Event": "UNHEARD" }), ["--strict"]);

  expect(code).toBe(1);
  expect([message.verdict, message.total, message.totalNotices]).toEqual(["unknown", 1, 0]);
});

test("a body whose event stands in a header says what to add, without a frame", () => {
  const body = { event: { id: 1, type: "ADD", applicant: { id: 1 }, created: null }, account: {} };

  const { code, stdout, stderr } = check(body);

  expect(code).toBe(3);
  expect(stdout).toBe(`✗ delivery.json  huntflow  not recognised, 1 fault

  ✗ delivery.json:1:1  headers /X-Huntflow-Event
    Nothing names the event; expected it at X-Huntflow-Event. Say which event it is with --event huntflow/EVENT, or give the headers beside the body: {"headers": {…}, "payload": …}.

1 file, 1 message: 0 valid, 1 with faults; 0 notices
`);
  expect(stderr).toBe("Nothing was checked.\n");
});

test("a body without its event says where it would stand, and does not ask for headers", () => {
  const { code, issue } = reportOf({ export_key: "k", event: null }, ["--provider", "hirehop"]);

  expect(code).toBe(3);
  expect(issue.message).toBe(
    "Nothing names the event; expected it at /event. Say which event it is with --event hirehop/EVENT.",
  );
});
