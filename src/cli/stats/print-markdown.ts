import { code, prose } from "../formats/markdown-text.ts";
import type { Column, Part } from "./page.ts";

/** A page of Markdown. */
export function markdownPage(parts: readonly Part[]): string {
  return `${parts.map(rendered).join("\n\n")}\n`;
}

function rendered({ level, title, text, table, list = [] }: Part): string {
  const blocks = [`${"#".repeat(level + 1)} ${prose(title)}`];
  if (text !== undefined) blocks.push(prose(text));
  if (table) blocks.push(tableOf(table.columns, table.rows));
  if (list.length > 0) blocks.push(list.map((line) => `- ${code(line)}`).join("\n"));
  return blocks.join("\n\n");
}

function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ name }) => prose(name))),
    line(columns.map(({ kind }) => (kind === "number" ? "---:" : "---"))),
    ...rows.map((row) => line(row.map((cell, index) => (columns[index]?.kind === "name" ? code(cell) : prose(cell))))),
  ].join("\n");
}
