import { pointerOf } from "../json/pointer.ts";
import type { AnyContract } from "../runtime/contract.ts";
import type { Findings, Issue } from "../runtime/issue.ts";
import { isInvalid, isUnknown, type Message, type UnknownMessage } from "../runtime/message.ts";
import type { CheckOptions } from "./check-text.ts";
import type { UnsafeNumber } from "./numbers.ts";
import type { CheckIssue, MessageReport } from "./report.ts";
import type { CheckTexts } from "./texts.ts";

/** What is said of a message, before its places in the file are known. */
export interface Judgement extends Pick<MessageReport, "verdict" | "address" | "total" | "totalNotices"> {
  readonly issues: readonly Finding[];
  readonly notices: readonly Finding[];
}

export interface Finding extends CheckIssue {
  /** Whether the value must not be shown, because it is personal or secret, or may be. */
  readonly isPrivate: boolean;
}

/** How many findings of a message are printed, of each level. */
export const mostTold = 100;

/** How findings are told. */
type Told = Pick<CheckOptions, "isStrict" | "texts"> & Required<Pick<CheckOptions, "limit">>;

/**
 * Judges a message by what validation found, and by its numbers that programs falsify (`steps` from
 * the message's payload). For a strict reader all of that is issues.
 */
export function judgementOf(message: Message<AnyContract>, numbers: readonly UnsafeNumber[], told: Told): Judgement {
  const { isStrict, limit, texts } = told;
  const odd = { issues: numbers.slice(0, limit).map((number) => findingOf(number, texts)), total: numbers.length };
  if (isUnknown(message)) return judgeUnknown(message, odd, told);
  const { provider, version, notices } = message;
  const [issues, total]: [readonly Issue[], number] = isInvalid(message) ? [message.issues, message.total] : [[], 0];
  const isFaulty = total > 0 || (isStrict && odd.total > 0);
  return {
    verdict: isFaulty ? "invalid" : "valid",
    address: `${provider}@${version}/${isInvalid(message) ? message.name : message.event}`,
    ...leveled({ issues, total }, notices, odd, told),
  };
}

/** An event that nothing names is the caller's to name; one that the contract does not have is worth a notice. */
function judgeUnknown({ reason, provider, name, issues, total }: UnknownMessage, odd: Some, told: Told): Judgement {
  const { isStrict, texts } = told;
  if (reason === "missing-event") {
    const said = issues.map((issue) => {
      const remedy = issue.half === "headers" ? texts.sayEvent(provider) : texts.sayEventOnly(provider);
      return { ...issue, message: `${issue.message} ${remedy}` };
    });
    return { verdict: "unrecognised", address: provider, ...leveled({ issues: said, total }, none, odd, told) };
  }
  const address = reason === "unknown-event" ? `${provider}/${name}` : provider;
  const found = { issues, total };
  return {
    verdict: "unknown",
    address,
    ...(isStrict ? leveled(found, none, odd, told) : leveled(none, found, odd, told)),
  };
}

interface Some {
  readonly issues: readonly Finding[];
  readonly total: number;
}

const none: Findings = { issues: [], total: 0 };

function leveled(
  faults: Some,
  notices: Some,
  odd: Some,
  { isStrict, limit }: Told,
): Omit<Judgement, "verdict" | "address"> {
  const [issues, other] = isStrict ? [both(faults, odd, limit), notices] : [faults, both(notices, odd, limit)];
  return { issues: issues.issues, total: issues.total, notices: other.issues, totalNotices: other.total };
}

function both(first: Some, second: Some, limit: number): Some {
  return { issues: [...first.issues, ...second.issues].slice(0, limit), total: first.total + second.total };
}

function findingOf({ kind, steps }: UnsafeNumber, { numbers }: CheckTexts): Finding {
  return {
    message: numbers[kind],
    pointer: pointerOf(steps),
    half: "payload",
    rule: "number",
    expected: "",
    found: "",
    isPrivate: true,
  };
}
