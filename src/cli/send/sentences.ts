import type { Locale } from "../../runtime/issue.ts";
import type { NoAnswer } from "../deliver/post.ts";
import type { CliTexts } from "../texts/texts.ts";
import type { Sent } from "./sent.ts";

/** What the provider would make of a delivery's answer: in our words, then in those of its contract. */
export function conclusionLines({ planned, result, conclusion }: Sent, locale: Locale, texts: CliTexts): string[] {
  const { conclusions } = texts.send;
  const { title, sending } = planned.sender;
  const { statuses, retries, otherwise } = sending.acknowledgement;
  const { awaited, isAccepted } = conclusion;
  if (isAccepted) {
    if (awaited === "yes") return [conclusions.accepted(title, statuses)];
    return [awaited === "no" ? conclusions.unlooked(title) : conclusions.undocumented(title, true)];
  }
  const redirect = "status" in result && result.status && result.status >= 300 && result.status < 400;
  return [
    ...(awaited === "yes" ? [conclusions.refused(title, statuses)] : []),
    ...(awaited === "no" ? [conclusions.unlooked(title), conclusions.lost] : []),
    ...(awaited === "undocumented" ? [conclusions.undocumented(title, false)] : []),
    ...(redirect ? [conclusions.redirect] : []),
    ...(retries !== undefined && !planned.isPing ? [conclusions.retries(retries)] : []),
    ...(planned.isPing ? [conclusions.ping] : []),
    otherwise[locale],
  ];
}

/** Why there is no answer. */
export function failureSentence({ failure, code }: NoAnswer, seconds: number, { deliver }: CliTexts): string {
  return `${deliver.failures[failure](String(seconds))} (${code})`;
}
