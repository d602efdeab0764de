import { printable } from "../../runtime/texts/word.ts";
import type { Counts, FewStats, MemberStats } from "../../testing/stats/stats.ts";
import type { TextFormat } from "../../testing/stats/text-format.ts";
import type { StatsTexts } from "../texts/stats/texts.ts";

/** What stands in the cells of tables. Nothing of the data does anything where it is printed. */
export function cellsIn(texts: StatsTexts) {
  return { place, share, few, counts, values, formats };

  /** A member; of an object itself, its members. */
  function place({ half, pointer }: Pick<MemberStats, "half" | "pointer">): string {
    const shown = printable(pointer === "" ? "/" : pointer, 200);
    return half === "headers" ? texts.header(shown) : shown;
  }

  function share(count: number, all: number): string {
    const percent = Math.round((1000 * count) / all) / 10;
    // What is rare is not nothing, and what is usual not all.
    if (percent === 0 && count > 0) return texts.percent("<0.1");
    return texts.percent(percent === 100 && count < all ? ">99.9" : String(percent));
  }

  function few(some: FewStats): string {
    const { named, unnamed, many } = some;
    const rest = unnamed === 0 ? [] : [many ? texts.many(unnamed) : texts.unnamed(unnamed)];
    return [...named.map(({ name, count }) => `${printable(name, 80)} ${count}`), ...rest].join(", ");
  }

  /** How often each type was met; where there is one, it was met each time. */
  function counts(some: Counts<string>): string {
    const entries = Object.entries(some);
    const [only] = entries;
    if (only && entries.length === 1) return only[0];
    return entries.map(([key, count]) => `${key} ${count}`).join(", ");
  }

  /** A row for each value: those met, those never met, those that the contract does not have. */
  function values(member: MemberStats): string[][] {
    const { enum: listed = [], others } = member;
    const met = listed.filter(({ count }) => count > 0);
    const never = listed.filter(({ count }) => count === 0);
    const rest = others === undefined || others.unnamed === 0 ? [] : [["…", others.unnamed] as const];
    const strangers = [...(others?.named ?? []).map(({ name, count }) => [name, count] as const), ...rest];
    return [
      ...met.map(({ value, count }) => [shown(value), String(count)]),
      ...strangers.map(([name, count]) => [texts.notListed(shown(name)), String(count)]),
      ...never.map(({ value }) => [shown(value), texts.neverMet]),
    ].map((row) => [place(member), ...row]);
  }

  /** A row for each format; texts that have none are as many as remain. */
  function formats({ formats: met, types, ...member }: MemberStats): string[][] {
    if (met === undefined) return [];
    const rows = Object.entries(met) as [TextFormat | "none", number][];
    const none = (types.string ?? 0) - rows.reduce((sum, [, count]) => sum + count, 0);
    if (none > 0) rows.push(["none", none]);
    return rows.map(([format, count]) => [place(member), texts.formats[format], String(count)]);
  }
}

function shown(value: unknown): string {
  return printable(String(value), 60);
}
