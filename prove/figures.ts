import { print } from "../bench/table.ts";

/** What was measured, and what it should be. */
export interface Figure {
  readonly figure: string;
  readonly goal: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** Prints figures as a table, and notes below it. A goal that is missed makes the process fail. */
export function printFigures(title: string, figures: readonly Figure[], notes: readonly string[] = []): void {
  const rows = figures.map(({ isMet, ...figure }) => ({ ...figure, "": isMet ? "met" : "MISSED" }));
  print(title, rows, notes);
  if (figures.some(({ isMet }) => !isMet)) process.exitCode = 1;
}
