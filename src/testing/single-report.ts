import type { JsonFault } from "../json/read-json.ts";
import type { FoundFault } from "./delivery-of.ts";
import { documentGround, type Ground, textGround } from "./ground.ts";
import { linesIn } from "./lines.ts";
import type { Record } from "./records.ts";
import type { LocatedIssue, MessageReport } from "./report.ts";

/** The report of a document in which no message can be judged: one issue, at its beginning. */
export function unrecognisedReport({ line }: Record, message: string): MessageReport {
  return singleReport("unrecognised", message, { line, column: 1, frame: [] });
}

/** The report of a line that is not JSON. */
export function lineReport(record: Record, fault: JsonFault, message: string): MessageReport {
  return singleReport("not-json", message, placeOf(documentGround(record, []), record.text, fault));
}

/** The report of a body that was recorded as text and is not JSON. */
export function bodyReport(record: Record, { at, text, fault }: FoundFault, message: string): MessageReport {
  const place = placeOf(textGround(record, at, text, []), text, fault);
  return { ...singleReport("not-json", message, place), isTextBody: true };
}

type Where = Pick<LocatedIssue, "line" | "column" | "frame">;

function placeOf(ground: Ground, text: string, { line, column }: JsonFault): Where {
  const [start] = linesIn(text).span(line);
  const offset = start + column - 1;
  return { ...ground.placeAt(offset), frame: ground.frameOf({ offset, length: 1 }, "names-before") };
}

function singleReport(verdict: "unrecognised" | "not-json", message: string, place: Where): MessageReport {
  const issue = { message, pointer: "", half: "payload", rule: verdict, expected: "", found: "", ...place } as const;
  return { line: place.line, isTextBody: false, verdict, issues: [issue], total: 1, notices: [], totalNotices: 0 };
}
