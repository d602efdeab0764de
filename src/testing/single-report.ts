import type { JsonFault } from "../json/read-json.ts";
import type { FoundFault } from "./delivery-of.ts";
import { documentGround, type Ground, textGround } from "./ground.ts";
import { linesIn } from "./lines.ts";
import type { Document } from "./records.ts";
import type { LocatedIssue, MessageReport } from "./report.ts";

/** The report of a document in which no message can be judged: one issue, at its beginning. */
export function unrecognisedReport({ line, column = 1 }: Start, message: string): MessageReport {
  return singleReport("unrecognised", message, { line, column, frame: [] });
}

/** The report of what cannot be read. */
export function unreadableReport({ line, column = 1 }: Start, message: string): MessageReport {
  return singleReport("unreadable", message, { line, column, frame: [] });
}

/** The report of a request that is no delivery. */
export function skippedReport({ line }: Start): MessageReport {
  return { line, isTextBody: false, verdict: "skipped", issues: [], total: 0, notices: [], totalNotices: 0 };
}

type Start = Pick<Document, "line" | "column">;

/** The report of a line that is not JSON. */
export function lineReport(record: Text, fault: JsonFault, message: string): MessageReport {
  return singleReport("not-json", message, placeOf(documentGround(record, []), record.text, fault));
}

type Text = Start & Pick<Document, "text">;

/** The report of a body that was recorded as text and is not JSON, or of which the text cannot be told. */
export function bodyReport(record: Text, body: FoundFault, message: string): MessageReport {
  const ground = textGround(record, body, []);
  const { text, fault } = body;
  const place = typeof fault === "string" ? { ...ground.placeAt(0), frame: [] } : placeOf(ground, text, fault);
  return { ...singleReport("not-json", message, place), isTextBody: true };
}

type Single = "unrecognised" | "not-json" | "unreadable";
type Where = Pick<LocatedIssue, "line" | "column" | "frame">;

function placeOf(ground: Ground, text: string, { line, column }: JsonFault): Where {
  const [start] = linesIn(text).span(line);
  const offset = start + column - 1;
  return { ...ground.placeAt(offset), frame: ground.frameOf({ offset, length: 1 }, "names-before") };
}

function singleReport(verdict: Single, message: string, place: Where): MessageReport {
  const issue = { message, pointer: "", half: "payload", rule: verdict, expected: "", found: "", ...place } as const;
  return { line: place.line, isTextBody: false, verdict, issues: [issue], total: 1, notices: [], totalNotices: 0 };
}
