import type { Invocation, Notification, ReportingDescriptor, Result } from "sarif";
import type { FileFault, LocatedIssue, MessageReport } from "../../testing/report.ts";
import { faultSentence } from "../fault-sentence.ts";
import type { Printer, PrinterContext } from "../printer.ts";
import { leftOutOf } from "./capped.ts";
import { fingerprints } from "./fingerprint.ts";
import { pageOf, rulesOf } from "./rules.ts";
import { physical, remark, ruleName, sarifLog, unlinked } from "./sarif-log.ts";

/** How many files that cannot be read are named. */
const named = 1000;

/**
 * Reports as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): findings are results, files
 * that cannot be read are notifications. It is written in parts; only notifications are held.
 */
export function sarifPrinter({ write, texts, locale, version, pathOf }: PrinterContext): Printer {
  const fingerprintOf = fingerprints();
  const rules = rulesOf(texts);
  const notifications: Notification[] = [];
  let [path, unnamed, leftOut] = ["", 0, 0];
  const log = sarifLog(write, { locale, version, rules: rules.map(described) });
  return {
    file: ({ file, fault }) => {
      path = pathOf(file);
      if (fault?.kind === "not-json") log.add(unreadableAt(file, fault));
      else if (fault && notifications.length < named) notifications.push(unreadable(file, fault));
      else if (fault) unnamed += 1;
    },
    message: (message) => {
      for (const issue of message.issues) log.add(resultOf(message, issue, "error"));
      for (const notice of message.notices) log.add(resultOf(message, notice, "note"));
      leftOut += leftOutOf(message);
    },
    counted: (counts) => {
      leftOut += counts.leftOut;
    },
    end: (totals) => {
      const left = leftOut + unnamed;
      const remarks = [
        ...(left === 0 ? [] : [remark("max-findings", texts.leftOut(left))]),
        ...(totals.isBrokenOff ? [remark("broken-off", texts.interrupted)] : []),
      ];
      const invocation: Invocation = {
        executionSuccessful: totals.unread === 0 && totals.checked > 0 && totals.isBrokenOff !== true,
        toolExecutionNotifications: [...notifications, ...remarks],
      };
      log.end(invocation, { totals, leftOut: left });
    },
  };

  function described(id: (typeof rules)[number]): ReportingDescriptor {
    return { id, name: ruleName(id), shortDescription: { text: texts.rules[id] }, helpUri: pageOf(id, locale) };
  }

  function resultOf(message: MessageReport, issue: LocatedIssue, level: "error" | "note"): Result {
    const { rule, half, pointer, line, column } = issue;
    const { address } = message;
    return {
      ruleId: rule,
      ruleIndex: rules.indexOf(rule),
      level,
      message: { text: unlinked(issue.message) },
      locations: [
        {
          physicalLocation: { ...physical(path), region: { startLine: line, startColumn: column } },
          ...(pointer === "" ? {} : { logicalLocations: [{ fullyQualifiedName: pointer, kind: "value" }] }),
        },
      ],
      partialFingerprints: { "hirehooksFinding/v1": fingerprintOf(path, message, issue) },
      properties: { half, ...(address === undefined ? {} : { address }) },
    };
  }

  function unreadableAt(file: string, fault: FileFault & { kind: "not-json" }): Result {
    const issue = { half: "payload", pointer: "", rule: "not-json" } as const;
    return {
      ruleId: "not-json",
      ruleIndex: rules.indexOf("not-json"),
      level: "error",
      message: { text: unlinked(faultSentence(texts, file, fault)) },
      locations: [
        { physicalLocation: { ...physical(path), region: { startLine: fault.line, startColumn: fault.column } } },
      ],
      partialFingerprints: { "hirehooksFinding/v1": fingerprintOf(path, {}, issue) },
    };
  }

  function unreadable(file: string, fault: FileFault): Notification {
    return {
      descriptor: { id: fault.kind },
      level: "error",
      message: { text: unlinked(faultSentence(texts, file, fault)) },
      locations: [{ physicalLocation: physical(path) }],
    };
  }
}
