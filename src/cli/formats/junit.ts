import { printable } from "../../runtime/texts/word.ts";
import type { FileFault, LocatedIssue, MessageReport } from "../../testing/report.ts";
import { faultSentence } from "../fault-sentence.ts";
import type { Printer, PrinterContext } from "../printer.ts";
import { leftOutOf } from "./capped.ts";
import { junitSuites } from "./junit-suites.ts";
import { sentence } from "./sentence.ts";

/**
 * Reports as JUnit's: a suite for each file, a case for each message. A case has one failure, which names
 * all that is wrong; notices are what the suite said.
 */
export function junitPrinter({ write, texts, pathOf }: PrinterContext): Printer {
  const suites = junitSuites(write);
  let suite: string | undefined;
  let leftOut = 0;
  return {
    file: ({ file, fault }) => {
      close();
      suite = printable(pathOf(file), 400);
      suites.begin(suite);
      if (fault) addFault(suite, file, fault);
    },
    message: (message) => {
      if (suite !== undefined) add(suite, message);
    },
    counted: (counts) => {
      leftOut += counts.leftOut;
    },
    end: ({ isBrokenOff }) => {
      close();
      if (isBrokenOff) suites.say(`\n${sentence(texts.interrupted)}`);
      suites.end();
    },
  };

  function add(file: string, message: MessageReport): void {
    const { line, index, address, verdict, total, issues, notices } = message;
    if (verdict === "skipped") return;
    leftOut += leftOutOf(message);
    for (const notice of notices) suites.say(`${lineOf(file, notice)}\n`);
    const lines = issues.map((issue) => lineOf(file, issue));
    const all = total > issues.length ? [...lines, texts.more(total - issues.length)] : lines;
    const failure = {
      kind: "failure",
      type: issues[0]?.rule ?? verdict,
      message: issues[0]?.message ?? texts.faults(total),
      text: all.join("\n"),
    } as const;
    suites.add({
      classname: printable(address ?? verdict, 200),
      name: `${file}:${line}${index === undefined ? "" : `[${index}]`}`,
      ...(total === 0 ? {} : { outcome: failure }),
    });
  }

  function addFault(name: string, file: string, fault: FileFault): void {
    const message = faultSentence(texts, file, fault);
    suites.add({ classname: fault.kind, name, outcome: { kind: "error", type: fault.kind, message } });
  }

  function close(): void {
    if (leftOut > 0) suites.say(sentence(texts.leftOut(leftOut)));
    leftOut = 0;
  }
}

function lineOf(name: string, { line, column, half, pointer, rule, message }: LocatedIssue): string {
  const place = printable(half === "headers" ? `headers ${pointer}` : pointer, 200);
  return sentence([`${name}:${line}:${column}`, place, `[${rule}]`, message].filter((part) => part !== "").join(" "));
}
