import { printable } from "../../runtime/texts/word.ts";
import type { Printer, PrinterContext } from "../printer.ts";
import type { CliTexts } from "../texts/texts.ts";
import { nearest, UsageError } from "../usage-error.ts";

/** What `--format` takes, and what prints it: loaded when it is asked for. */
const printers = {
  pretty: async () => (await import("../print-pretty.ts")).prettyPrinter,
  json: async () => {
    const { jsonPrinter } = await import("../print-json.ts");
    return ({ write }) => jsonPrinter(write);
  },
  ndjson: async () => (await import("./ndjson.ts")).ndjsonPrinter,
  junit: async () => (await import("./junit.ts")).junitPrinter,
  sarif: async () => (await import("./sarif.ts")).sarifPrinter,
  github: async () => (await import("./github.ts")).githubPrinter,
  gitlab: async () => (await import("./gitlab.ts")).gitlabPrinter,
  markdown: async () => (await import("./markdown.ts")).markdownPrinter,
} satisfies Record<string, () => Promise<(context: PrinterContext) => Printer>>;

export type Format = keyof typeof printers;

/** Forms of what a check finds. */
export const checkFormats = Object.keys(printers) as readonly Format[];

/** Forms of what stats say. */
export const statsFormats = ["pretty", "json", "markdown"] as const satisfies readonly Format[];

/** A format that was asked for, and the file it goes to; without one it goes to standard output. */
export interface Wanted {
  readonly format: Format;
  readonly file?: string;
  /** As it was asked for. */
  readonly value: string;
}

/** What was asked for of stats. */
export interface WantedStats extends Wanted {
  readonly format: (typeof statsFormats)[number];
}

/** Reads a value of `--format`: `name`, or `name=file`. Throws a usage error where the name is none of those. */
export function wantedOf<F extends Format>(
  value: string,
  { errors }: CliTexts,
  among: readonly F[],
): Wanted & { readonly format: F } {
  const [, name = "", file] = /^([^=]*)(?:=([\s\S]*))?$/.exec(value) ?? [];
  const format = among.find((known) => known === name);
  if (format === undefined) {
    const message = errors.invalidValue(printable(name, 60), "--format", among.join(", "));
    const suggestion = nearest(name, among);
    throw new UsageError(suggestion === undefined ? message : `${message} ${errors.suggestion(suggestion)}`);
  }
  if (file === "") throw new UsageError(errors.noFile(format));
  return { format, value, ...(file === undefined || file === "-" ? {} : { file }) };
}

/** What prints a format. */
export async function printerOf(format: Format, context: PrinterContext): Promise<Printer> {
  return (await printers[format]())(context);
}
