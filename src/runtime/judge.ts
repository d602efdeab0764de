import { type Choice, choose } from "./choose.ts";
import type { AnyContract } from "./contract.ts";
import type { ExplainOptions } from "./explain.ts";
import { headersOf, type NamedHeaders } from "./headers.ts";
import type { Findings } from "./issue.ts";
import type { KnownMessage, Message } from "./message.ts";

export interface JudgeOptions extends ExplainOptions {
  /** Judge every message as this event, whatever it says of itself. */
  readonly event?: string;
  /** Also say what only a strict reader would: costs a second look at every message. */
  readonly notices?: boolean;
}

/**
 * Judges every message of a delivery, each by itself. A promise only where something has to be loaded
 * or put into words, which most deliveries never need.
 */
export function judgeAll<C extends AnyContract>(
  versions: readonly [C, ...C[]],
  named: NamedHeaders,
  payload: unknown,
  options: JudgeOptions,
): Message<C>[] | Promise<Message<C>[]> {
  const elements = versions[0].isBatch && Array.isArray(payload) ? (payload as unknown[]) : [payload];
  const messages = isThorough(options) ? elements.map(() => undefined) : elements.map(held);
  return messages.every((message) => message !== undefined) ? messages : completed();

  function held(element: unknown): Message<C> | undefined {
    const choice = choose(versions, named, element, options.event);
    if (choice.kind !== "known" || choice.contract.guards.payloads[choice.event]?.(element) !== true) return undefined;
    return known(choice, element, headersIn(choice.contract, named), none);
  }

  /** What it takes to say what is wrong is loaded when something is. */
  async function completed(): Promise<Message<C>[]> {
    const { judge } = await import("./judge-closely.ts");
    const all: Message<C>[] = [];
    for (const [index, element] of elements.entries()) {
      all.push(
        messages[index] ?? (await judge(choose(versions, named, element, options.event), named, element, options)),
      );
    }
    return all;
  }
}

/** Whether a guard of the tolerant projection does not tell enough. */
export function isThorough({ projection, notices }: JudgeOptions): boolean {
  return projection === "strict" || notices === true;
}

export const none: Findings = { issues: [], total: 0 };

/** A message whose payload is the event's, as a guard or an explanation without issues has told. */
export function known<C extends AnyContract>(
  { contract: { provider, version }, event }: Extract<Choice<C>, { kind: "known" }>,
  payload: unknown,
  headers: NamedHeaders,
  notices: Findings,
): Message<C> {
  return { event, provider, version, payload, headers, notices } as unknown as KnownMessage<C>;
}

/** Of the headers of several versions those that a contract names. */
export function headersIn({ headerNames }: AnyContract, named: NamedHeaders): NamedHeaders {
  for (const name in named) if (!headerNames.includes(name)) return headersOf(named, headerNames);
  return named;
}
