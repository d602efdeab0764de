import { pointerOf, stepsOf } from "../json/pointer.ts";
import type { Choice } from "./choose.ts";
import type { ContractData } from "./contract-data.ts";
import { headerIn } from "./expression.ts";
import type { Finding } from "./finding.ts";
import type { Issue, Locale } from "./issue.ts";
import { textsOf } from "./texts/index.ts";
import type { Worded } from "./texts/word.ts";

/** Says what was looked for when no message could be chosen, and where. */
export async function explainUnknown<C extends ContractData>(choice: Unchosen<C>, locale: Locale): Promise<Issue> {
  return explainUnknownBy(await textsOf(locale), choice);
}

/** The same at once, by whoever has the texts at hand. */
export function explainUnknownBy<C extends ContractData>(
  texts: (finding: Finding) => Worded,
  choice: Unchosen<C>,
): Issue {
  const expression = expressionOf(choice);
  const isHeader = headerIn(expression) !== undefined;
  const path = stepsOf(expression.slice(expression.indexOf("#") + 1));
  const finding: Finding = {
    rule: choice.kind,
    path,
    isPrivate: false,
    ...wantedBy(choice, isHeader ? (path[0] ?? "") : pointerOf(path)),
  };
  return {
    ...texts(finding),
    path,
    pointer: pointerOf(path),
    half: isHeader ? "headers" : "payload",
    rule: choice.kind,
    isPrivate: false,
  };
}

type Unchosen<C extends ContractData> = Exclude<Choice<C>, { kind: "known" }>;

/** Where the message was looked for. */
function expressionOf<C extends ContractData>(choice: Unchosen<C>): string {
  if (choice.kind === "missing-event") return choice.expression;
  const { marker, event } = choice.contract;
  return (choice.kind === "unknown-version" ? marker?.expression : event[0]) ?? "";
}

function wantedBy<C extends ContractData>(choice: Unchosen<C>, place: string): Pick<Finding, "expected" | "value"> {
  const { contract } = choice;
  if (choice.kind === "unknown-event") return { expected: contract.events, value: choice.event };
  if (choice.kind === "unknown-version") return { expected: choice.known, value: choice.version };
  return { expected: [place], value: undefined };
}
