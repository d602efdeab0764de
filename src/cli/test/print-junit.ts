import { printable } from "../../runtime/texts/word.ts";
import { junitSuites } from "../formats/junit-suites.ts";
import { sentence } from "../formats/sentence.ts";
import { groupOf } from "./chosen.ts";
import type { TestPrinter, TestPrinterContext } from "./printer.ts";
import { complaintSentences } from "./sentences.ts";

/** Reports as JUnit's: a suite for each group of cases, whose failures say why they matter and how to mend them. */
export function junitPrinter({ write, texts, receiver }: TestPrinterContext): TestPrinter {
  const { test: own } = texts;
  const suites = junitSuites(write);
  const whose = `${receiver.provider}@${receiver.version}`;
  let group: string | undefined;
  return {
    result: (result) => {
      const { id, kind, verdict, duration } = result;
      if (groupOf(kind) !== group) {
        group = groupOf(kind);
        suites.begin(`${group}: ${printable(receiver.url, 400)}`);
      }
      const said = complaintSentences(texts, receiver.statuses, result);
      const { title, why, remedy } = own.kinds[kind];
      const text = [title, ...said, `${own.why} ${why}`, `${own.remedy} ${remedy}`].map(sentence).join("\n");
      suites.add({
        classname: `${whose}.${group}`,
        name: printable(id, 200),
        duration,
        ...(verdict === "complaint"
          ? { outcome: { kind: "failure", type: kind, message: `${said[0]} ${remedy}`, text } as const }
          : {}),
        ...(verdict === "not-run" ? { outcome: "skipped" } : {}),
      });
    },
    end: (totals) => {
      suites.say(sentence(own.totals(totals)));
      suites.end();
    },
  };
}
