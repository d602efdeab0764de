import { stepsOf } from "../../../src/json/pointer.ts";
import { placeAt } from "../../../src/json/read-json.ts";
import type { Locale } from "../../../src/runtime/issue.ts";
import type { RegistryEntry } from "../../../src/runtime/registry.ts";
import { checkText, reportOf } from "../../../src/testing/check-text.ts";
import type { FileReport, LocatedIssue, MessageReport } from "../../../src/testing/report.ts";
import type { CheckTexts } from "../../../src/testing/texts.ts";
import { choiceOf } from "./choices.ts";
import { type Document, documentOf } from "./document.ts";
import { type PastedHeaders, readHeaders } from "./headers.ts";
import type { Pasted } from "./pasted.ts";

export interface Language {
  readonly locale: Locale;
  readonly texts: CheckTexts;
}

export interface Checked {
  /** What `hirehooks check` says of the document, as of standard input. */
  readonly report: FileReport;
  readonly document: Document;
  readonly headers: PastedHeaders;
  readonly remarks: readonly Remark[];
}

/** What is to be said of a pasted text beside what the command says. */
export type Remark =
  /** The text is a recording, or several documents: the pasted headers were not looked at. */
  | { readonly kind: "own-headers" | "several" }
  /** Half of a character: no such text can be sent. */
  | { readonly kind: "lone-surrogate"; readonly line: number; readonly column: number };

/** Checks what was pasted, as `hirehooks check` does. */
export async function checkPasted(
  { body, headers: headerText, event, isStrict }: Pasted,
  registry: readonly RegistryEntry[],
  language: Language,
): Promise<Checked> {
  const headers = readHeaders(headerText);
  const document = documentOf(body, headers.headers);
  const report: FileReport =
    document.text.trim() === ""
      ? { file, fault: { kind: "empty" }, messages: [] }
      : await reportOf(checkText(file, document.text, { ...(await choiceOf(registry, event)), isStrict, ...language }));
  const isSeveral = document.delivery === undefined && !document.isRecorded && report.fault === undefined;
  return { report, document, headers, remarks: [...remarksOf(document, headers, isSeveral), ...halvesIn(body)] };
}

/** Standard input, as the command names it. */
const file = "-";

function remarksOf({ isRecorded }: Document, { headers }: PastedHeaders, isSeveral: boolean): Remark[] {
  if (headers === undefined) return [];
  return [
    ...(isRecorded ? [{ kind: "own-headers" } as const] : []),
    ...(isSeveral ? [{ kind: "several" } as const] : []),
  ];
}

function halvesIn(body: string): Remark[] {
  const at = body.search(/\p{Cs}/u);
  return at < 0 ? [] : [{ kind: "lone-surrogate", ...placeAt(body, at) }];
}

/** A place in what was pasted; without a line where a header is missing. */
export type Spot =
  | { readonly half: "body"; readonly line: number; readonly column: number }
  | { readonly half: "headers"; readonly line: number | undefined };

/** Where a finding stands in what was pasted. */
export function spotOf({ document, headers }: Pick<Checked, "document" | "headers">, issue: LocatedIssue): Spot {
  const { half, pointer, line, column } = issue;
  // A recording, and each of several documents, has headers of its own.
  const isOwn = document.isRecorded || document.delivery === undefined;
  if (half === "headers" && !isOwn) return { half, line: headers.lineOf(stepsOf(pointer)[0] ?? "") };
  if (document.form === "body") return { half: "body", line, column };
  const isInBody = document.form === "recording" && line > 1;
  return isInBody ? { half: "body", line: line - 1, column } : { half: "body", line: 1, column: 1 };
}

/** The line of the body on which a message begins. */
export function lineOf({ document }: Pick<Checked, "document">, { line }: MessageReport): number {
  return document.form === "body" ? line : Math.max(1, line - 1);
}
