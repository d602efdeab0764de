import type { Locale } from "../runtime/issue.ts";
import { MisuseError } from "../runtime/misuse.ts";
import { printable, word } from "../runtime/texts/word.ts";
import { judgePayload, type PlacedIssue } from "./judge-payload.ts";
import type { ContractOptions } from "./options.ts";
import { type Place, placeAt } from "./place.ts";
import { readPayload } from "./read-payload.ts";
import { type KitLanguage, languages } from "./texts/index.ts";

/** Whether a payload is as a contract says, and what to say of that in either case. */
export interface Verdict {
  readonly holds: boolean;
  /** What is wrong where it does not hold; that nothing is where it does. Personal values are not in it. */
  readonly message: string;
}

/** How many faults are told one by one. */
const listed = 20;

/** Holds a payload to the message at an address. Throws a `MisuseError` where there is none. */
export function verdictOn(payload: unknown, address: string, options: ContractOptions = {}): Verdict {
  const place = placeAt(address);
  const { strict: isStrict = false, headers, locale = "en" } = options;
  const language = languageOf(locale);
  const { kit, run } = language;
  const read = readPayload(payload);
  if ("fault" in read) {
    const { kind, line, column } = read.fault;
    return { holds: false, message: kit.unreadable(place.address, line, column, kit.faults[kind]) };
  }
  const texts = (finding: Parameters<typeof word>[1]) => word(run, finding);
  const { issues, total } = judgePayload(place, read.value, { headers, isStrict, texts });
  if (total === 0) return { holds: true, message: kit.holds(place.address, isStrict) };
  const isTolerated = isStrict && judgePayload(place, read.value, { headers, isStrict: false, texts }).total === 0;
  return { holds: false, message: refusal(place, language, issues, total, isStrict, isTolerated) };
}

function refusal(
  { address }: Place,
  { kit }: KitLanguage,
  issues: readonly PlacedIssue[],
  total: number,
  isStrict: boolean,
  isTolerated: boolean,
): string {
  const shown = issues
    .slice(0, listed)
    .flatMap((issue) => [`  ${pointerOf(issue, kit.whole)}`, `    ${issue.message}`]);
  return [
    kit.refused(address, isStrict, total),
    "",
    ...shown,
    ...(total > listed ? [`  ${kit.more(total - listed)}`] : []),
    "",
    ...(isTolerated ? [kit.tolerated] : []),
    kit.remedy(address),
  ].join("\n");
}

function pointerOf({ half, pointer, index }: PlacedIssue, whole: string): string {
  const full = index === undefined ? pointer : `/${index}${pointer}`;
  return printable(half === "headers" ? `headers ${pointer}` : full === "" ? whole : full, 200);
}

function languageOf(locale: Locale): KitLanguage {
  if (Object.hasOwn(languages, locale)) return languages[locale];
  throw new MisuseError(
    "option-unusable",
    `There are no messages in “${printable(String(locale), 20)}”. Use one of ${Object.keys(languages).join(", ")}.`,
  );
}
