import type { ReportTexts } from "./texts.ts";

export const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const texts: ReportTexts = {
  verdicts: {
    valid: "valid",
    invalid: "invalid",
    unknown: "not in the contract",
    unrecognised: "not recognised",
    "not-json": "not JSON",
    unreadable: "not readable",
    skipped: "skipped",
  },
  faults: (number) => count(number, "fault", "faults"),
  notices: (number) => count(number, "notice", "notices"),
  notice: "notice",
  more: (number) => `… and ${number} more`,
  files: {
    empty: "The file is empty.",
    binary: "The file holds no text, but binary data. Give JSON, compressed with gzip or zstd or not at all.",
    forbidden: "You may not read this file: check its permissions.",
    "no-file":
      "This is no file, but a pipe, a socket or a device. Give what it holds on standard input: hirehooks check -",
    changed: "The file got shorter while it was read. Check it again when nobody writes to it.",
    "too-dense":
      "This file holds more than two million lists and objects in one document. No delivery has as many: split it, or write a document per line.",
    "too-large":
      "The file holds more than 128 MB (decompressed) and is not NDJSON. Write one delivery per line (.ndjson): files of lines may be of any size.",
    "cr-only": "Lines end in CR alone; NDJSON needs LF or CRLF. Convert them, and check again.",
    "not-gzip": "The file ends in .gz, but is not compressed with gzip. Correct its name, or compress it again.",
    "not-zstd": "The file ends in .zst, but is not compressed with zstd. Correct its name, or compress it again.",
    "no-zstd":
      "This version of Node cannot read zstd: use Node 22.15 or later, or decompress: zstd -dc FILE | hirehooks check -",
    "cut-off": "The compressed data ends too early. Copy or download the file again.",
    corrupt: "The compressed data is damaged. Copy or download the file again.",
    trailing: "Something else follows the compressed data. Remove it, or compress the file again.",
    "utf-16": "The file is in UTF-16. JSON is UTF-8: save it so, and check again.",
    "not-utf-8": "The file is not UTF-8. Save it in UTF-8, and check again.",
    missing: "There is no such file.",
    unreadable: "The file cannot be read.",
  },
  fileNotJson: (line, column, detail) => `Not JSON: ${detail} at line ${line}, column ${column}.`,
  textBody: "The body was recorded as text: lines and columns are those of the recording.",
  sayEvent: (provider) =>
    `Say which event it is with --event ${provider}/EVENT, or give the headers beside the body: {"headers": {…}, "payload": …}.`,
  sayEventOnly: (provider) => `Say which event it is with --event ${provider}/EVENT.`,
  sayProvider: (known) => `Nothing tells whose delivery this is. Say it with --provider: ${known.join(", ")}.`,
  sayWhich: (providers) => `This could be a delivery of ${providers.join(" or ")}. Say which with --provider.`,
  noMessage: "The list is empty: there is no message in it.",
  bodyNotJson: (line, column, detail) =>
    `The recorded body is not JSON: ${detail} at line ${line}, column ${column} of the body.`,
  notJson: (detail) => `Not JSON: ${detail}.`,
  encodings: {
    "unknown-encoding": "The recording says an encoding of the body that is not known. Known are base64 and utf-8.",
    "not-base64": "The recorded body is not Base64, as its encoding says (RFC 4648). Correct one of them.",
    "not-utf-8": "The body was not sent in UTF-8: no JSON can be read from its bytes.",
  },
  lines: {
    "cut-off": "The file ends in the middle of this line: the delivery in it is incomplete.",
    "not-utf-8": "This line is not UTF-8. Save it in UTF-8, and check again.",
    "too-long": "This line holds more than 64 MB. No delivery is as long: check where its line break is missing.",
    "too-dense":
      "This line holds more than two million lists and objects. No delivery has as many: check what has been recorded.",
  },
  brokenOff: (reason) => `From here on the file cannot be read; what is before was checked. ${reason}`,
  har: {
    empty: "The HAR file has no requests in it (log.entries).",
    noText: "The HAR file has this request without its body (postData.text). Export it with contents.",
  },
  numbers: {
    "too-large": "This number is larger than programs can read (RFC 8259, section 6).",
    imprecise: "Programs that read numbers with double precision read another integer here: it is beyond 2^53 − 1.",
  },
};
