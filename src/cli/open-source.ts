import { accessSync, closeSync, constants, createReadStream, openSync, readSync, type Stats, statSync } from "node:fs";
import type { Readable } from "node:stream";
import { peek } from "../testing/peek.ts";
import type { Source } from "../testing/records-in.ts";
import type { SourceFault } from "../testing/source-text.ts";
import { compressionOf, decompressed } from "./decompress.ts";
import { resting } from "./resting.ts";

type Pieces = AsyncGenerator<Uint8Array | SourceFault>;

/** A file to read, `-` for standard input. */
export interface OpenSource {
  /** What it would be called if it were not compressed. */
  readonly name: string;
  readonly source: Source;
}

/** How a file is read. */
export interface Reading {
  /** Ends it: nothing more is read, nor waited for. */
  readonly signal?: AbortSignal | undefined;
  /** Told of bytes as they are read. */
  readonly onRead?: ((bytes: number) => void) | undefined;
}

/** The bytes of a file; what is compressed with gzip or zstd is decompressed. Nothing is thrown. */
export async function openSource(file: string, reading: Reading = {}): Promise<OpenSource> {
  const [, bare = file, suffix = ""] = /^(.+)\.(gz|zst)$/i.exec(file) ?? [];
  const peeked = peek(piecesOf(file, reading));
  const head = await peeked.head(4);
  const compression = compressionOf(head);
  const named = suffix === "" ? undefined : suffix.toLowerCase() === "gz" ? "gzip" : "zstd";
  if (compression) return { name: bare, source: decompressed(peeked.all(), compression) };
  const isOdd = named !== undefined && head.length > 0;
  if (isOdd) await peeked.close();
  return { name: bare, source: isOdd ? [`not-${named}`] : peeked.all() };
}

function piecesOf(file: string, reading: Reading): Pieces {
  if (file === "-") return piecesOfStream(() => process.stdin, reading);
  const stats = statsOf(file);
  if (typeof stats === "string") return faulty(stats);
  if (stats.isFile()) return piecesOfFile(file, stats.size, reading);
  if (stats.isDirectory()) return faulty(faultOfFolder(file));
  // What a shell has opened is read; a pipe that nobody writes to would be waited for without end.
  const isOpen = /^\/(dev\/(stdin$|fd\/)|proc\/)/.test(file);
  return isOpen ? piecesOfStream(() => createReadStream(file), reading) : faulty("no-file");
}

function statsOf(file: string): Stats | SourceFault {
  try {
    return statSync(file);
  } catch (error) {
    return faultOf(error);
  }
}

/** Why a folder that was to be looked into was not. */
function faultOfFolder(folder: string): SourceFault {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return "unreadable";
  } catch (error) {
    return faultOf(error);
  }
}

const pieceLength = 256 * 1024;

/** A file as long as it is now: what is written to it from now on is not waited for. */
async function* piecesOfFile(file: string, size: number, { signal, onRead }: Reading): Pieces {
  const rest = resting();
  let handle: number | undefined;
  try {
    handle = openSync(file, "r");
    for (let at = 0; at < size || size === 0; ) {
      // Files of /proc do not say how long they are.
      const piece = new Uint8Array(size === 0 ? pieceLength : Math.min(pieceLength, size - at));
      const length = readSync(handle, piece, 0, piece.length, size === 0 ? null : at);
      if (length === 0 && size > 0) yield "changed";
      if (length === 0) return;
      at += length;
      onRead?.(length);
      yield piece.subarray(0, length);
      await rest();
      if (signal?.aborted) return;
    }
  } catch (error) {
    yield faultOf(error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

async function* piecesOfStream(open: () => Readable, { signal, onRead }: Reading): Pieces {
  let stream: Readable | undefined;
  const close = () => stream?.destroy();
  signal?.addEventListener("abort", close);
  try {
    stream = open();
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      onRead?.(piece.length);
      yield piece;
    }
  } catch (error) {
    yield faultOf(error);
  } finally {
    signal?.removeEventListener("abort", close);
  }
}

async function* faulty(fault: SourceFault): Pieces {
  yield fault;
}

/** Why a file cannot be read. */
export function faultOf(error: unknown): SourceFault {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return "missing";
  return code === "EACCES" || code === "EPERM" ? "forbidden" : "unreadable";
}
