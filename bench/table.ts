/** Prints a heading, a table whose first column is text, and notes below it. */
export function print(title: string, rows: readonly Row[], notes: readonly string[] = []): void {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [names, ...rows.map((row) => names.map((name) => row[name] ?? ""))];
  const widths = names.map((_, column) => Math.max(...cells.map((line) => (line[column] ?? "").length)));
  const lines = cells.map((line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
  );
  const rule = widths.map((width) => "─".repeat(width)).join("──");
  const [head = [], ...body] = lines.map((line) => line.join("  ").trimEnd());
  console.log(["", title, "", head, rule, ...body, ...notes.map((note) => `  ${note}`)].join("\n"));
}

/** A line of a table: text by column. Columns stand in the order of their first use. */
export type Row = Readonly<Record<string, string>>;

/** A goal as it is printed next to a figure. */
export function goal(figure: number, limit: number, unit = ""): string {
  return `≤ ${limit}${unit} ${figure <= limit ? "met" : "MISSED"}`;
}

/** Three significant digits, without an exponent. */
export function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(value < 1 ? 2 : 3)));
}
