import * as zlib from "node:zlib";
import { expect, test } from "vitest";
import type { CheckReport } from "../../src/testing/report.ts";
import { applicant, check, folderOf, hirehooks, recorded, reportOf } from "./command.ts";

const good = JSON.stringify(recorded(applicant()));
const faulty = JSON.stringify(recorded(applicant({ id: "one" })), null, 2);
/** Lines that hardly compress. */
const lines = Array.from({ length: 400 }, (_, index) =>
  JSON.stringify(recorded(applicant({ id: index, first_name: String(Math.random()) }))),
);
const text = lines.map((line) => `${line}\n`).join("");

/** All of them as one document. */
const document = `[\n${lines.join(",\n")}]`;

const damage = (bytes: Uint8Array, at: number) => bytes.map((byte, index) => (index === at ? byte ^ 0xff : byte));
const concat = (...parts: (Uint8Array | string)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));

/** Node before 22.15 cannot make what would be read. */
const kinds = [
  { name: "gzip", suffix: "gz", pack: (data: string | Uint8Array) => zlib.gzipSync(data), padding: 100 },
  ...("zstdCompressSync" in zlib
    ? [{ name: "zstd", suffix: "zst", pack: (data: string | Uint8Array) => zlib.zstdCompressSync(data), padding: 0 }]
    : []),
];

test.each(kinds)("$name: a document is checked as if it were not compressed", ({ suffix, pack }) => {
  const { code, file, issue } = reportOf(pack(faulty), [], `delivery.json.${suffix}`);

  expect(code).toBe(1);
  expect([file.file, issue.pointer, issue.line, issue.column]).toEqual([
    `delivery.json.${suffix}`,
    "/event/applicant/id",
    10,
    15,
  ]);
});

test.each(kinds)("$name: what is compressed is told by its first bytes, too", ({ pack }) => {
  const named = reportOf(pack(good), [], "delivery.json");
  const piped = hirehooks(["check", "-"], { input: pack(`${good}\n${good}\n`) });

  expect([named.code, named.message.verdict]).toEqual([0, "valid"]);
  expect([piped.code, piped.stdout]).toEqual([0, expect.stringContaining("1 file, 2 messages: 2 valid")]);
});

test.each(kinds)("$name: folders and globs lead to compressed files", ({ suffix, pack }) => {
  const names = ["a.json", "b.ndjson", "c.jsonl", "d.har", "e.txt"].map((name) => `in/${name}.${suffix}`);
  const cwd = folderOf(Object.fromEntries(names.map((name) => [name, pack(good)])));

  const [folder, glob] = ["in", `in/*.json.${suffix}`].map((path) => {
    const { stdout } = hirehooks(["check", path, "--format", "json"], { cwd });
    return (JSON.parse(stdout) as CheckReport).files.map(({ file }) => file);
  });

  expect(folder).toEqual(names.slice(0, 4));
  expect(glob).toEqual(names.slice(0, 1));
});

test.each(kinds)("$name: several members are one file, and zeros may follow", ({ suffix, pack, padding }) => {
  const [first, second] = [text.slice(0, 20_001), text.slice(20_001)];

  const { code, totals } = reportOf(
    concat(pack(first), pack(""), pack(second), new Uint8Array(padding)),
    [],
    `a.ndjson.${suffix}`,
  );

  expect([code, totals.messages, totals.valid]).toEqual([0, 400, 400]);
});

test.each(kinds)("$name: where lines break off, those before are checked, and it is said", ({ suffix, pack }) => {
  // zstd is read in blocks of 128 KB.
  const packed = pack(text.repeat(10));
  const name = `a.ndjson.${suffix}`;

  const { code, file, totals } = reportOf(packed.subarray(0, packed.length - 9), [], name);
  const { stdout } = check(packed.subarray(0, packed.length - 9), [], name);

  const last = file.messages.at(-1);
  const valid = file.messages.length - 1;
  expect(code).toBe(3);
  expect(valid).toBeGreaterThan(1000);
  expect(new Set(file.messages.slice(0, -1).map(({ verdict }) => verdict))).toEqual(new Set(["valid"]));
  expect([last?.verdict, last?.issues[0]?.rule, last?.issues[0]?.column]).toEqual(["unreadable", "unreadable", 1]);
  expect(last?.line).toBe(valid + 1);
  expect(totals).toMatchObject({ messages: valid + 1, checked: valid, valid, faulty: 1, unread: 1 });
  expect(stdout).toContain(
    `  ✗ ${name}:${last?.line}:1\n    From here on the file cannot be read; what is before was checked. The compressed data ends too early. Copy or download the file again.\n`,
  );
});

test("gzip: of lines nothing is lost before what is wrong", () => {
  const packed = zlib.gzipSync(text);
  const cases = {
    "trailing.ndjson.gz": concat(packed, "more"),
    "sum.ndjson.gz": damage(packed, packed.length - 6),
    "size.ndjson.gz": damage(packed, packed.length - 1),
    "cut.ndjson.gz": packed.subarray(0, packed.length - 1),
    "second.ndjson.gz": concat(packed, packed.subarray(0, 5)),
  };
  const cwd = folderOf(cases);

  const { stdout } = hirehooks(["check", ".", "--format", "json"], { cwd });

  const { files } = JSON.parse(stdout) as CheckReport;
  const said = files.map(({ file, messages }) => [
    file.replace(/^\.\//, ""),
    messages.filter(({ verdict }) => verdict === "valid").length,
    messages.at(-1)?.line,
    messages.at(-1)?.issues[0]?.message.replace(/^.*checked\. /, ""),
  ]);
  const again = "Copy or download the file again.";
  expect(said).toEqual([
    ["cut.ndjson.gz", 400, 401, `The compressed data ends too early. ${again}`],
    ["second.ndjson.gz", 400, 401, `The compressed data ends too early. ${again}`],
    ["size.ndjson.gz", 400, 401, `The compressed data is damaged. ${again}`],
    ["sum.ndjson.gz", 400, 401, `The compressed data is damaged. ${again}`],
    [
      "trailing.ndjson.gz",
      400,
      401,
      "Something else follows the compressed data. Remove it, or compress the file again.",
    ],
  ]);
});

test.each(
  kinds.flatMap(({ name, suffix, pack }) => {
    const packed = pack(document);
    const again = "Copy or download the file again.";
    const noSuch = `The file ends in .${suffix}, but is not compressed with ${name}. Correct its name, or compress it again.`;
    return [
      { what: "is not compressed", suffix, content: good, kind: `not-${name}`, sentence: noSuch },
      { what: "is empty", suffix, content: "", kind: "empty", sentence: "The file is empty." },
      { what: "holds nothing", suffix, content: pack(""), kind: "empty", sentence: "The file is empty." },
      { what: "is binary", suffix, content: pack(new Uint8Array(9)), kind: "binary", sentence: "binary data" },
      { what: "ends early", suffix, content: packed.subarray(0, 999), kind: "cut-off", sentence: again },
      { what: "ends in its header", suffix, content: packed.subarray(0, 5), kind: "cut-off", sentence: again },
      { what: "is damaged", suffix, content: damage(packed, 40), kind: "corrupt", sentence: again },
      {
        what: "has something behind it",
        suffix,
        content: concat(packed, "garbage"),
        kind: "trailing",
        sentence: "Something else follows the compressed data.",
      },
    ];
  }),
)("a document of .$suffix that $what is said to be so, and is exit code 3", ({ suffix, content, kind, sentence }) => {
  const name = `delivery.json.${suffix}`;

  const { code, fault } = reportOf(content, [], name);
  const { stdout } = check(content, [], name);

  expect([code, fault]).toEqual([3, { kind }]);
  expect(stdout).toContain(`✗ ${name}\n  `);
  expect(stdout).toContain(sentence);
});

test("every field that the header of gzip may have is passed over", () => {
  const packed = zlib.gzipSync(good);
  const header = Buffer.from(packed.subarray(0, 10));
  header[3] = 2 | 4 | 8 | 16;
  const fields = concat(Uint8Array.of(3, 0), "abc", "name\0", "comment\0", Uint8Array.of(0, 0));

  const { code, message } = reportOf(concat(header, fields, packed.subarray(10)), [], "a.json.gz");

  expect([code, message.verdict]).toEqual([0, "valid"]);
});

/** What 100 MB of one character are compressed to, ten times. */
const bomb = (pack: (data: Uint8Array) => Uint8Array, character: string) => {
  const part = pack(new Uint8Array(100_000_000).fill(character.charCodeAt(0)));
  return concat(...Array<Uint8Array>(10).fill(part));
};

test.each(
  kinds.flatMap((kind) => [
    { ...kind, what: "zeros", character: "\0", said: "binary" },
    { ...kind, what: "blanks", character: " ", said: "too-large" },
    { ...kind, what: "brackets", character: "[", said: "too-large" },
  ]),
)("$name: a gigabyte of $what is refused, in little memory", ({ suffix, pack, character, said }) => {
  const cwd = folderOf({ [`a.json.${suffix}`]: bomb(pack, character) });

  const { code, stdout, stderr } = hirehooks(["check", `a.json.${suffix}`, "--format", "json"], {
    cwd,
    env: { NODE_OPTIONS: `--max-old-space-size=256 --import=${peak}` },
  });

  expect([code, (JSON.parse(stdout) as CheckReport).files[0]?.fault?.kind]).toEqual([3, said]);
  expect(Number(/peak (\d+)/.exec(stderr)?.[1])).toBeLessThan(600);
});

test.each(kinds)(
  "$name: a gigabyte in one line is refused, and the lines around it are checked",
  ({ suffix, pack }) => {
    const content = concat(pack(`${good}\n`), bomb(pack, "a"), pack(`\n${good}\n`));
    const cwd = folderOf({ [`a.ndjson.${suffix}`]: content });

    const { code, stdout, stderr } = hirehooks(["check", ".", "--format", "json"], {
      cwd,
      env: { NODE_OPTIONS: `--max-old-space-size=256 --import=${peak}` },
    });

    const { files } = JSON.parse(stdout) as CheckReport;
    expect(code).toBe(3);
    expect(files[0]?.messages.map(({ line, verdict }) => [line, verdict])).toEqual([
      [1, "valid"],
      [2, "unreadable"],
      [3, "valid"],
    ]);
    expect(files[0]?.messages[1]?.issues[0]?.message).toBe(
      "This line holds more than 64 MB. No delivery is as long: check where its line break is missing.",
    );
    expect(Number(/peak (\d+)/.exec(stderr)?.[1])).toBeLessThan(600);
  },
);

/** Says at the end how many megabytes the process held at most. */
const peak = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => console.error("peak", Math.round(process.resourceUsage().maxRSS / 1024)))',
)}`;
