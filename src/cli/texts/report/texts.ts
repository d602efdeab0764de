import type { MessageReport } from "../../../testing/report.ts";
import type { CheckTexts } from "../../../testing/texts.ts";

/** What it takes to say a report in one language, without the command: the site's playground loads nothing else. */
export interface ReportTexts extends CheckTexts {
  readonly verdicts: Readonly<Record<MessageReport["verdict"], string>>;
  /** “1 fault”, “3 faults”. */
  readonly faults: (count: number) => string;
  readonly notices: (count: number) => string;
  readonly notice: string;
  readonly more: (count: number) => string;
  readonly fileNotJson: (line: number, column: number, detail: string) => string;
  /** Findings in a body that was recorded as text stand where that text does. */
  readonly textBody: string;
}
