import type { Locale } from "../../runtime/issue.ts";
import { select } from "../select.ts";
import { cliTexts } from "../texts/index.ts";
import type { CheckedRange, Range } from "./check-range.ts";
import type { CountedRange } from "./count-range.ts";

/** What threads are asked for, in data: a thread loads contracts and texts by itself. */
export type BulkRequest = CheckRequest | CountRequest;

interface Asked {
  readonly provider?: string;
  readonly event?: string;
  readonly locale: Locale;
}

/** To check messages. */
export interface CheckRequest extends Asked {
  readonly task: "check";
  readonly isStrict: boolean;
  readonly hasNotices: boolean;
  readonly maxFindings: number;
}

/** To count what messages hold. */
export interface CountRequest extends Asked {
  readonly task: "count";
}

/** What is found in a range, by what was asked for. */
export type FoundFor<R extends BulkRequest> = R extends CheckRequest ? CheckedRange : CountedRange;

/** What a thread answers to a range; `code` is why the file cannot be read. */
export type Answer<R extends BulkRequest> = { readonly found: FoundFor<R> } | { readonly code: string };

/** Does what is asked for to one range after the other. Contracts, texts and code are loaded once. */
export async function worked<R extends BulkRequest>(request: R): Promise<(range: Range) => Promise<Answer<R>>> {
  // The task tells the type of what is found.
  const work = (await workFor(request)) as (range: Range) => Promise<FoundFor<R>>;
  return (range) =>
    work(range).then(
      (found) => ({ found }),
      (error: NodeJS.ErrnoException) => ({ code: String(error.code ?? error.name) }),
    );
}

async function workFor(request: BulkRequest): Promise<(range: Range) => Promise<CheckedRange | CountedRange>> {
  if (request.task === "count") {
    const { countRange } = await import("./count-range.ts");
    const options = await selected(request);
    return (range) => countRange(range, options);
  }
  const { checkRange } = await import("./check-range.ts");
  const options = await optionsOf(request);
  return (range) => checkRange(range, options);
}

/** The options of a check, contracts and texts loaded. */
async function optionsOf({ isStrict, hasNotices, maxFindings, ...asked }: Omit<CheckRequest, "task">) {
  const { hashOf } = await import("./check-range.ts");
  return { ...(await selected(asked)), isStrict, hasNotices, maxFindings, hashOf };
}

async function selected({ provider, event, locale }: Asked) {
  const texts = await cliTexts(locale);
  const wanted = { ...(provider === undefined ? {} : { provider }), ...(event === undefined ? {} : { event }) };
  return { ...(await select(texts, wanted)), isStrict: false, locale, texts };
}
