import * as zlib from "node:zlib";
import type { Source } from "../testing/records-in.ts";
import type { SourceFault } from "../testing/source-text.ts";
import { type Bytes, bytesOf } from "./bytes.ts";

export type Compression = "gzip" | "zstd";

/** How data is compressed, by its first four bytes (RFC 1952, RFC 8878). */
export function compressionOf([first, second, third, fourth]: Uint8Array): Compression | undefined {
  if (first === 0x1f && second === 0x8b) return "gzip";
  const isSkippable = first !== undefined && first >> 4 === 5 && second === 0x2a && third === 0x4d && fourth === 0x18;
  const isFrame = first === 0x28 && second === 0xb5 && third === 0x2f && fourth === 0xfd;
  return isFrame || isSkippable ? "zstd" : undefined;
}

/** Decompresses all members, or frames, of a source. All that can be read comes before a fault. */
export async function* decompressed(
  source: Source,
  compression: Compression,
): AsyncGenerator<Uint8Array | SourceFault> {
  const bytes = bytesOf(source);
  try {
    const fault = yield* compression === "gzip" ? gunzipped(bytes) : unzstd(bytes);
    if (fault) yield bytes.fault() ?? fault;
  } finally {
    await bytes.close();
  }
}

type Pieces = AsyncGenerator<Uint8Array, SourceFault | undefined>;

async function* gunzipped(bytes: Bytes): Pieces {
  for (;;) {
    if (!(await skipHeader(bytes))) return "cut-off";
    let [sum, size] = [0, 0];
    const pieces = inflated(bytes, zlib.createInflateRaw(), 16_384);
    for (let next = await pieces.next(); ; next = await pieces.next()) {
      if (next.done && next.value) return next.value;
      if (next.done) break;
      sum = zlib.crc32(next.value, sum);
      size = (size + next.value.length) >>> 0;
      yield next.value;
    }
    const trailer = await bytes.take(8);
    if (trailer === undefined) return "cut-off";
    const view = new DataView(trailer.buffer, trailer.byteOffset);
    if (view.getUint32(0, true) !== sum || view.getUint32(4, true) !== size) return "corrupt";
    // Tapes fill up with zeros.
    let next = await bytes.upTo(1);
    while (next?.[0] === 0) next = await bytes.upTo(1);
    if (next === undefined) return bytes.fault();
    bytes.giveBack(next);
    const [first, second] = (await bytes.take(2)) ?? next;
    if (first !== 0x1f) return "trailing";
    if (second === undefined) return "cut-off";
    if (second !== 0x8b) return "trailing";
    bytes.giveBack(Uint8Array.of(first, second));
  }
}

/** Passes over the header of a member (RFC 1952, section 2.3); false where it ends early. */
async function skipHeader(bytes: Bytes): Promise<boolean> {
  const header = await bytes.take(10);
  const flags = header?.[3];
  if (flags === undefined) return false;
  if (flags & 4) {
    const [low, high] = (await bytes.take(2)) ?? [];
    if (low === undefined || high === undefined || !(await bytes.take(low + high * 256))) return false;
  }
  // The file's name, and a comment, each with a zero at its end.
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    let next = await bytes.take(1);
    while (next && next[0] !== 0) next = await bytes.take(1);
    if (next === undefined) return false;
  }
  return (flags & 2) === 0 || (await bytes.take(2)) !== undefined;
}

async function* unzstd(bytes: Bytes): Pieces {
  if (!("createZstdDecompress" in zlib)) return "no-zstd";
  for (;;) {
    // A few bytes can stand for megabytes.
    const fault = yield* inflated(bytes, zlib.createZstdDecompress(), 1024);
    if (fault) return fault;
    const next = await bytes.upTo(1);
    if (next === undefined) return bytes.fault();
    bytes.giveBack(next);
    const magic = await bytes.take(4);
    if (magic === undefined || compressionOf(magic) !== "zstd") return "trailing";
    bytes.giveBack(magic);
  }
}

type Inflater = zlib.InflateRaw | zlib.ZstdDecompress;

/** What one stream of compressed data holds; what follows it is left. */
async function* inflated(bytes: Bytes, inflater: Inflater, length: number): Pieces {
  const pieces: Uint8Array[] = [];
  let hasFailed = false;
  const ended = new Promise<void>((resolve) => inflater.once("end", resolve).once("close", resolve));
  let wake = () => {};
  inflater.on("data", (piece: Uint8Array) => pieces.push(piece));
  inflater.on("error", () => {
    hasFailed = true;
    wake();
  });
  let fed = 0;
  try {
    for (let next = await bytes.upTo(length); next; next = await bytes.upTo(length)) {
      const given = next;
      await new Promise<void>((resolve) => {
        // What fails does not call back.
        wake = resolve;
        inflater.write(given, () => resolve());
      });
      fed += given.length;
      const left = fed - inflater.bytesWritten;
      const isOver = !hasFailed && left > 0;
      if (isOver) await ended;
      yield* pieces.splice(0);
      if (hasFailed) return "corrupt";
      if (!isOver) continue;
      bytes.giveBack(given.subarray(given.length - left));
      return undefined;
    }
    inflater.end();
    await ended;
    yield* pieces.splice(0);
    return hasFailed ? "cut-off" : undefined;
  } finally {
    inflater.destroy();
  }
}
