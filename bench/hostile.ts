/*
 * node bench/hostile.ts <name>: prints how many milliseconds a process takes to read one of these
 * bodies, the first that it reads.
 */
import { type ReadFaultKind, readStrict } from "../src/json/read-strict.ts";

const size = 1_000_000;

/** Bodies of 1 MB that cost a reader as much as they can, under what they are refused as. */
const bodies: Readonly<Partial<Record<ReadFaultKind, Readonly<Record<string, () => string | Uint8Array>>>>> = {
  "too-deep": {
    "arrays in arrays": () => filled("["),
    "objects in objects": () => filled('{"a":'),
  },
  "too-many-members": {
    "500,000 numbers": () => `[${filled("1,")}1]`,
    "330,000 objects of nothing": () => `[${filled("{},")}1]`,
    "100,001 members": () => object((at) => five(at).slice(1), 100_001),
  },
  "duplicate-member": {
    "95,000 members, the first again": () => again(five),
    "the same, \\n in each": () => again((at) => `\\n${five(at)}`),
    "the same, \\u0061 in each": () => again((at) => `\\u0061${five(at)}`),
    "the same, all in \\u": () => again((at) => five(at).replaceAll(/./g, unicode)),
    "names 0, 1, 2, …": () => again(String),
    "names 0, 65536, …": () => again((at) => String(at * 65_536)),
    "long names that begin alike": () => again((at) => "a".repeat(99) + five(at)),
    "50 names of 20 KB": () => again((at) => "a".repeat(19_990) + five(at)),
    "49,000 objects of one member": () => array(() => '{"a":"------------"}', 49_000),
    "20,000 objects of three": () => array(() => '{"a":"-----","b":"-----","c":"---------------"}', 20_000),
    // The most of members, and of objects, that `JSON.parse` is given unseen.
    "5,500 members": () => again((at) => five(at) + "-".repeat(172)),
    "2,700 objects of new names": () => array((at) => `{"${five(at)}":1,"-${five(at)}":"${"-".repeat(336)}"}`, 2_700),
  },
  "reserved-member": { "__proto__ at the end": () => `{"a":"${filled("-")}","__proto__":1}` },
  "unsafe-integer": { "numbers, then one too large": () => `[${"123456789,".repeat(99_000)}${2 ** 53}]` },
  "overflowing-number": { digits: () => filled("9") },
  "lone-surrogate": {
    "\\ud800 throughout": () => `"${filled("\\ud800")}"`,
    "\\ud83d\\ude00, then \\ud800": () => `"${filled("\\ud83d\\ude00")}\\ud800"`,
    "\\udc00 at the end": () => `"${filled("-")}\\udc00"`,
    "\\udc00 after emoji": () => `"${filled("\u{1f600}")}\\udc00"`,
    "\\udc00 at the end of a name": () => `{"${filled("-")}\\udc00":1}`,
  },
  "not-utf-8": {
    "no UTF-8 at the end": () => ending(filled("-"), 0xff),
    "the same, no Buffer": () => new Uint8Array(ending(filled("-"), 0xff)),
    "the same, after Cyrillic": () => ending(filled("\u044f"), 0xff),
    "the same, after U+FFFD": () => ending(filled("\ufffd"), 0xff),
    "a letter cut at the end": () => ending(filled("\u044f"), 0xd1),
    "nothing but no UTF-8": () => Buffer.alloc(size, 0xff),
    "nothing but no UTF-8, no Buffer": () => new Uint8Array(size).fill(0xff),
  },
  "not-json": {
    "digits after a point": () => `0.${filled("9")}x`,
    "minus signs": () => filled("-"),
    blanks: () => filled(" "),
    "line breaks": () => filled("\n"),
    "line breaks in an array": () => `[${filled("\n")}`,
    "quotation marks": () => filled('"'),
    "95,000 members, cut": () => object(five, 95_000).slice(0, -1),
    "a string of \\\\ without end": () => `"${filled("\\\\")}`,
    "a string of \\u0061 without end": () => `"${filled("\\u0061")}`,
    'a string of \\": without end': () => `"${filled('\\":')}`,
  },
};

export const hostile = Object.entries(bodies).flatMap(([kind, made]) =>
  Object.entries(made).map(([name, make]) => ({ name, kind, make: () => bytesOf(make()) })),
);
if (import.meta.main) {
  const bytes = hostile.find(({ name }) => name === process.argv[2])?.make();
  if (bytes === undefined) throw new Error(`there is no body ${process.argv[2]}`);
  const started = performance.now();
  readStrict(bytes);
  console.log(performance.now() - started);
}

function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === "string" ? Buffer.from(body) : body;
}

function filled(part: string): string {
  return part.repeat(Math.floor(size / Buffer.byteLength(part)));
}

function object(nameOf: (index: number) => string, most: number): string {
  let text = "{";
  for (let index = 0; index < most && text.length < size; index += 1) text += `"${nameOf(index)}":1,`;
  return `${text.slice(0, -1)}}`;
}

/** An object whose last member is its first once more. */
function again(nameOf: (index: number) => string): string {
  return `${object(nameOf, 95_000).slice(0, -1)},"${nameOf(0)}":1}`;
}

/** Objects, the last of them with a member twice. */
function array(elementOf: (index: number) => string, count: number): string {
  return `[${Array.from({ length: count }, (_, index) => `${elementOf(index)},`).join("")}{"a":1,"\\u0061":2}]`;
}

/** Five letters and digits, others for each index, in no order. */
function five(index: number): string {
  return ((index * 7_919_111) % 36 ** 5).toString(36).padStart(5, "0");
}

function unicode(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function ending(text: string, last: number): Buffer {
  return Buffer.concat([Buffer.from(`"${text}`), Buffer.from([last, 0x22])]);
}
