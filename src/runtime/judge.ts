import { type Choice, choose } from "./choose.ts";
import type { AnyContract } from "./contract.ts";
import type { ExplainOptions, Explanation } from "./explain.ts";
import { type HeadersInput, headersOf, type NamedHeaders } from "./headers.ts";
import type { Findings, Issue } from "./issue.ts";
import type { KnownMessage, Message, UnknownMessage } from "./message.ts";

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
  headers: HeadersInput | undefined,
  payload: unknown,
  options: JudgeOptions,
): Message<C>[] | Promise<Message<C>[]> {
  const [first, ...others] = versions;
  const names = others.length === 0 ? first.headerNames : versions.flatMap(({ headerNames }) => headerNames);
  const named = headersOf(headers, names);
  const elements = first.isBatch && Array.isArray(payload) ? (payload as unknown[]) : [payload];
  const messages = isThorough(options) ? elements.map(() => undefined) : elements.map(held);
  return messages.every((message) => message !== undefined) ? messages : completed();

  function held(element: unknown): Message<C> | undefined {
    const choice = choose(versions, named, element, options.event);
    if (choice.kind !== "known" || choice.contract.guards.payloads[choice.event]?.(element) !== true) return undefined;
    return known(choice, element, headersIn(choice.contract, named), none);
  }

  async function completed(): Promise<Message<C>[]> {
    const all: Message<C>[] = [];
    for (const [index, element] of elements.entries()) {
      all.push(
        messages[index] ?? (await judge(choose(versions, named, element, options.event), named, element, options)),
      );
    }
    return all;
  }
}

function isThorough({ projection, notices }: JudgeOptions): boolean {
  return projection === "strict" || notices === true;
}

const none: Findings = { issues: [], total: 0 };

async function judge<C extends AnyContract>(
  choice: Choice<C>,
  headers: NamedHeaders,
  payload: unknown,
  options: JudgeOptions,
): Promise<Message<C>> {
  if (choice.kind !== "known") return unknown(choice, payload, options);
  const { contract, event } = choice;
  const { provider, version } = contract;
  const named = headersIn(contract, headers);
  if (isThorough(options)) {
    const { payloads, headers: guards } = await contract.strict();
    const holds = payloads[event]?.(payload) === true && (isEmpty(named) || (guards[event]?.(named) ?? true));
    if (holds) return known(choice, payload, named, none);
  }
  const { issues, total, notices } = await explanationOf(contract, event, payload, named, options);
  if (total === 0) return known(choice, payload, named, notices);
  return { event: "invalid", name: event, provider, version, payload, issues, total, notices };
}

function known<C extends AnyContract>(
  { contract: { provider, version }, event }: Extract<Choice<C>, { kind: "known" }>,
  payload: unknown,
  headers: NamedHeaders,
  notices: Findings,
): Message<C> {
  // A guard, or an explanation without issues, has told that the payload is the event's.
  return { event, provider, version, payload, headers, notices } as unknown as KnownMessage<C>;
}

/** Of the headers of several versions those that a contract names. */
function headersIn({ headerNames }: AnyContract, named: NamedHeaders): NamedHeaders {
  for (const name in named) if (!headerNames.includes(name)) return headersOf(named, headerNames);
  return named;
}

function isEmpty(headers: NamedHeaders): boolean {
  for (const _ in headers) return false;
  return true;
}

async function explanationOf(
  contract: AnyContract,
  event: string,
  payload: unknown,
  headers: NamedHeaders,
  options: ExplainOptions,
): Promise<Explanation> {
  const { explain } = await import("./explain.ts");
  return explain(contract, event, { payload, ...(isEmpty(headers) ? {} : { headers }) }, options);
}

async function unknown<C extends AnyContract>(
  choice: Exclude<Choice<C>, { kind: "known" }>,
  payload: unknown,
  options: ExplainOptions,
): Promise<UnknownMessage> {
  const { explainUnknown } = await import("./explain-unknown.ts");
  const issue: Issue = await explainUnknown(choice, options.locale ?? "en");
  const name =
    choice.kind === "unknown-event"
      ? choice.event
      : choice.kind === "unknown-version"
        ? textOf(choice.version)
        : undefined;
  return {
    event: "unknown",
    reason: choice.kind,
    name,
    provider: choice.contract.provider,
    payload,
    issues: [issue],
    total: 1,
  };
}

/** What can be a version's name; anything larger is nothing to repeat. */
function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}
