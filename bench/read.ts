/*
 * How long the strict reader takes, from bytes to a value or to a refusal: ordinary bodies as a ratio
 * to decoding and `JSON.parse`, hostile ones of 1 MB in milliseconds.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { readStrict } from "../src/json/read-strict.ts";
import { hostile } from "./hostile.ts";
import { large, messages } from "./messages.ts";
import { figureOf, geometricMean, type Race, race } from "./rounds.ts";
import { digits, goal, print, type Row } from "./table.ts";

const rounds = 100;
const processes = 7;

const timed = [...large, ...messages.filter(({ address }) => address === "hirehop/v1/job.updated")];
const ordinary = timed.flatMap(({ event, payloads: [payload] }) =>
  Object.entries(spellings(payload)).map(([spelling, text]) => ({ name: `${event}, ${spelling}`, text })),
);
const delivery = JSON.stringify(large.map(({ payloads: [payload] }) => payload)).slice(1, -1);
const long = Array.from({ length: Math.ceil(300_000 / delivery.length) }, () => delivery);
const bodies = [...ordinary, { name: "array of 300 KB", text: `[${long.join(",")}]` }];

await showOrdinary("a Buffer", {
  encode: (text) => Buffer.from(text),
  decode: (bytes) => (bytes as Buffer).toString("utf8"),
});
await showOrdinary("a plain Uint8Array", {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder().decode(bytes),
});
showHostile();

/** One message as its sender may write it: PHP escapes slashes, and all that is not ASCII. */
function spellings(payload: unknown): Readonly<Record<string, string>> {
  const compact = JSON.stringify(payload);
  const slashes = compact.replaceAll("/", "\\/");
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return {
    compact,
    pretty: JSON.stringify(payload, null, 2),
    "\\/": slashes,
    "\\/ and \\u": slashes.replaceAll(/[\u0080-\uffff]/g, escaped),
  };
}

interface Coding {
  readonly encode: (text: string) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => string;
}

async function showOrdinary(kind: string, { encode, decode }: Coding): Promise<void> {
  const heats = bodies.map(({ text }) => {
    const items = Array.from({ length: 8 }, () => encode(text));
    return [
      { name: "floor", items, run: (bytes: Uint8Array) => JSON.parse(decode(bytes)) as unknown },
      { name: "ours", items, run: (bytes: Uint8Array) => readStrict(bytes) },
      { name: "parse", items: [text], run: (decoded: string) => JSON.parse(decoded) as unknown },
    ];
  });
  const races = await race(heats, rounds);
  const rows = races.map((one, index) => ordinaryRow(bodies[index]?.name ?? "", one));
  const figures = races.map(({ ratios }) => Number(digits(figureOf(ratios.get("ours") ?? []).median)));
  const [array = Number.NaN, ...rest] = figures.toReversed();
  const mean = Number(digits(geometricMean(rest)));
  print(`Ordinary bodies in ${kind}, over decoding and JSON.parse`, rows, [
    `geometric mean without the array: ${mean}, goal ${goal(mean, 1.3)}`,
    `worst without the array: ${Math.max(...rest)}, goal ${goal(Math.max(...rest), 1.3)}`,
    `the array: ${array}, goal ${goal(array, 2)}`,
  ]);
}

function ordinaryRow(name: string, { ratios, base }: Race): Row {
  const ours = ratios.get("ours") ?? [];
  const parse = ratios.get("parse") ?? [];
  const { median, min, max } = figureOf(ours);
  const overParse = figureOf(ours.map((ratio, round) => ratio / (parse[round] ?? Number.NaN)));
  return {
    body: name,
    "floor, µs": (base.median * 1000).toFixed(1),
    "× floor": digits(median),
    "min–max": `${digits(min)}–${digits(max)}`,
    "× JSON.parse of the text": digits(overParse.median),
  };
}

/** Warm: the median of many runs, of all bodies in turn. Cold: that of the first runs of processes. */
function showHostile(): void {
  const lanes = hostile.map(({ name, kind, make }) => ({ name, kind, bytes: make(), times: [] as number[] }));
  for (let round = 0; round < 20; round += 1) {
    for (const { name, kind, bytes, times } of lanes) {
      const started = performance.now();
      const read = readStrict(bytes);
      if (round >= 5) times.push(performance.now() - started);
      if (!("kind" in read && read.kind === kind)) throw new Error(`${name}: not refused as ${kind}`);
    }
  }
  const figures = lanes.map(({ name, kind, times }) => {
    const cold = Array.from({ length: processes }, () => coldTimeOf(name));
    return { name, kind, warm: figureOf(times), cold: figureOf(cold) };
  });
  const rows = figures.map(
    ({ name, kind, warm, cold }): Row => ({
      body: name,
      kind,
      "ms, warm": warm.median.toFixed(1),
      cold: cold.median.toFixed(1),
      "min–max": `${cold.min.toFixed(1)}–${cold.max.toFixed(1)}`,
      goal: goal(Math.max(warm.median, cold.median), 20, " ms"),
    }),
  );
  const worst = (of: "warm" | "cold") => Math.max(...figures.map((figure) => figure[of].median)).toFixed(1);
  print(`Bodies of 1 MB, refused (${processes} processes each)`, rows, [
    `worst: ${worst("warm")} ms warm, ${worst("cold")} ms cold`,
  ]);
}

function coldTimeOf(name: string): number {
  const script = join(import.meta.dirname, "hostile.ts");
  return Number(execFileSync(process.execPath, [script, name], { encoding: "utf8" }));
}
