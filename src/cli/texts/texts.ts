import type { CheckIssue, Totals } from "../../testing/report.ts";
import type { CompletionTexts } from "./completion/texts.ts";
import type { DeliverTexts } from "./deliver/texts.ts";
import type { ExamplesTexts } from "./examples/texts.ts";
import type { ListenTexts } from "./listen/texts.ts";
import type { ReportTexts } from "./report/texts.ts";
import type { SampleTexts } from "./sample/texts.ts";
import type { SendTexts } from "./send/texts.ts";
import type { StatsTexts } from "./stats/texts.ts";
import type { TestTexts } from "./test/texts.ts";

/** The command's own texts in one language. */
export interface CliTexts extends ReportTexts {
  readonly summary: string;
  readonly titles: {
    readonly usage: string;
    readonly options: string;
    readonly commands: string;
    readonly arguments: string;
  };
  /** What stands for options, a command and paths in a line of usage. */
  readonly usage: { readonly options: string; readonly command: string; readonly paths: string };
  readonly help: string;
  readonly version: string;
  readonly list: {
    readonly summary: string;
    readonly columns: {
      readonly provider: string;
      readonly version: string;
      readonly events: string;
      readonly signature: string;
    };
    readonly signatures: Readonly<Record<"hmac" | "shared-secret" | "none", (where: string) => string>>;
    readonly current: string;
    /** A column's name and what stands in it, in one line. */
    readonly labelled: (column: string, cell: string) => string;
    readonly announced: (labels: string) => string;
  };
  readonly check: {
    readonly summary: string;
    readonly paths: string;
    readonly provider: string;
    readonly event: string;
    readonly strict: string;
    readonly format: string;
    readonly maxFindings: string;
    readonly bulk: string;
    readonly threads: string;
    readonly lines: string;
    readonly summaryFile: string;
    readonly notices: string;
    readonly failOn: string;
  };
  readonly stats: StatsTexts;
  readonly completion: CompletionTexts;
  readonly examples: ExamplesTexts;
  readonly deliver: DeliverTexts;
  readonly sample: SampleTexts;
  readonly send: SendTexts;
  readonly test: TestTexts;
  readonly listen: ListenTexts;
  readonly merge: { readonly summary: string; readonly files: string; readonly failOn: string };
  readonly bulk: {
    readonly columns: Readonly<Record<"count" | "level" | "message" | "rule" | "place", string>>;
    readonly levels: Readonly<Record<"issue" | "notice", string>>;
    /** Beside the bar of progress. */
    readonly remaining: (time: string) => string;
    /** What a file to merge is not. */
    readonly noSummary: string;
    /** Summaries that differ in a member are of no whole. */
    readonly unlike: (member: "kind" | "version" | "strict" | "locale", values: string) => string;
  };
  readonly format: string;
  readonly locale: string;
  /** Findings that a report does not say one by one. */
  readonly leftOut: (count: number) => string;
  /** What each rule demands, in a sentence; in the order of the site's page. */
  readonly rules: Readonly<Record<CheckIssue["rule"], string>>;
  /** The summary as a page. */
  readonly markdown: {
    readonly title: string;
    readonly columns: Readonly<Record<"file" | "messages" | "valid" | "faulty" | "notices", string>>;
    readonly findings: string;
    readonly moreFiles: (count: number) => string;
  };
  readonly totals: (totals: Totals) => string;
  readonly noFiles: (pattern: string) => string;
  readonly nothingChecked: string;
  /** Ctrl-C ended the check. */
  readonly interrupted: string;
  readonly errors: {
    readonly unknownCommand: (name: string) => string;
    readonly unknownOption: (name: string) => string;
    readonly missingValue: (option: string) => string;
    readonly invalidValue: (value: string, option: string, choices: string) => string;
    readonly missingPaths: string;
    readonly excess: string;
    readonly unknownProvider: (name: string, known: string) => string;
    readonly unknownVersion: (name: string, known: string) => string;
    readonly unknownEvent: (name: string, known: string) => string;
    readonly otherProvider: (event: string, provider: string) => string;
    readonly noFile: (format: string) => string;
    readonly twoToStdout: (one: string, other: string) => string;
    readonly sameFile: (one: string, other: string) => string;
    /** A file that was named as one to check, and as one to write. */
    readonly outputIsInput: (file: string) => string;
    readonly cannotWrite: (file: string, reason: string) => string;
    /** The same of a report whose parts are put by in a folder for temporary files. */
    readonly cannotPutBy: (file: string, folder: string, reason: string) => string;
    readonly cannotPrint: (reason: string) => string;
    /** Why a file cannot be written, by the system's code, and what to do. */
    readonly reasons: Readonly<Record<string, string>>;
    readonly suggestion: (name: string) => string;
    readonly seeHelp: string;
    readonly other: (detail: string) => string;
    /** A fault of the command's own, by the name of its kind. */
    readonly internal: (name: string) => string;
  };
}
