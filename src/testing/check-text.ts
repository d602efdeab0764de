import type { Locale } from "../runtime/issue.ts";
import type { RegistryEntry } from "../runtime/registry.ts";
import { checkRecord } from "./check-record.ts";
import { frameOf } from "./frame.ts";
import { linesIn } from "./lines.ts";
import { recordsOf } from "./records.ts";
import type { FileReport, MessageReport } from "./report.ts";
import type { CheckTexts } from "./texts.ts";

export interface CheckOptions {
  /** All contracts, or those of the provider and version asked for. */
  readonly entries: readonly RegistryEntry[];
  /** Judge every message as this event; `entries` are then of one provider. */
  readonly event?: string;
  readonly isStrict: boolean;
  readonly locale: Locale;
  readonly texts: CheckTexts;
}

/** Checks everything that a file holds, message by message. */
export async function checkText(file: string, text: string, options: CheckOptions): Promise<FileReport> {
  const { isLines, records } = recordsOf(file, text);
  const messages: MessageReport[] = [];
  for (const record of records) {
    if ("fault" in record && !isLines) {
      const { line, column, fault: detail } = record.fault;
      const lines = linesIn(text);
      const [start] = lines.span(line);
      const frame = frameOf(lines, { offset: start + column - 1, length: 1 }, "names-before");
      return { file, fault: { kind: "not-json", line, column, detail, frame }, messages: [] };
    }
    messages.push(...(await checkRecord(record, options)));
  }
  return { file, messages };
}
