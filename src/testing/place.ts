import { stepsOf } from "../json/pointer.ts";
import { type FoundDelivery, headerAt } from "./delivery-of.ts";
import { documentGround, type Ground, textGround } from "./ground.ts";
import type { Finding, Judgement } from "./judgement.ts";
import type { Document } from "./records.ts";
import type { LocatedIssue, MessageReport } from "./report.ts";

/** The reports of a delivery's messages: every finding gets its line, its column and its frame. */
export function place(
  document: Document,
  delivery: Pick<FoundDelivery, "at" | "text" | "isEncoded">,
  isList: boolean,
  judgements: readonly Judgement[],
): MessageReport[] {
  const { at, text } = delivery;
  const payloadAt = text === undefined ? at : "";
  const startOf = (index: number) => (isList ? `${payloadAt}/${index}` : payloadAt);
  const findings = judgements.flatMap(({ issues, notices }, index) =>
    [...issues, ...notices].map((finding) => ({ ...finding, start: startOf(index) })),
  );
  const inPayload = [
    ...judgements.map((_, index) => startOf(index)),
    ...findings.filter(({ half }) => half === "payload").map(({ start, pointer }) => start + pointer),
  ];
  const inHeaders = findings.filter(({ half }) => half === "headers").map(headerPointer);
  const headers = documentGround(document, text === undefined ? [...inHeaders, ...inPayload] : inHeaders);
  const payload = text === undefined ? headers : textGround(document, delivery, inPayload);
  return judgements.map((judgement, index) => {
    const start = startOf(index);
    const locate = (finding: Finding) =>
      finding.half === "headers"
        ? located(finding, headers, headerPointer(finding))
        : located(finding, payload, start + finding.pointer);
    return {
      line: payload.placeAt(payload.locate(start).offset).line,
      ...(isList ? { index } : {}),
      isTextBody: text !== undefined,
      ...judgement,
      issues: judgement.issues.map(locate),
      notices: judgement.notices.map(locate),
    };
  });

  function headerPointer({ pointer }: Pick<Finding, "pointer">): string {
    return headerAt(document.value, stepsOf(pointer)[0] ?? "");
  }
}

function located(finding: Finding, ground: Ground, pointer: string): LocatedIssue {
  const { message, half, rule, expected, found, isPrivate } = finding;
  const { offset, length, key, isExact } = ground.locate(pointer);
  const isName = rule === "unknown-member" && key !== undefined;
  const marked = isName ? { offset: key, length: offset - key } : { offset, length, key };
  const isShown = isExact && !isPrivate && !isName;
  // What stands nowhere has no place to show.
  const frame = rule === "missing-event" ? [] : ground.frameOf(marked, isShown ? "value" : "names");
  const issue = { message, pointer: finding.pointer, half, rule, expected, found };
  return { ...issue, ...ground.placeAt(marked.offset), frame };
}
