import { printable } from "../../runtime/texts/word.ts";
import type { LocatedIssue, MessageReport } from "../../testing/report.ts";
import { faultSentence } from "../fault-sentence.ts";
import type { Printer, PrinterContext } from "../printer.ts";
import { leftOutOf } from "./capped.ts";
import { codeQuality, type Finding } from "./code-quality.ts";
import { digest, fingerprints } from "./fingerprint.ts";
import { sentence } from "./sentence.ts";

/** Reports for merge requests of GitLab. A notice is of severity `info`; what cannot be read is `critical`. */
export function gitlabPrinter({ write, texts, pathOf }: PrinterContext): Printer {
  const fingerprintOf = fingerprints();
  const report = codeQuality(write);
  let [path, leftOut] = ["", 0];
  return {
    file: ({ file, fault }) => {
      path = pathOf(file);
      if (!fault) return;
      report.add({
        description: sentence(faultSentence(texts, file, fault)),
        check_name: fault.kind,
        fingerprint: digest([path, fault.kind]),
        severity: "critical",
        location: { path, lines: { begin: fault.kind === "not-json" ? fault.line : 1 } },
      });
    },
    message: (message) => {
      for (const issue of message.issues) report.add(findingOf(message, issue, "major"));
      for (const notice of message.notices) report.add(findingOf(message, notice, "info"));
      leftOut += leftOutOf(message);
    },
    counted: (counts) => {
      leftOut += counts.leftOut;
    },
    end: ({ isBrokenOff }) => {
      // There is no other place for it in such a report.
      if (leftOut > 0) remark("max-findings", texts.leftOut(leftOut));
      if (isBrokenOff && path !== "") remark("broken-off", texts.interrupted);
      report.end();
    },
  };

  function remark(name: string, text: string): void {
    report.add({
      description: sentence(text),
      check_name: name,
      fingerprint: digest([name]),
      severity: "info",
      location: { path, lines: { begin: 1 } },
    });
  }

  function findingOf(message: MessageReport, issue: LocatedIssue, severity: Finding["severity"]): Finding {
    const { half, pointer, rule, line } = issue;
    const place = printable(half === "headers" ? `headers ${pointer}` : pointer, 200);
    return {
      description: sentence(place === "" ? issue.message : `${place} – ${issue.message}`),
      check_name: rule,
      fingerprint: fingerprintOf(path, message, issue),
      severity,
      location: { path, lines: { begin: line } },
    };
  }
}
