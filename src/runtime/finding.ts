import type { Rule } from "./issue.ts";

/** One fault before it is put into words. */
export interface Finding {
  readonly rule: Rule;
  readonly path: readonly (string | number)[];
  /** What is expected: names of types, values, a format, a pattern, or the name of a member or event. */
  readonly expected: readonly unknown[];
  readonly value: unknown;
  /** Whether the value is personal or secret. */
  readonly isPrivate: boolean;
}

/** Findings up to a limit, and how many there are in all. */
export interface Found {
  readonly list: readonly Finding[];
  readonly total: number;
}

export interface Counter {
  list: Finding[];
  total: number;
}

export interface Context {
  readonly path: (string | number)[];
  /** Above zero inside a personal or secret field. */
  private: number;
  readonly limit: number;
  readonly issues: Counter;
  readonly notices: Counter;
}

export type Check = (value: unknown, context: Context) => void;

/** Notes a finding; `isPrivate` says that the value may tell of somebody though it does not stand in a field that is marked so. */
export function note(
  { path, private: depth, limit }: Context,
  counter: Counter,
  rule: Rule,
  expected: readonly unknown[],
  value: unknown,
  isPrivate = false,
): void {
  counter.total += 1;
  if (counter.list.length >= limit) return;
  counter.list.push({ rule, path: [...path], expected, value, isPrivate: isPrivate || depth > 0 });
}
