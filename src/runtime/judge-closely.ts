import type { Choice } from "./choose.ts";
import type { AnyContract } from "./contract.ts";
import { explain } from "./explain.ts";
import { explainUnknown } from "./explain-unknown.ts";
import type { NamedHeaders } from "./headers.ts";
import type { Issue, Locale } from "./issue.ts";
import { headersIn, isThorough, type JudgeOptions, known, none } from "./judge.ts";
import type { Message, UnknownMessage } from "./message.ts";

/** Judges a message that the tolerant guard refused, or did not tell enough of, and says what is wrong with it. */
export async function judge<C extends AnyContract>(
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
  const message = { payload, ...(isEmpty(named) ? {} : { headers: named }) };
  const { issues, total, notices } = await explain(contract, event, message, options);
  if (total === 0) return known(choice, payload, named, notices);
  return { event: "invalid", name: event, provider, version, payload, issues, total, notices };
}

function isEmpty(headers: NamedHeaders): boolean {
  for (const _ in headers) return false;
  return true;
}

/** What is said where nothing names the event: always the same, and a body may have thousands of such elements. */
const said = new WeakMap<AnyContract, Map<string, Promise<Issue>>>();

function nameless<C extends AnyContract>(
  choice: Extract<Choice<C>, { kind: "missing-event" }>,
  locale: Locale,
): Promise<Issue> {
  const { contract, expression } = choice;
  const known = said.get(contract) ?? new Map<string, Promise<Issue>>();
  said.set(contract, known);
  const issue = known.get(`${locale} ${expression}`) ?? explainUnknown(choice, locale);
  known.set(`${locale} ${expression}`, issue);
  return issue;
}

async function unknown<C extends AnyContract>(
  choice: Exclude<Choice<C>, { kind: "known" }>,
  payload: unknown,
  { locale = "en" }: JudgeOptions,
): Promise<UnknownMessage> {
  const issue = choice.kind === "missing-event" ? await nameless(choice, locale) : await explainUnknown(choice, locale);
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
    version: choice.kind === "unknown-version" ? undefined : choice.contract.version,
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
