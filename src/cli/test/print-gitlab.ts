import { codeQuality } from "../formats/code-quality.ts";
import { digest } from "../formats/fingerprint.ts";
import { sentence } from "../formats/sentence.ts";
import type { TestPrinter, TestPrinterContext } from "./printer.ts";
import { complaintSentences } from "./sentences.ts";

/** Reports for merge requests of GitLab; the path of a finding is the receiver's, which stands in no file. */
export function gitlabPrinter({ write, texts, receiver }: TestPrinterContext): TestPrinter {
  const { test: own } = texts;
  const report = codeQuality(write);
  const path = receiver.url.replace(/^https?:\/\//, "");
  const add = (name: string, severity: "major" | "critical", text: string) =>
    report.add({
      description: sentence(text),
      check_name: name,
      fingerprint: digest([receiver.url, name]),
      severity,
      location: { path, lines: { begin: 1 } },
    });
  return {
    result: (result) => {
      if (result.verdict !== "complaint") return;
      const said = complaintSentences(texts, receiver.statuses, result).join(" ");
      add(result.id, "major", `${said} ${own.remedy} ${own.kinds[result.kind].remedy}`);
    },
    end: (totals) => {
      // There is no other place for it in such a report.
      if (totals.ended !== undefined) add(totals.ended.by, "critical", own.totals(totals));
      report.end();
    },
  };
}
