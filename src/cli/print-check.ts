import colors from "picocolors";
import { printable } from "../runtime/texts/word.ts";
import type { FrameLine } from "../testing/frame.ts";
import type { FileReport, LocatedIssue, MessageReport } from "../testing/report.ts";
import type { CliTexts } from "./texts/texts.ts";

/** A file's report for people: a line per message, and below it every finding with its place and a few lines of the file. */
export function renderFile(texts: CliTexts, { file, fault, messages }: FileReport): string {
  const name = shownPath(file);
  if (fault?.kind === "not-json") {
    const { line, column, detail, frame } = fault;
    return [
      `${colors.red("✗")} ${colors.bold(`${name}:${line}:${column}`)}`,
      `  ${texts.fileNotJson(line, column, detail)}`,
      ...renderFrame(frame),
    ].join("\n");
  }
  if (fault) return `${colors.red("✗")} ${colors.bold(name)}\n  ${texts.files[fault.kind]}`;
  return messages.map((message) => renderMessage(texts, name, message, messages.length > 1)).join("\n");
}

function renderMessage(texts: CliTexts, name: string, message: MessageReport, isOneOfMany: boolean): string {
  const { verdict, address, line, issues, total, notices, totalNotices } = message;
  const mark =
    total > 0 ? colors.red("✗") : totalNotices > 0 || verdict === "unknown" ? colors.yellow("!") : colors.green("✓");
  const counts = [
    ...(total > 0 ? [texts.faults(total)] : []),
    ...(totalNotices > 0 ? [texts.notices(totalNotices)] : []),
  ];
  const head = [
    `${mark} ${colors.bold(isOneOfMany ? `${name}:${line}` : name)}`,
    ...(address === undefined ? [] : [printable(address, 120)]),
    [texts.verdicts[verdict], ...counts].join(", "),
  ].join("  ");
  return [
    head,
    ...issues.flatMap((issue) => renderIssue(name, issue, colors.red("✗"))),
    ...(total > issues.length ? [`  ${texts.more(total - issues.length)}`] : []),
    ...notices.flatMap((notice) => renderIssue(name, notice, colors.yellow(texts.notice))),
    ...(totalNotices > notices.length ? [`  ${texts.more(totalNotices - notices.length)}`] : []),
  ].join("\n");
}

function renderIssue(
  name: string,
  { line, column, half, pointer, message, frame }: LocatedIssue,
  mark: string,
): string[] {
  const place = half === "headers" ? `headers ${pointer}` : pointer;
  return [
    "",
    `  ${mark} ${colors.cyan(`${name}:${line}:${column}`)}  ${printable(place, 200)}`,
    `    ${message}`,
    ...renderFrame(frame),
  ];
}

function renderFrame(lines: readonly FrameLine[]): string[] {
  const width = Math.max(0, ...lines.map(({ number }) => String(number).length));
  return lines.flatMap(({ number, text, mark }) => {
    const gutter = `${String(number).padStart(width)} | `;
    const line = `    ${mark ? colors.red(">") : " "} ${colors.dim(gutter)}${cleaned(text)}`;
    if (!mark) return [line];
    const before = cleaned(text.slice(0, mark.column - 1));
    return [
      line,
      `      ${colors.dim(`${" ".repeat(width)} | `)}${" ".repeat(before.length)}${colors.red("^".repeat(Math.min(mark.length, 60)))}`,
    ];
  });
}

function cleaned(text: string): string {
  return printable(text.replaceAll("\t", "  ").replace(/\r$/, ""), 200);
}

/** A path that no log viewer takes for a command. */
export function shownPath(file: string): string {
  return file === "-" ? "<stdin>" : printable(file, 400);
}
