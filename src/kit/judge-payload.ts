import { choose } from "../runtime/choose.ts";
import { type Explaining, explainBy } from "../runtime/explain.ts";
import { explainUnknownBy } from "../runtime/explain-unknown.ts";
import type { Finding } from "../runtime/finding.ts";
import { type HeadersInput, headersOf, type NamedHeaders } from "../runtime/headers.ts";
import type { Findings, Issue } from "../runtime/issue.ts";
import type { Worded } from "../runtime/texts/word.ts";
import type { Place } from "./place.ts";

/** What is held to the contract, and how strictly. */
export interface Judging {
  readonly headers?: HeadersInput | undefined;
  readonly isStrict: boolean;
  readonly texts: (finding: Finding) => Worded;
}

/** A fault, and which message of a list it is in. */
export interface PlacedIssue extends Issue {
  readonly index?: number;
}

/** What is wrong with a payload as the message of a place; where bodies are lists, also with a whole body. */
export function judgePayload(place: Place, payload: unknown, judging: Judging): Findings & { issues: PlacedIssue[] } {
  const isList = place.contract.isBatch && Array.isArray(payload);
  const elements = isList ? (payload as unknown[]) : [payload];
  const found = elements.map((element) => judgeOne(place, element, judging));
  return {
    issues: found.flatMap(({ issues }, index) => issues.map((issue) => (isList ? { ...issue, index } : issue))),
    total: found.reduce((sum, { total }) => sum + total, 0),
  };
}

function judgeOne(place: Place, payload: unknown, { headers, isStrict, texts }: Judging): Findings {
  const { contract, schemas, event } = place;
  const named = headersOf(headers, contract.headerNames);
  const choice = choose([contract], named, payload, event);
  const message = { payload, ...(headers === undefined ? {} : { headers: named }) };
  if (choice.kind === "known" && holds(place, message, isStrict)) return { issues: [], total: 0 };
  const explaining: Explaining = { schemas, texts };
  const projection = isStrict ? "strict" : "tolerant";
  const { issues, total, notices } = explainBy(explaining, contract, event, message, { projection });
  // A header that is missing may have been dropped on the way; one that a test gives is meant to be right.
  const wrong = notices.issues.filter(({ half, rule }) => half === "headers" && rule !== "required");
  const all = { issues: [...issues, ...wrong], total: total + wrong.length };
  // What is of another version may all the same have every member that this one asks for.
  return choice.kind === "known" || all.total > 0 ? all : { issues: [explainUnknownBy(texts, choice)], total: 1 };
}

/** Whether guards tell at once that there is nothing to say. */
function holds(
  { contract, strict, event }: Place,
  { payload, headers }: { readonly payload: unknown; readonly headers?: NamedHeaders },
  isStrict: boolean,
): boolean {
  const guard = (isStrict ? strict : contract.guards).payloads[event];
  return guard?.(payload) === true && (headers === undefined || strict.headers[event]?.(headers) !== false);
}
