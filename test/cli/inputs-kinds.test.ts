import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { CheckReport } from "../../src/testing/report.ts";
import { applicant, check, folderOf, hirehooks, recorded, reportOf } from "./command.ts";

const good = recorded(applicant());
const faulty = recorded(applicant({ id: "one" }));
const names = { "X-Huntflow-Event": "APPLICANT", "X-Huntflow-Delivery": "1" };
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString("base64");

/** An entry of a HAR file, as browsers and proxies write it. */
function entry(method: string, body?: string, more: object = {}): object {
  const headers = Object.entries({ Host: "x", ...names }).map(([name, value]) => ({ name, value }));
  const postData = body === undefined ? {} : { postData: { mimeType: "application/json", text: body, ...more } };
  const request = { method, url: "https://x/", httpVersion: "HTTP/1.1", headers, bodySize: -1, ...postData };
  return { startedDateTime: "2026-01-01T00:00:00Z", time: 1, request, response: { status: 204 } };
}

const har = (...entries: object[]) => ({ log: { version: "1.2", creator: { name: "x", version: "1" }, entries } });
const body = (id: unknown) => JSON.stringify(applicant({ id }));

test.each(["capture.har", "capture.json", "capture.txt"])("%s is a HAR file by its contents", (name) => {
  const { code, file, totals } = reportOf(
    har(entry("GET"), entry("POST", body(1)), entry("POST", body("one"))),
    [],
    name,
  );

  expect(code).toBe(1);
  expect(file.messages.map(({ line, verdict, at }) => [line, verdict, at])).toEqual([
    [12, "skipped", "/log/entries/0/request"],
    [60, "valid", "/log/entries/1/request/postData/text"],
    [91, "invalid", "/log/entries/2/request/postData/text"],
  ]);
  expect(totals).toMatchObject({ files: 1, messages: 2, checked: 2, faulty: 1, unread: 0, skipped: 1 });
});

test("findings in a HAR file stand where its lines and columns say", () => {
  const document = har(entry("POST", body("one")));
  const { issue, message } = reportOf(document, [], "capture.har");
  const { stdout } = check(document, [], "capture.har");

  const line = JSON.stringify(document, null, 2).split("\n")[issue.line - 1] ?? "";
  expect(line.slice(issue.column - 1, issue.column + 6)).toBe('\\"one\\"');
  expect([issue.pointer, message.isTextBody]).toEqual(["/event/applicant/id", true]);
  expect(stdout).toContain(`  ✗ capture.har:${issue.line}:${issue.column}  /event/applicant/id\n`);
});

test("in a HAR file of one line, too, columns count from its beginning, and headers have theirs", () => {
  const text = JSON.stringify(har(entry("POST", body(1)), entry("POST", body("one")))).replaceAll(
    '"X-Huntflow-Delivery","value":"1"',
    '"X-Huntflow-Signature","value":"short"',
  );

  const { file } = reportOf(text, [], "capture.har");

  const last = file.messages[1];
  expect(last?.issues.map(({ column }) => text.slice(column - 1, column + 6))).toContain('\\"one\\"');
  const signature = last?.notices.find(({ pointer }) => pointer === "/X-Huntflow-Signature");
  expect(signature?.column).toBe(text.lastIndexOf('"short"') + 1);
});

test("skipped requests are counted in the totals, and alone they are nothing that was checked", () => {
  const { code, stdout, stderr } = check(har(entry("GET"), entry("POST"), entry("OPTIONS")), [], "capture.har");

  expect(code).toBe(3);
  expect(stdout).toBe(
    "\n1 file, 0 messages: 0 valid, 0 with faults; 0 notices; 3 requests of HAR files skipped: not a POST with a body\n",
  );
  expect(stderr).toBe("Nothing was checked.\n");
});

test.each([
  ["without entries", har(), "The HAR file has no requests in it (log.entries)."],
  [
    "with a request that lacks its body",
    har({ request: { method: "POST", headers: [], bodySize: 7 } }),
    "The HAR file has this request without its body (postData.text). Export it with contents.",
  ],
])("a HAR file %s is said to be so, and is exit code 3", (_, document, sentence) => {
  const { code, message, issue } = reportOf(document, [], "capture.har");

  expect([code, message.verdict, issue.message]).toEqual([3, "unrecognised", sentence]);
});

test("a HAR file with bodies in Base64, and with one that is not JSON", () => {
  const entries = [entry("POST", base64(body("é")), { encoding: "base64" }), entry("POST", '{"a":')];

  const { code, file } = reportOf(har(...entries), [], "capture.har");

  expect(code).toBe(1);
  expect(file.messages.map(({ verdict, issues }) => [verdict, issues[0]?.line, issues[0]?.column])).toEqual([
    ["invalid", 33, 21],
    ["not-json", 65, 29],
  ]);
});

test.each([
  ["pairs", Object.entries(names)],
  ["objects", Object.entries(names).map(([name, value]) => ({ name, value }))],
  ["names in another case", { "x-huntflow-event": "APPLICANT", "X-HUNTFLOW-DELIVERY": "1" }],
  [
    "pairs in another case",
    [
      ["x-huntflow-event", "APPLICANT"],
      ["X-HUNTFLOW-DELIVERY", "1"],
    ],
  ],
])("headers of a recording may be %s", (_, headers) => {
  const recording = { time: "2026-01-01T00:00:00Z", method: "POST", url: "/hooks", headers, body: body(1) };

  const { code, message } = reportOf(recording);

  expect([code, message.verdict, message.address]).toEqual([0, "valid", "huntflow@v1/APPLICANT"]);
});

test("a finding in listed headers has its place", () => {
  const headers = [...Object.entries(names), ["X-Huntflow-Signature", "short"]];
  const text = JSON.stringify({ headers, body: applicant() });

  const { message } = reportOf(text);

  expect(message.notices.map(({ column }) => column)).toEqual([text.indexOf('"short"') + 1]);
});

test.each(["bodyEncoding", "encoding"])("a body in Base64 is read, as %s says", (member) => {
  const { code, message, issue } = reportOf({ headers: names, [member]: "base64", body: base64(body("é")) });

  expect([code, message.verdict, message.isTextBody]).toEqual([1, "invalid", true]);
  expect([issue.pointer, issue.found, issue.line, issue.column]).toEqual([
    "/event/applicant/id",
    "the text “é”",
    7,
    11,
  ]);
});

test.each([
  [
    "is not UTF-8",
    "base64",
    base64(Buffer.from('{"a":"\xe9"}', "latin1")),
    "The body was not sent in UTF-8: no JSON can be read from its bytes.",
  ],
  [
    "is not Base64",
    "base64",
    '{"a":1}',
    "The recorded body is not Base64, as its encoding says (RFC 4648). Correct one of them.",
  ],
  [
    "has an encoding that nobody knows",
    "rot13",
    "x",
    "The recording says an encoding of the body that is not known. Known are base64 and utf-8.",
  ],
  [
    "is not JSON",
    "base64",
    base64('{\n"a":'),
    "The recorded body is not JSON: value expected at line 2, column 5 of the body.",
  ],
])("a recorded body that %s is a finding at its place, and is exit code 1", (_, bodyEncoding, content, sentence) => {
  const { code, message, issue } = reportOf({ headers: names, bodyEncoding, body: content });

  expect([code, message.verdict]).toEqual([1, "not-json"]);
  expect([issue.message, issue.line, issue.column]).toEqual([sentence, 7, 11]);
});

test("kinds of files may be mixed in one run, and kinds of documents in one file of lines", () => {
  const lines = [
    good,
    { event: "invoice.status.updated", export_key: "k" },
    { name: "one", ...faulty },
    { headers: Object.entries(names), bodyEncoding: "base64", body: base64(body(1)) },
    har(entry("GET"), entry("POST", body("one"))),
    "{",
    [{ type: "job", event: "delete", data: { job_id: "x" } }],
  ];
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const cwd = folderOf({
    "in/a.ndjson": `${text}\n{"headers":{`,
    "in/b.har": har(entry("POST", body(1))),
    "in/c.json": faulty,
    "in/d.json.gz": gzipSync(JSON.stringify(good)),
  });

  const { code, stdout } = hirehooks(["check", "in", "--format", "json"], { cwd });

  const { files, totals } = JSON.parse(stdout) as CheckReport;
  expect(code).toBe(1);
  expect(
    files.map(({ file, messages }) => [file, ...messages.map(({ line, verdict }) => `${line} ${verdict}`)]),
  ).toEqual([
    [
      "in/a.ndjson",
      "1 valid",
      "2 valid",
      "3 invalid",
      "4 valid",
      "5 skipped",
      "5 invalid",
      "6 not-json",
      "7 invalid",
      "8 not-json",
    ],
    ["in/b.har", "33 valid"],
    ["in/c.json", "6 invalid"],
    ["in/d.json.gz", "1 valid"],
  ]);
  expect(totals).toMatchObject({ files: 4, messages: 11, valid: 5, faulty: 6, unread: 0, skipped: 1 });
});
