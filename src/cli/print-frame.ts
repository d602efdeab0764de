import { printable } from "../runtime/texts/word.ts";
import type { FrameLine } from "../testing/frame.ts";
import type { Terminal } from "./terminal.ts";

/** A code frame as lines that fit the terminal, with the place underlined. */
export function renderFrame(lines: readonly FrameLine[], { width, colors }: Terminal): string[] {
  const digits = Math.max(0, ...lines.map(({ number }) => String(number).length));
  const room = Math.max(10, width - digits - 9);
  return lines.flatMap(({ number, text, mark }) => {
    const gutter = colors.dim(`${String(number).padStart(digits)} | `);
    const whole = cleaned(text);
    if (!mark) return [`      ${gutter}${cut(whole, 0, room)}`.trimEnd()];
    const column = cleaned(text.slice(0, mark.column - 1)).length;
    const length = cleaned(text.slice(mark.column - 1, mark.column - 1 + mark.length)).length;
    const start = whole.length <= room ? 0 : Math.max(0, Math.min(column - (room >> 1), whole.length - room));
    const underline = "^".repeat(Math.max(1, Math.min(length, room - column + start)));
    return [
      `    ${colors.red(">")} ${gutter}${cut(whole, start, room)}`,
      `      ${colors.dim(`${" ".repeat(digits)} | `)}${" ".repeat(column - start)}${colors.red(underline)}`,
    ];
  });
}

/** As much of a line as there is room for; dots stand where something was left out. */
function cut(line: string, start: number, room: number): string {
  const part = line.slice(start, start + room);
  const left = start > 0 ? `…${part.slice(1)}` : part;
  return start + room < line.length ? `${left.slice(0, -1)}…` : left;
}

function cleaned(text: string): string {
  return printable(text.replaceAll("\t", "  ").replace(/\r$/, ""), 2000);
}
