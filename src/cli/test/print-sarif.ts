import type { ReportingDescriptor, Result } from "sarif";
import { type Kind, kinds } from "../../testing/conformance/kinds.ts";
import type { CaseResult } from "../../testing/conformance/report.ts";
import { digest } from "../formats/fingerprint.ts";
import { remark, ruleName, sarifLog, unlinked } from "../formats/sarif-log.ts";
import type { TestPrinter, TestPrinterContext } from "./printer.ts";
import { complaintSentences } from "./sentences.ts";

/** Reports as SARIF: kinds of cases are rules, cases with complaints are results, the receiver is where they are. */
export function sarifPrinter({ write, texts, locale, version, receiver }: TestPrinterContext): TestPrinter {
  const { test: own } = texts;
  const log = sarifLog(write, { locale, version, rules: kinds.map(described) });
  return {
    result: (result) => {
      if (result.verdict === "complaint") log.add(resultOf(result));
    },
    end: (totals) =>
      log.end(
        {
          executionSuccessful: totals.ended === undefined,
          toolExecutionNotifications: totals.ended === undefined ? [] : [remark(totals.ended.by, own.totals(totals))],
        },
        { receiver, totals },
      ),
  };

  function described(id: Kind): ReportingDescriptor {
    const { title, why, remedy } = own.kinds[id];
    return {
      id,
      name: ruleName(id),
      shortDescription: { text: unlinked(title) },
      fullDescription: { text: unlinked(why) },
      help: { text: unlinked(remedy) },
    };
  }

  function resultOf(result: CaseResult): Result {
    const { id, kind, address } = result;
    const said = [...complaintSentences(texts, receiver.statuses, result), own.kinds[kind].remedy].join(" ");
    return {
      ruleId: kind,
      ruleIndex: kinds.indexOf(kind),
      level: "error",
      message: { text: unlinked(said) },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: receiver.url }, region: { startLine: 1 } },
          logicalLocations: [{ fullyQualifiedName: id, kind: "case" }],
        },
      ],
      partialFingerprints: { "hirehooksCase/v1": digest([receiver.url, id]) },
      ...(address === undefined ? {} : { properties: { address } }),
    };
  }
}
