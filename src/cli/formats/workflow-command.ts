import { printable } from "../../runtime/texts/word.ts";
import { sentence } from "./sentence.ts";

/** What a command shows its message beside; a file's path may be whatever a system lets it be. */
export interface Beside {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly title?: string;
}

/**
 * A workflow command that shows a message, as a line
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
 */
export function workflowCommand(
  level: "error" | "notice",
  { file, line, column, title }: Beside,
  message: string,
): string {
  const properties = [
    ...(file === undefined ? [] : [`file=${property(visible(file))}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(column === undefined ? [] : [`col=${column}`]),
    ...(title === undefined ? [] : [`title=${property(title)}`]),
  ];
  return `::${[level, properties.join(",")].join(" ").trim()}::${escaped(sentence(message))}\n`;
}

/** A path as it is, but for what would take hold of a terminal or of another log viewer. */
function visible(path: string): string {
  return path
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (found) => printable(found, 2))
    .replace(/(?<=#)#/g, "\u200b$&");
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
