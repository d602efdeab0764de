import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkPasted, spotOf } from "../../docs/src/playground/check.ts";
import { readHeaders } from "../../docs/src/playground/headers.ts";
import { piecesOf } from "../../docs/src/playground/mark.ts";
import { verify } from "../../docs/src/playground/signature.ts";
import { texts } from "../../src/cli/texts/en.ts";
import { registry } from "../../src/generated/registry.ts";

describe("headers", () => {
  test("are read from lines as HTTP writes them, start line and pseudo-headers left out", () => {
    const { headers, problems } = readHeaders(
      "POST /hooks HTTP/1.1\r\n:authority: example.com\r\nA: 1\r\n  b :  x:y \r\n",
    );

    expect(headers).toEqual({ A: "1", b: "x:y" });
    expect(problems).toEqual([]);
  });

  test("are read from a JSON object, several values of one in their order", () => {
    const { headers, lineOf } = readHeaders('{\n  "A": "1",\n  "B": ["x", "y"]\n}');

    expect(headers).toEqual({ A: "1", B: ["x", "y"] });
    expect([lineOf("b"), lineOf("c")]).toEqual([3, undefined]);
  });

  test("that stand more than once are joined, whatever case they are written in", () => {
    const { headers, problems } = readHeaders("X-A: 1\nB: 2\nx-a: 3");

    expect(headers).toEqual({ "X-A": ["1", "3"], B: "2" });
    expect(problems).toEqual([{ kind: "repeated", line: 3, name: "x-a" }]);
  });

  test("that cannot be read are named with their lines, the others count", () => {
    const { headers, problems } = readHeaders("no colon\n<img src=x onerror=alert(1)>: 1\n: 2\n__proto__: 3");

    expect(Object.entries(headers ?? {})).toEqual([["__proto__", "3"]]);
    expect(problems).toEqual([
      { kind: "no-colon", line: 1, name: "" },
      { kind: "bad-name", line: 2, name: "<img src=x onerror=alert(1)>" },
    ]);
  });

  test.each([
    ['{"A": 1,\n "A": "2", "B": 3}', { A: "2" }, ["overwritten 2 A", "not-text 2 B"]],
    ["[1]", {}, ["not-object 1 "]],
    ['{\n"A": }', {}, ["not-json 2 "]],
  ])("in JSON: %s", (text, expected, said) => {
    const { headers, problems } = readHeaders(text);

    expect(headers).toEqual(expected);
    expect(problems.map(({ kind, line, name }) => `${kind} ${line} ${name}`)).toEqual(said);
  });

  test("that are faulty are found where they were pasted", async () => {
    const checked = await check(
      '{"event": {}, "account": {}}',
      "Via: x\nx-huntflow-signature: abc\nX-Huntflow-Event: VACANCY",
    );

    const spots = checked.report.messages[0]?.notices
      .filter(({ half }) => half === "headers")
      .map((issue) => [issue.pointer, spotOf(checked, issue)]);

    expect(spots).toEqual([
      ["/X-Huntflow-Delivery", { half: "headers", line: undefined }],
      ["/X-Huntflow-Signature", { half: "headers", line: 2 }],
    ]);
  });
});

describe("what is pasted", () => {
  test("is no JSON at its own line, headers or not", async () => {
    const body = '{\n  "event": {"id": 1\n';

    const [bare, withHeaders] = await Promise.all([check(body), check(body, "X-Huntflow-Event: VACANCY")]);

    expect(bare.report.fault).toMatchObject({ kind: "not-json", line: 3, column: 1, detail: "closing brace expected" });
    expect(withHeaders.report).toEqual(bare.report);
  });

  test("is JSON only if it is so by itself", async () => {
    const { report } = await check('{}, "more": {}', "X-Huntflow-Event: VACANCY");

    expect(report.fault).toMatchObject({ kind: "not-json", line: 1, column: 3 });
  });

  test("may be headers alone: some events have no body", async () => {
    const { report } = await check("", "X-Huntflow-Event: PING\nX-Huntflow-Delivery: 1");

    expect(report.messages).toMatchObject([{ verdict: "valid", address: "huntflow@v2/PING", totalNotices: 0 }]);
  });

  test("is a text if it is JSON of a text, also beside headers", async () => {
    const checked = await check('\n "{}"', "X-Huntflow-Event: VACANCY");

    const { verdict, issues } = checked.report.messages[0] ?? {};

    expect(verdict).toBe("invalid");
    expect(issues?.map((issue) => [issue.pointer, issue.rule, spotOf(checked, issue)])).toEqual([
      ["", "type", { half: "body", line: 1, column: 1 }],
    ]);
  });

  test("may bring its own headers, or be several documents; other headers are then not looked at", async () => {
    const recording = '{"headers": {"X-Huntflow-Event": "PING", "X-Huntflow-Delivery": "1"}}';

    const [one, several] = await Promise.all([check(recording, "A: 1"), check(`${recording}\n${recording}`, "A: 1")]);

    expect([one.remarks, several.remarks]).toEqual([[{ kind: "own-headers" }], [{ kind: "several" }]]);
    expect(one.report).toEqual((await check(recording)).report);
    expect(several.report.messages.map(({ line, verdict }) => [line, verdict])).toEqual([
      [1, "valid"],
      [2, "valid"],
    ]);
  });

  test("may hold half a character, which no file can", async () => {
    const { remarks, report } = await check('{\n "event": "\ud83d", "export_key": "k"}');

    expect(remarks).toEqual([{ kind: "lone-surrogate", line: 2, column: 12 }]);
    expect(report.messages[0]).toMatchObject({ verdict: "unknown", address: "hirehop/\ufffd" });
  });
});

describe("signatures", () => {
  const body = '{"event": {"id": 1},\n "account": {}}';
  const secret = "key of “Анна”";
  const sign = (text: string) => createHmac("sha256", secret).update(text, "utf8").digest("hex");
  const headers = (signature: string) => `X-Huntflow-Event: VACANCY\nx-huntflow-signature: ${signature}`;
  const place = "X-Huntflow-Signature";

  test.each([
    ["valid", body, headers(sign(body)), secret],
    ["mismatch", body, headers(sign(body)), "another"],
    ["mismatch", `${body} `, headers(sign(body)), secret],
    ["mismatch", body, headers(sign(body).toUpperCase()), secret],
    // Text fields turn CR LF into LF.
    ["valid", body, headers(sign(body.replaceAll("\n", "\r\n"))), secret],
    ["trailing-break", `${body}\n`, headers(sign(body)), secret],
    ["secret-wanted", body, headers(sign(body)), ""],
    ["missing", body, "X-Huntflow-Event: VACANCY", secret],
  ])("are %s", async (kind, text, lines, given) => {
    const proof = await verify(await check(text, lines), given, registry, {});

    expect(proof).toEqual({ kind, place });
  });

  test("of characters beyond ASCII are those of their bytes in UTF-8", async () => {
    const text = '{"event": {"name": "Анна 😀"}, "account": {}}';

    const proof = await verify(await check(text, headers(sign(text))), secret, registry, {});

    expect(proof).toEqual({ kind: "valid", place });
  });

  test("of an empty body are verified, and may be missing where the contract says so", async () => {
    const ping = "X-Huntflow-Event: PING\nX-Huntflow-Delivery: 1";

    const signed = await verify(await check("", `${ping}\nX-Huntflow-Signature: ${sign("")}`), secret, registry, {});
    const unsigned = await verify(await check("", ping), secret, registry, { "huntflow@v2/PING": "It may." });

    expect(signed).toEqual({ kind: "valid", place });
    expect(unsigned).toEqual({ kind: "missing", place, excuse: "It may." });
  });

  test("of recordings are verified if the body was recorded as text", async () => {
    const recorded = { "X-Huntflow-Event": "VACANCY", "X-Huntflow-Signature": sign(body) };

    const asText = await verify(await check(JSON.stringify({ headers: recorded, body })), secret, registry, {});
    const parsed = await check(JSON.stringify({ headers: recorded, payload: JSON.parse(body) }));

    expect(asText).toEqual({ kind: "valid", place });
    expect(await verify(parsed, secret, registry, {})).toEqual({ kind: "no-bytes" });
  });

  test.each([
    ["secret-wanted", { event: "job.created", export_key: "k" }, ""],
    ["same-secret", { event: "job.created", export_key: "k" }, "k"],
    ["other-secret", { event: "job.created", export_key: "k" }, "K"],
    ["other-secret", { event: "job.created", export_key: 1 }, "1"],
  ])("inside the body are %s", async (kind, payload, given) => {
    const proof = await verify(await check(JSON.stringify(payload)), given, registry, {});

    expect(proof).toEqual({ kind, place: "/export_key" });
  });

  test("are nothing to verify where there is none, or no delivery, or several", async () => {
    const flatchr = '{"event": "new_vacancy", "company_id": "1", "data": {}}';
    const texts = [flatchr, "{}", "{", "", `${flatchr}\n${flatchr}`];

    const proofs = await Promise.all(texts.map(async (text) => verify(await check(text), "k", registry, {})));

    expect(proofs.map(({ kind }) => kind)).toEqual(["none", "no-delivery", "no-delivery", "no-delivery", "several"]);
  });

  test("cannot be verified of half a character", async () => {
    const text = '{"event": {"id": "\ud83d"}, "account": {}}';

    const proof = await verify(await check(text, headers(sign(text))), secret, registry, {});

    expect(proof).toEqual({ kind: "no-text" });
  });
});

test("marks take the token at their column, and no more than the line has", () => {
  const line = '  "a\\"b": [1, {"c": tru';

  const pieces = piecesOf(line, 0, line.length, [
    { line: 1, column: 21, level: "notice" },
    { line: 1, column: 3, level: "issue" },
    { line: 1, column: 11, level: "issue" },
    { line: 1, column: 99, level: "issue" },
  ]);

  expect(pieces.map(({ text, level }) => (level ? `${level} ${text}` : text))).toEqual([
    "  ",
    'issue "a\\"b"',
    ": ",
    "issue [",
    '1, {"c": ',
    "notice tru",
  ]);
});

function check(body: string, headers = "") {
  return checkPasted({ body, headers, event: "", isStrict: false }, registry, { locale: "en", texts });
}
