import { printable } from "../../runtime/texts/word.ts";
import type { Case } from "../../testing/conformance/case.ts";
import { isCalled } from "../../testing/conformance/cases-of.ts";
import { kinds } from "../../testing/conformance/kinds.ts";
import type { CliTexts } from "../texts/texts.ts";
import { nearest, UsageError } from "../usage-error.ts";

/**
 * The cases that --only and --skip leave. Throws a usage error for a name that no case has, unless it is a kind or
 * group of other contracts, and where nothing is left.
 */
export function chosenOf(
  cases: readonly Case[],
  { only, skip = [] }: { readonly only?: readonly string[]; readonly skip?: readonly string[] },
  { test: { errors }, errors: { suggestion } }: CliTexts,
): readonly Case[] {
  for (const name of [...(only ?? []), ...skip]) {
    if ([...cases.map(({ id }) => id), ...kinds].some((id) => isCalled(id, name))) continue;
    const near = nearest(name, [...groups, ...kinds, ...cases.map(({ id }) => id)]);
    const message = errors.unknownCase(printable(name, 60), groups.join(", "));
    throw new UsageError(near === undefined ? message : `${message} ${suggestion(near)}`);
  }
  const left = cases.filter(({ id }) => {
    const isAsked = only === undefined || only.some((name) => isCalled(id, name));
    return isAsked && !skip.some((name) => isCalled(id, name));
  });
  if (left.length === 0) throw new UsageError(errors.nothingLeft);
  return left;
}

/** The group of a case's kind. */
export function groupOf(kind: string): string {
  return kind.split("/")[0] ?? kind;
}

const groups = [...new Set(kinds.map(groupOf))];
