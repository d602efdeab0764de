import { XMLParser } from "fast-xml-parser";
import type { Log } from "sarif";
import type { Format } from "../../src/cli/formats/formats.ts";
import type { CheckReport, LocatedIssue, MessageReport } from "../../src/testing/report.ts";
import type { Planted } from "./archive.ts";

/** A finding as a report has it: what its format does not carry is missing. */
export type Read = Partial<Pick<Planted, "level" | "half" | "rule" | "pointer">> & { readonly line: number };

/** How a report of one file, of this name, is read back. */
export const readers: Readonly<Record<Format, (report: string, file: string) => Read[]>> = {
  pretty: (report, file) =>
    linesLike(report, new RegExp(`^  (✗|notice) ${file}:(\\d+):\\d+(?:  (.*))?$`)).map(([mark, line, place = ""]) => ({
      level: mark === "notice" ? "notice" : "issue",
      line: Number(line),
      ...placed(place),
    })),
  json: (report) => {
    const { files } = JSON.parse(report) as CheckReport;
    return files.flatMap(({ messages }) => messages.flatMap(ofMessage));
  },
  ndjson: (report) =>
    report
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { readonly type: string } & MessageReport)
      .filter(({ type }) => type === "message")
      .flatMap(ofMessage),
  junit: junitFindings,
  sarif: (report) =>
    ((JSON.parse(report) as Log).runs[0]?.results ?? []).map(({ ruleId = "", level, locations, properties }) => ({
      line: locations?.[0]?.physicalLocation?.region?.startLine ?? 0,
      level: level === "error" ? "issue" : "notice",
      half: properties?.half === "headers" ? "headers" : "payload",
      rule: ruleId,
      pointer: locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName ?? "",
    })),
  github: (report, file) =>
    linesLike(report, new RegExp(`^::(error|notice) file=${file},line=(\\d+),col=\\d+,title=([^:]*)::(.*)$`)).map(
      ([level, line, title = "", message = ""]) => ({
        level: level === "error" ? "issue" : "notice",
        line: Number(line),
        rule: decodeURIComponent(title).split(", ")[0] ?? "",
        ...placed(before(decodeURIComponent(message), " – ")),
      }),
    ),
  gitlab: (report) =>
    (JSON.parse(report) as GitlabFinding[]).map(({ description, check_name, severity, location }) => ({
      level: severity === "info" ? "notice" : "issue",
      line: location.lines.begin,
      rule: check_name,
      ...placed(before(description, " – ")),
    })),
  markdown: (report, file) =>
    linesLike(report, /^- (✗|!) (<code>.*<\/code>) – /).map(([mark, codes = ""]) => {
      const parts = [...codes.matchAll(/<code>(.*?)<\/code>/g)].map(([, text = ""]) => unreferenced(text));
      const [, line] = new RegExp(`^${file}:(\\d+):\\d+$`).exec(parts[0] ?? "") ?? [];
      const place = parts.slice(1, -1).find((part) => /^(?:headers )?\//.test(part)) ?? "";
      return {
        level: mark === "!" ? "notice" : "issue",
        line: Number(line),
        rule: parts.at(-1) ?? "",
        ...placed(place),
      };
    }),
};

interface GitlabFinding {
  readonly description: string;
  readonly check_name: string;
  readonly severity: string;
  readonly location: { readonly lines: { readonly begin: number } };
}

function ofMessage({ issues, notices }: MessageReport): Read[] {
  const of = (level: Read["level"] & string) => (issue: LocatedIssue) => {
    const { line, half, rule, pointer } = issue;
    return { level, line, half, rule, pointer };
  };
  return [...issues.map(of("issue")), ...notices.map(of("notice"))];
}

interface JunitSuite {
  readonly testcase: readonly { readonly failure?: { readonly "#text": string } }[];
  readonly "system-out": string;
}

/** Failures are issues, a line each; what a suite said is notices. */
function junitFindings(report: string, file: string): Read[] {
  const parser = new XMLParser({
    ignoreAttributes: true,
    trimValues: false,
    parseTagValue: false,
    alwaysCreateTextNode: true,
    isArray: (name) => name === "testsuite" || name === "testcase",
  });
  const suites = (parser.parse(report) as { readonly testsuites: { readonly testsuite: readonly JunitSuite[] } })
    .testsuites.testsuite;
  const finding = new RegExp(`^${file}:(\\d+):\\d+ (?:((?:headers )?/.*?) )?\\[([a-z0-9-]+)\\] `);
  const of = (level: Read["level"] & string, text: string) =>
    linesLike(text, finding).map(([line, place = "", rule = ""]) => ({
      level,
      line: Number(line),
      rule,
      ...placed(place),
    }));
  return suites.flatMap(({ testcase, "system-out": said }) => [
    ...testcase.flatMap(({ failure }) => (failure ? of("issue", failure["#text"]) : [])),
    ...of("notice", textOf(said)),
  ]);
}

function textOf(node: unknown): string {
  return typeof node === "string" ? node : String((node as { readonly "#text"?: string })?.["#text"] ?? "");
}

/** The groups of each line that is like this. */
function linesLike(text: string, form: RegExp): (string | undefined)[][] {
  return text.split("\n").flatMap((line) => {
    const found = form.exec(line);
    return found ? [found.slice(1)] : [];
  });
}

/** What stands before a mark; nothing where there is none. */
function before(text: string, mark: string): string {
  return text.includes(mark) ? text.slice(0, text.indexOf(mark)) : "";
}

/** The pointer of a place as people read it: what takes hold of a viewer is escaped in it. */
function placed(place: string): Pick<Planted, "half" | "pointer"> {
  const isHeaders = place.startsWith("headers ");
  const pointer = (isHeaders ? place.slice("headers ".length) : place)
    .replaceAll("\u200b", "")
    .replaceAll(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return { half: isHeaders ? "headers" : "payload", pointer };
}

function unreferenced(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
