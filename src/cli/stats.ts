import { availableParallelism } from "node:os";
import type { Stats } from "../testing/stats/stats.ts";
import { type Counted, countArchives, type FileFault } from "./bulk/count-archives.ts";
import { progressOf } from "./bulk/progress.ts";
import { exitCodeOf, type statsFailLevels } from "./exit-code.ts";
import { shownPath } from "./fault-sentence.ts";
import { inputsOf } from "./files.ts";
import type { WantedStats } from "./formats/formats.ts";
import { onSignal } from "./formats/on-signal.ts";
import { refuseClashes } from "./formats/outputs.ts";
import { ownFiles } from "./formats/own-files.ts";
import { inertText } from "./inert.ts";
import type { PrinterContext } from "./printer.ts";
import { select } from "./select.ts";
import { countOf } from "./stats/count-of.ts";
import { pageOf } from "./stats/page.ts";
import { statsText } from "./stats/stats-text.ts";
import { writeText } from "./summary-file.ts";
import { terminalOf } from "./terminal.ts";

export interface StatsArguments {
  readonly provider?: string;
  readonly event?: string;
  readonly lines?: boolean;
  readonly threads?: number;
  readonly format?: readonly WantedStats[];
  readonly failOn?: (typeof statsFailLevels)[number];
}

type StatsContext = Omit<PrinterContext, "write" | "pathOf">;

/** `hirehooks stats`. Returns the exit code. */
export async function stats(
  paths: readonly string[],
  {
    format = [{ format: "pretty", value: "pretty" }],
    threads = availableParallelism(),
    lines = false,
    failOn,
    ...wanted
  }: StatsArguments,
  context: StatsContext,
): Promise<number> {
  const { locale, texts, version } = context;
  const options = { ...(await select(texts, wanted)), isStrict: false, isLines: lines, locale, texts };
  refuseClashes(format, texts);
  const isOwn = ownFiles(format, paths, texts);
  const inputs = (await inputsOf(paths)).filter((input) => !("file" in input && isOwn(input.file)));
  const breakOff = new AbortController();
  const forget = onSignal(breakOff, () => {});
  const progress = progressOf(inputs, locale, texts);
  const { signal } = breakOff;
  try {
    const request = { task: "count", ...wanted, locale } as const;
    const going = { threads, version, signal, options, onProgress: progress.add };
    const counted = await countArchives(inputs, request, going);
    progress.stop();
    const failures: string[] = [];
    for (const { format: name, file } of format) {
      const failure = writeText(await textOf(counted.stats, name, file, context), file ?? "-", texts);
      if (failure !== undefined) failures.push(failure);
    }
    for (const line of [...faultLines(counted, context), ...failures]) console.error(inertText(line));
    if (signal.aborted) console.error(texts.stats.interrupted);
    return signal.aborted ? 130 : failures.length > 0 ? 3 : exitCodeOf(countOf(counted.stats), failOn);
  } finally {
    progress.stop();
    forget();
  }
}

async function textOf(
  counted: Stats,
  format: WantedStats["format"],
  file: string | undefined,
  { texts, terminal }: StatsContext,
): Promise<string> {
  if (format === "json") return statsText(counted);
  const page = pageOf(counted, texts);
  if (format === "markdown") return (await import("./stats/print-markdown.ts")).markdownPage(page);
  const { prettyPage } = await import("./stats/print-pretty.ts");
  return prettyPage(page, file === undefined ? terminal : terminalOf({}, {}));
}

/** Why messages were not counted, as far as that is said one by one. */
function faultLines({ stats: { totals }, faults }: Counted, { texts: { stats: texts } }: StatsContext): string[] {
  const rest = totals.unread - faults.length;
  return [
    ...faults.map(lineOf),
    ...(rest > 0 ? [texts.moreFaults(rest)] : []),
    ...(totals.messages + totals.unknown === 0 ? [texts.nothingCounted] : []),
  ];
}

function lineOf({ file, line, column, message }: FileFault): string {
  const place = line === undefined ? "" : `:${line}:${column}`;
  return `${shownPath(file)}${place}: ${message}`;
}
