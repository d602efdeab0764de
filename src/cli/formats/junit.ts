import { printable } from "../../runtime/texts/word.ts";
import type { FileFault, LocatedIssue, MessageReport } from "../../testing/report.ts";
import { faultSentence } from "../fault-sentence.ts";
import type { Printer, PrinterContext } from "../printer.ts";
import { leftOutOf } from "./capped.ts";
import { sentence } from "./sentence.ts";
import { spool } from "./spool.ts";
import { xml } from "./xml.ts";

/**
 * Reports as JUnit's: a suite for each file, a case for each message. A case has one failure, which names
 * all that is wrong; notices are what the suite said. A suite begins with its counts, so its cases are
 * put by until they are known.
 */
export function junitPrinter({ write, texts, pathOf }: PrinterContext): Printer {
  const timestamp = new Date().toISOString().slice(0, 19);
  const cases = spool();
  const said = spool();
  let suite: { readonly name: string; tests: number; failures: number; errors: number; leftOut: number } | undefined;
  let id = 0;
  write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n');
  return {
    file: ({ file, fault }) => {
      close();
      suite = { name: printable(pathOf(file), 400), tests: 0, failures: 0, errors: 0, leftOut: 0 };
      if (fault) addFault(suite, file, fault);
    },
    message: (message) => {
      if (suite) add(suite, message);
    },
    counted: (counts) => {
      if (suite) suite.leftOut += counts.leftOut;
    },
    end: ({ isBrokenOff }) => {
      close(isBrokenOff ? texts.interrupted : "");
      write("</testsuites>\n");
    },
  };

  function add(to: NonNullable<typeof suite>, message: MessageReport): void {
    const { line, index, address, verdict, total, issues, notices } = message;
    if (verdict === "skipped") return;
    const name = `${to.name}:${line}${index === undefined ? "" : `[${index}]`}`;
    const attributes = `classname="${xml(printable(address ?? verdict, 200))}" name="${xml(name)}" time="0"`;
    to.tests += 1;
    to.leftOut += leftOutOf(message);
    for (const notice of notices) said.add(`${xml(lineOf(to.name, notice))}\n`);
    if (total === 0) {
      cases.add(`    <testcase ${attributes}/>\n`);
      return;
    }
    to.failures += 1;
    const lines = issues.map((issue) => lineOf(to.name, issue));
    const all = total > issues.length ? [...lines, texts.more(total - issues.length)] : lines;
    const headline = xml(sentence(issues[0]?.message ?? texts.faults(total)));
    const failure = `<failure message="${headline}" type="${issues[0]?.rule ?? verdict}">${xml(all.join("\n"))}</failure>`;
    cases.add(`    <testcase ${attributes}>\n      ${failure}\n    </testcase>\n`);
  }

  function addFault(to: NonNullable<typeof suite>, file: string, fault: FileFault): void {
    to.tests += 1;
    to.errors += 1;
    const message = xml(sentence(faultSentence(texts, file, fault)));
    const error = `<error message="${message}" type="${fault.kind}"/>`;
    cases.add(
      `    <testcase classname="${fault.kind}" name="${xml(to.name)}" time="0">\n      ${error}\n    </testcase>\n`,
    );
  }

  function close(last = ""): void {
    if (!suite) return;
    const { tests, failures, errors, leftOut } = suite;
    const name = xml(suite.name);
    write(
      `  <testsuite id="${id}" package="hirehooks" name="${name}" timestamp="${timestamp}" hostname="localhost" tests="${tests}" failures="${failures}" errors="${errors}" time="0">\n    <properties/>\n`,
    );
    cases.drain(write);
    write("    <system-out>");
    said.drain(write);
    if (leftOut > 0) write(xml(sentence(texts.leftOut(leftOut))));
    if (last !== "") write(xml(`\n${sentence(last)}`));
    write("</system-out>\n    <system-err/>\n  </testsuite>\n");
    id += 1;
    suite = undefined;
  }
}

function lineOf(name: string, { line, column, half, pointer, rule, message }: LocatedIssue): string {
  const place = printable(half === "headers" ? `headers ${pointer}` : pointer, 200);
  return sentence([`${name}:${line}:${column}`, place, `[${rule}]`, message].filter((part) => part !== "").join(" "));
}
