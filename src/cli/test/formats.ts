import type { Format } from "../formats/formats.ts";
import type { TestPrinter, TestPrinterContext } from "./printer.ts";

/** What prints a test's report in each format of a check's: loaded when it is asked for. */
const printers: Readonly<Record<Format, () => Promise<(context: TestPrinterContext) => TestPrinter>>> = {
  pretty: async () => (await import("./print-pretty.ts")).prettyPrinter,
  json: async () => (await import("./print-json.ts")).jsonPrinter,
  ndjson: async () => (await import("./print-json.ts")).ndjsonPrinter,
  junit: async () => (await import("./print-junit.ts")).junitPrinter,
  sarif: async () => (await import("./print-sarif.ts")).sarifPrinter,
  github: async () => (await import("./print-github.ts")).githubPrinter,
  gitlab: async () => (await import("./print-gitlab.ts")).gitlabPrinter,
  markdown: async () => (await import("./print-markdown.ts")).markdownPrinter,
};

/** What prints a format. */
export async function testPrinterOf(format: Format, context: TestPrinterContext): Promise<TestPrinter> {
  return (await printers[format]())(context);
}
