import { printable } from "../runtime/texts/word.ts";
import type { FileReport, LocatedIssue, MessageReport, Totals } from "../testing/report.ts";
import { faultSentence, shownPath } from "./fault-sentence.ts";
import { inertText } from "./inert.ts";
import { renderFrame } from "./print-frame.ts";
import type { Printer, PrinterContext } from "./printer.ts";
import type { Terminal } from "./terminal.ts";
import type { CliTexts } from "./texts/texts.ts";

/** Reports for people: a line per message, and below it every finding with its place and a few lines of the file. */
export function prettyPrinter({ write, texts, terminal }: PrinterContext): Printer {
  let name = "";
  let count = 0;
  // Whether a message is the only one of its file decides how it is called.
  let held: MessageReport | undefined;
  return {
    file: ({ file, fault }) => {
      release(false);
      [name, count] = [shownPath(file), 0];
      if (fault) print(renderFault(texts, terminal, file, fault));
    },
    message: (message) => {
      // The totals say how many there were.
      if (message.verdict === "skipped") return;
      release(true);
      count += 1;
      held = message;
      if (count > 1) release(true);
    },
    end: (totals: Totals) => {
      release(false);
      write(`\n${texts.totals(totals)}\n`);
    },
  };

  function release(isOneOfMany: boolean): void {
    if (held) print(renderMessage(texts, terminal, name, held, isOneOfMany));
    held = undefined;
  }

  function print(lines: readonly string[]): void {
    write(`${inertText(lines.join("\n"))}\n`);
  }
}

function renderFault(
  texts: CliTexts,
  terminal: Terminal,
  file: string,
  fault: NonNullable<FileReport["fault"]>,
): string[] {
  const { colors } = terminal;
  const isPlaced = fault.kind === "not-json";
  const place = isPlaced ? `${shownPath(file)}:${fault.line}:${fault.column}` : shownPath(file);
  return [
    `${colors.red("✗")} ${colors.bold(place)}`,
    `  ${faultSentence(texts, file, fault)}`,
    ...(isPlaced ? renderFrame(fault.frame, terminal) : []),
  ];
}

export function renderMessage(
  texts: CliTexts,
  terminal: Terminal,
  name: string,
  message: MessageReport,
  isOneOfMany: boolean,
): string[] {
  const { verdict, address, line, index, isTextBody, issues, total, notices, totalNotices } = message;
  const { colors } = terminal;
  const isOdd = totalNotices > 0 || verdict === "unknown";
  const mark = total > 0 ? colors.red("✗") : isOdd ? colors.yellow("!") : colors.green("✓");
  const counts = [total > 0 ? texts.faults(total) : "", totalNotices > 0 ? texts.notices(totalNotices) : ""];
  const said = [texts.verdicts[verdict], ...counts].filter((word) => word !== "").join(", ");
  const number = index === undefined ? "" : ` [${index}]`;
  const place = colors.bold(isOneOfMany ? `${name}:${line}${number}` : name);
  return [
    [`${mark} ${place}`, ...(address === undefined ? [] : [printable(address, 120)]), said].join("  "),
    ...(isTextBody && total + totalNotices > 0 ? [`  ${texts.textBody}`] : []),
    ...renderIssues(texts, terminal, name, issues, total, colors.red("✗")),
    ...renderIssues(texts, terminal, name, notices, totalNotices, colors.yellow(texts.notice)),
  ];
}

function renderIssues(
  texts: CliTexts,
  terminal: Terminal,
  name: string,
  issues: readonly LocatedIssue[],
  total: number,
  mark: string,
): string[] {
  const rendered = issues.flatMap(({ line, column, half, pointer, message, frame }) => {
    const place = [terminal.colors.cyan(`${name}:${line}:${column}`), pointerIn(half, pointer)];
    return [
      "",
      `  ${mark} ${place.filter((part) => part !== "").join("  ")}`,
      `    ${message}`,
      ...renderFrame(frame, terminal),
    ];
  });
  return total > issues.length ? [...rendered, "", `  ${texts.more(total - issues.length)}`] : rendered;
}

function pointerIn(half: LocatedIssue["half"], pointer: string): string {
  return printable(half === "headers" ? `headers ${pointer}` : pointer, 200);
}
