import { readJson } from "../json/read-json.ts";
import { type CheckedFile, type CheckOptions, checked, checkText } from "./check-text.ts";
import { type Peeked, peek } from "./peek.ts";
import { isNamedLines } from "./records.ts";
import { joined, longestLine, recordsIn, type Source } from "./records-in.ts";
import { decode, headFault, type SourceFault } from "./source-text.ts";

/** The longest document that is no line of NDJSON, in bytes: it is held as a whole. */
export const longestDocument = 128 * 1024 * 1024;

/**
 * Checks everything that a source holds, as `checkText` does, but reads lines as they come. `file` is what it
 * is called in reports, `name` tells whether it is NDJSON.
 */
export async function checkSource(
  file: string,
  name: string,
  source: Source,
  options: CheckOptions,
): Promise<CheckedFile> {
  const peeked = peek(source);
  // No more is waited for: it may be long until it comes.
  const head = await peeked.head(4);
  const { isLines = false } = options;
  const fault = head.length === 0 ? (peeked.fault() ?? (isLines ? undefined : "empty")) : undefined;
  const oddness = isLines ? fault : (fault ?? headFault(head));
  if (oddness) return refused(oddness);
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) peeked.skip(3);
  if (isLines || isNamedLines(name) || (await beginsWithLine(peeked))) {
    return { file, messages: checked(recordsIn(peeked.all(), 1, isLines), options) };
  }
  while (peeked.length() <= longestDocument && (await peeked.more()));
  if (peeked.length() > longestDocument) return refused("too-large");
  const sourceFault = peeked.fault();
  if (sourceFault) return refused(sourceFault);
  const decoded = decode(joined(peeked.pieces, peeked.length()));
  return "fault" in decoded ? refused(decoded.fault) : checkText(file, decoded.text, options);

  async function refused(kind: SourceFault): Promise<CheckedFile> {
    await peeked.close();
    return { file, fault: { kind }, messages: [] };
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
