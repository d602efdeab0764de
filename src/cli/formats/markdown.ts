import type { LocatedIssue, MessageReport } from "../../testing/report.ts";
import { faultSentence } from "../fault-sentence.ts";
import type { Printer, PrinterContext } from "../printer.ts";
import { code, prose } from "./markdown-text.ts";

/** GitHub refuses a summary of more than 1 MiB, to which other commands of the step may add. */
const largest = 900_000;
/** How many files are named, and findings, unless it is asked for more or fewer of these. */
const [namedFiles, usualFindings] = [500, 100];

interface Row {
  readonly path: string;
  mark: "✓" | "!" | "✗";
  messages: number;
  valid: number;
  faulty: number;
  notices: number;
}

/** A summary for a job's page: the totals, a table of the files, the first findings. */
export function markdownPrinter({ write, texts, pathOf, maxFindings = usualFindings }: PrinterContext): Printer {
  const { markdown } = texts;
  // Of each kind no more is held than is shown.
  const rows: { readonly wrong: Row[]; readonly right: Row[] } = { wrong: [], right: [] };
  const findings = { faults: held(maxFindings), notices: held(maxFindings) };
  let [row, files, found]: [Row | undefined, number, number] = [undefined, 0, 0];
  return {
    file: ({ file, fault }) => {
      close();
      row = { path: pathOf(file), mark: fault ? "✗" : "✓", messages: 0, valid: 0, faulty: 0, notices: 0 };
      if (!fault) return;
      const place = fault.kind === "not-json" ? `:${fault.line}:${fault.column}` : "";
      findings.faults.keep(`- ✗ ${code(`${row.path}${place}`)} – ${prose(faultSentence(texts, file, fault))}`);
      found += 1;
    },
    message: (message) => {
      if (row) count(row, message);
      for (const issue of message.issues) findings.faults.keep(item("✗", message, issue));
      for (const notice of message.notices) findings.notices.keep(item("!", message, notice));
      found += message.total + message.totalNotices;
    },
    counted: ({ leftOut, ...counts }) => {
      if (row) Object.assign(row, counts);
      if (row && counts.faulty > 0) row.mark = "✗";
      else if (row && counts.notices > 0 && row.mark === "✓") row.mark = "!";
      found += leftOut;
    },
    end: (totals) => {
      close();
      const page = [`## ${markdown.title}`, "", `**${prose(texts.totals(totals))}**`, ""];
      if (files > 0) page.push(...table());
      if (found > 0) page.push(...list(largest - sizeOf(page)));
      write(`${page.join("\n")}\n`);
    },
  };

  function close(): void {
    if (!row) return;
    files += 1;
    const kind = row.mark === "✓" ? rows.right : rows.wrong;
    if (kind.length < namedFiles) kind.push(row);
    row = undefined;
  }

  function table(): string[] {
    const { file, messages, valid, faulty, notices } = markdown.columns;
    const cells = [...rows.wrong, ...rows.right]
      .slice(0, namedFiles)
      .map(
        (own) =>
          `| ${own.mark} | ${code(own.path)} | ${[own.messages, own.valid, own.faulty, own.notices].join(" | ")} |`,
      );
    const kept = fitting(cells, largest / 2);
    return [
      `| | ${file} | ${messages} | ${valid} | ${faulty} | ${notices} |`,
      "| --- | --- | ---: | ---: | ---: | ---: |",
      ...kept,
      "",
      ...(files > kept.length ? [prose(markdown.moreFiles(files - kept.length)), ""] : []),
    ];
  }

  function list(room: number): string[] {
    const kept = fitting([...findings.faults.lines, ...findings.notices.lines].slice(0, maxFindings), room);
    return [
      `### ${markdown.findings}`,
      "",
      ...kept,
      ...(kept.length > 0 ? [""] : []),
      ...(found > kept.length ? [prose(texts.leftOut(found - kept.length)), ""] : []),
    ];
  }

  function item(mark: string, { address }: MessageReport, issue: LocatedIssue): string {
    const { line, column, half, pointer, rule, message } = issue;
    const place = half === "headers" ? `headers ${pointer}` : pointer;
    const parts = [`${row?.path ?? ""}:${line}:${column}`, address ?? "", place, rule].filter((part) => part !== "");
    return `- ${mark} ${parts.map(code).join(" ")} – ${prose(message)}`;
  }
}

function count(row: Row, { verdict, total, totalNotices }: MessageReport): void {
  if (verdict === "skipped") return;
  row.messages += 1;
  row.valid += verdict === "valid" ? 1 : 0;
  row.faulty += total > 0 ? 1 : 0;
  row.notices += totalNotices;
  if (total > 0) row.mark = "✗";
  else if (totalNotices > 0 && row.mark === "✓") row.mark = "!";
}

/** The first lines of so many, as far as there is room for them on a page. */
function held(limit: number) {
  const lines: string[] = [];
  let size = 0;
  return {
    lines,
    keep: (line: string) => {
      if (lines.length >= limit || size > largest) return;
      lines.push(line);
      size += sizeOf([line]);
    },
  };
}

/** In bytes, with the ends of lines. */
function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}

/** The first lines that are together no longer than this, in bytes. */
function fitting(lines: readonly string[], bytes: number): string[] {
  let left = bytes;
  return lines.filter((line) => {
    left -= sizeOf([line]);
    return left >= 0;
  });
}
