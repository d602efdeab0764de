import type { Locale } from "../../runtime/issue.ts";
import { select } from "../select.ts";
import { cliTexts } from "../texts/index.ts";
import { type CheckedRange, hashOf } from "./check-range.ts";

/** What a check is asked for, in data: a thread loads contracts and texts by itself. */
export interface BulkRequest {
  readonly provider?: string;
  readonly event?: string;
  readonly isStrict: boolean;
  readonly hasNotices: boolean;
  readonly maxFindings: number;
  readonly locale: Locale;
}

/** What a thread answers to a range. */
export type Answer = { readonly found: CheckedRange } | { readonly code: string };

/** The options of a check, contracts and texts loaded. */
export async function optionsOf({ provider, event, locale, ...request }: BulkRequest) {
  const texts = await cliTexts(locale);
  const wanted = { ...(provider === undefined ? {} : { provider }), ...(event === undefined ? {} : { event }) };
  return { ...(await select(texts, wanted)), ...request, locale, texts, hashOf };
}
