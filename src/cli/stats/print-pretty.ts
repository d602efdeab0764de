import Table from "cli-table3";
import { inertText } from "../inert.ts";
import type { Terminal } from "../terminal.ts";
import type { Column, Part } from "./page.ts";

/** Beyond this a table is hard to read. */
const widest = 120;

/** A page for a terminal, no wider than that is. */
export function prettyPage(parts: readonly Part[], terminal: Terminal): string {
  const width = Math.min(widest, terminal.width);
  return inertText(`${parts.map((part) => rendered(part, width, terminal)).join("\n\n")}\n`);
}

function rendered({ level, title, text, table, list = [] }: Part, width: number, { colors }: Terminal): string {
  const heading = broken(title, width, " ").map((line) => (level === 3 ? line : colors.bold(line)));
  return [
    ...heading,
    ...(text === undefined ? [] : broken(text, width, " ")),
    ...(table ? [tableOf(table.columns, table.rows, width)] : []),
    ...list.flatMap((line) => broken(line, width - 2, "/").map((own) => `  ${own}`)),
  ].join("\n");
}

const gap = 2;

/** Names can be broken anywhere, but not into crumbs. */
const narrowest = 12;

function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const widths = widthsOf(columns, rows, width);
  const cells = [columns.map(({ name }) => name), ...unrepeated(rows)].map((row) =>
    row.map((cell, index) => broken(cell, widths[index] ?? width, columns[index]?.kind === "name" ? "/" : " ")),
  );
  const table = new Table({
    chars: noLines,
    colAligns: columns.map(({ kind }) => (kind === "number" ? "right" : "left")),
    style: { head: [], border: [], compact: true, "padding-left": gap, "padding-right": 0 },
  });
  table.push(...cells.map((row) => row.map((lines) => lines.join("\n"))));
  return table.toString().replaceAll(/ +$/gm, "");
}

const noLines = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};

/** A member stands in its first row alone. */
function unrepeated(rows: readonly (readonly string[])[]): (readonly string[])[] {
  return rows.map((row, index) => (row[0] === rows[index - 1]?.[0] ? ["", ...row.slice(1)] : row));
}

/** Widths of columns that are together no wider than a line, where that can be: the widest gives way first. */
function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const cells = columns.map(({ name }, index) => [name, ...rows.map((row) => row[index] ?? "")]);
  const widths = cells.map(longest);
  const least = columns.map(({ kind }, index) => (kind === "name" ? narrowest : leastOf(kind, cells[index] ?? [])));
  const room = width - gap * columns.length;
  while (widths.reduce((sum, own) => sum + own, 0) > room) {
    const spare = widths.map((own, index) => (own > (least[index] ?? 0) ? own : 0));
    const widestOf = Math.max(...spare);
    if (widestOf === 0) break;
    widths[spare.indexOf(widestOf)] = widestOf - 1;
  }
  return widths;
}

/** Numbers are not broken, and texts between words alone. */
function leastOf(kind: Column["kind"], cells: readonly string[]): number {
  return longest(kind === "number" ? cells : cells.flatMap((cell) => cell.split(" ")));
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

/** A text in lines no longer than this, broken before or after a character where there is one. */
function broken(text: string, width: number, at: " " | "/"): string[] {
  if (text.length <= width) return [text];
  const found = text.lastIndexOf(at, at === " " ? width : width - 1);
  const end = found > 0 ? found : width;
  const rest = text.slice(end + (found > 0 && at === " " ? 1 : 0));
  return [text.slice(0, end), ...broken(rest, width, at)];
}
