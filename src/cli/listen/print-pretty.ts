import { printable } from "../../runtime/texts/word.ts";
import { inertText } from "../inert.ts";
import { renderMessage } from "../print-pretty.ts";
import type { Terminal } from "../terminal.ts";
import type { CliTexts } from "../texts/texts.ts";
import type { DeliveryReport } from "./delivery-report.ts";
import type { ListenPrinter } from "./listen-printer.ts";

/** What comes, for people: a block a delivery. */
export function prettyListenPrinter(write: (text: string) => void, all: CliTexts, terminal: Terminal): ListenPrinter {
  const { listen: texts } = all;
  const { colors } = terminal;
  return {
    listening: (url) => print([texts.listening(url)]),
    delivery: (report) => print(["", ...renderDelivery(report, all, terminal)]),
    unanswered: (number) => print(["", colors.yellow(texts.unanswered(number))]),
    noRequest: (code) => print(["", colors.yellow(texts.noRequest(printable(code, 60)))]),
    end: (totals) => print(["", texts.totals(totals)]),
  };

  function print(lines: readonly string[]): void {
    write(`${inertText(lines.join("\n"))}\n`);
  }
}

function renderDelivery(report: DeliveryReport, all: CliTexts, terminal: Terminal): string[] {
  const { number, time, method, url, bytes, messages, shown = [] } = report;
  const { listen: texts } = all;
  const { colors } = terminal;
  const title = [colors.bold(`#${number}`), time, printable(`${method} ${url}`, 200), texts.bytes(bytes)];
  return [
    title.join("  "),
    ...messages
      .flatMap((message) => renderMessage(all, terminal, texts.body, message, messages.length > 1))
      .map(inward),
    ...labelled([
      [texts.labels.sender, proofOf(report, all)],
      [texts.labels.id, idOf(report, all)],
      [texts.labels.recording, recordingOf(report, all)],
      [texts.labels.answer, answerOf(report, all)],
    ]),
    ...(shown.length > 0 ? ["", ...shown.map((line) => colors.dim(`  | ${printable(line, 2000)}`))] : []),
  ];
}

function inward(line: string): string {
  return line === "" ? "" : `  ${line}`;
}

/** A line for each that there is something to say of, aligned. */
function labelled(rows: readonly (readonly [label: string, said: string | undefined])[]): string[] {
  const told = rows.filter(([, said]) => said !== undefined);
  const width = Math.max(...told.map(([label]) => label.length));
  return told.map(([label, said]) => `  ${label.padEnd(width)}  ${said}`);
}

function proofOf({ proof, fault }: DeliveryReport, { listen: texts }: CliTexts): string {
  if (fault === undefined) return texts.proofs[proof];
  return fault === "unrecognised" ? texts.proofs[proof] : `${texts.proofs.refused} ${texts.faults[fault]}`;
}

function idOf({ deliveryId, repetition = 0 }: DeliveryReport, { listen: texts }: CliTexts): string | undefined {
  if (deliveryId === undefined) return undefined;
  const id = printable(deliveryId, 120);
  return repetition > 0 ? `${id}  ${texts.repeated(repetition)}` : id;
}

function recordingOf({ recording }: DeliveryReport, { listen: texts }: CliTexts): string | undefined {
  if (recording === undefined) return undefined;
  return recording.isRecorded ? texts.recorded : texts.notRecorded(recording.reason ?? "");
}

function answerOf({ answer: { status, by, delay, failure } }: DeliveryReport, { listen: texts }: CliTexts): string {
  if (status === undefined) return texts.nobodyThere;
  if (failure !== undefined) return texts.notForwarded(status, failure);
  return delay === undefined ? texts.answers[by](status) : texts.delayed(status, delay);
}
