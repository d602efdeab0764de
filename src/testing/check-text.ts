import type { Locale } from "../runtime/issue.ts";
import type { RegistryEntry } from "../runtime/registry.ts";
import { checkRecord } from "./check-record.ts";
import { frameOf } from "./frame.ts";
import { linesIn } from "./lines.ts";
import { contentOf, type Record, recordsOf } from "./records.ts";
import type { FileFault, FileReport, MessageReport } from "./report.ts";
import type { CheckTexts } from "./texts.ts";

export interface CheckOptions {
  /** All contracts, or those of the provider and version asked for. */
  readonly entries: readonly RegistryEntry[];
  /** Judge every message as this event; `entries` are then of one provider. */
  readonly event?: string;
  readonly isStrict: boolean;
  /** Whether files have a document a line whatever they are called: parts of archives, of which some may be empty. */
  readonly isLines?: boolean;
  readonly locale: Locale;
  readonly texts: CheckTexts;
  /** How many findings of a message are told one by one, of each level; all are counted. `mostTold` unless given. */
  readonly limit?: number;
  /** Is told of each document before its messages are; true if nothing is to be said of them. */
  readonly onDocument?: (content: string | Uint8Array) => boolean;
}

/** What is said of a file: why nothing of it can be checked, or what is found in its messages, one after the other. */
export interface CheckedFile {
  readonly file: string;
  readonly fault?: FileFault;
  readonly messages: AsyncIterable<MessageReport> | Iterable<MessageReport>;
}

/** Checks everything that a file holds. Its messages are checked as they are asked for. */
export function checkText(file: string, text: string, options: CheckOptions): CheckedFile {
  const { isLines, records } = recordsOf(file, text);
  if (isLines) return { file, messages: checked(records, options) };
  const [whole] = records;
  const fault = whole && faultOf(whole, text);
  return fault ? { file, fault, messages: [] } : { file, messages: checked(records, options) };
}

/** Why the whole text is no document, unless it is one. */
function faultOf(whole: Record, text: string): FileFault | undefined {
  if ("reason" in whole) return { kind: "cr-only" };
  if (!("fault" in whole)) return undefined;
  const { line, column, fault: detail } = whole.fault;
  const lines = linesIn(text);
  const [start] = lines.span(line);
  const frame = frameOf(lines, { offset: start + column - 1, length: 1 }, "names-before");
  return { kind: "not-json", line, column, detail, frame };
}

/** The reports of records, each checked when it is asked for. */
export async function* checked(
  records: Iterable<Record> | AsyncIterable<Record>,
  options: CheckOptions,
): AsyncGenerator<MessageReport> {
  for await (const record of records) {
    const isSilent = options.onDocument?.(contentOf(record)) === true;
    if (!isSilent) yield* await checkRecord(record, options);
  }
}

/** The report of a file, when all of it was checked. */
export async function reportOf({ messages, ...file }: CheckedFile): Promise<FileReport> {
  const all: MessageReport[] = [];
  for await (const message of messages) all.push(message);
  return { ...file, messages: all };
}
