import { readJson } from "../json/read-json.ts";
import { type Peeked, peek } from "./peek.ts";
import { isNamedLines, type Record } from "./records.ts";
import { joined, longestLine, recordsIn, type Source } from "./records-in.ts";
import { decode, headFault, type SourceFault } from "./source-text.ts";

/** The longest document that is no line of NDJSON, in bytes: it is held as a whole. */
export const longestDocument = 128 * 1024 * 1024;

/** What a source holds: records, which are read as they are asked for, or a text; or why it cannot be read. */
export type OpenRecords =
  | { readonly records: AsyncIterable<Record> }
  | { readonly text: string }
  | { readonly fault: SourceFault };

/** Looks at the beginning of a source; its name, or whoever calls, may say that it is NDJSON. */
export async function openRecords(name: string, source: Source, isLines = false): Promise<OpenRecords> {
  const peeked = peek(source);
  // No more is waited for: it may be long until it comes.
  const head = await peeked.head(4);
  const fault = head.length === 0 ? (peeked.fault() ?? (isLines ? undefined : "empty")) : undefined;
  const oddness = isLines ? fault : (fault ?? headFault(head));
  if (oddness) return refused(oddness);
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) peeked.skip(3);
  if (isLines || isNamedLines(name) || (await beginsWithLine(peeked))) {
    return { records: recordsIn(peeked.all(), 1, isLines) };
  }
  while (peeked.length() <= longestDocument && (await peeked.more()));
  if (peeked.length() > longestDocument) return refused("too-large");
  const sourceFault = peeked.fault();
  return sourceFault ? refused(sourceFault) : decode(joined(peeked.pieces, peeked.length()));

  async function refused(kind: SourceFault): Promise<OpenRecords> {
    await peeked.close();
    return { fault: kind };
  }
}

/** Whether the first line that is not blank is a document by itself. */
async function beginsWithLine(peeked: Peeked): Promise<boolean> {
  let isBlank = true;
  for (let index = 0; index < peeked.pieces.length || (await peeked.more()); index += 1) {
    const piece = peeked.pieces[index] ?? new Uint8Array();
    let at = 0;
    while (isBlank && at < piece.length && isBlankByte(piece[at])) at += 1;
    isBlank &&= at === piece.length;
    const end = isBlank ? -1 : piece.indexOf(0x0a, at);
    if (end >= 0) return isDocument([...peeked.pieces.slice(0, index), piece.subarray(0, end)]);
    if (peeked.length() > longestLine) return false;
  }
  return false;
}

/** What JSON knows as blank (RFC 8259, section 2). */
function isBlankByte(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isDocument(pieces: readonly Uint8Array[]): boolean {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const decoded = decode(joined(pieces, length));
  return "text" in decoded && !("fault" in readJson(decoded.text));
}
