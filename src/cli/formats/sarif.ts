import { isAbsolute } from "node:path";
import type { Invocation, Notification, PhysicalLocation, ReportingDescriptor, Result } from "sarif";
import type { FileFault, LocatedIssue, MessageReport } from "../../testing/report.ts";
import { faultSentence } from "../fault-sentence.ts";
import { inertJson } from "../inert.ts";
import type { Printer, PrinterContext } from "../printer.ts";
import { leftOutOf } from "./capped.ts";
import { fingerprints } from "./fingerprint.ts";
import { uriOf } from "./report-path.ts";
import { pageOf, rulesOf } from "./rules.ts";
import { sentence } from "./sentence.ts";

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
  let [path, unnamed, leftOut, isFirst] = ["", 0, 0, true];
  write(
    `{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":${inertJson({ driver: driver() })},"language":"${locale}","columnKind":"utf16CodeUnits","results":[`,
  );
  return {
    file: ({ file, fault }) => {
      path = pathOf(file);
      if (fault?.kind === "not-json") print(unreadableAt(file, fault));
      else if (fault && notifications.length < named) notifications.push(unreadable(file, fault));
      else if (fault) unnamed += 1;
    },
    message: (message) => {
      for (const issue of message.issues) print(resultOf(message, issue, "error"));
      for (const notice of message.notices) print(resultOf(message, notice, "note"));
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
      write(`\n],"invocations":[${inertJson(invocation)}],"properties":${inertJson({ totals, leftOut: left })}}]}\n`);
    },
  };

  function print(result: Result): void {
    write(`${isFirst ? "" : ","}\n${inertJson(result)}`);
    isFirst = false;
  }

  function driver(): object {
    const described = rules.map(
      (id): ReportingDescriptor => ({
        id,
        name: id.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
        shortDescription: { text: texts.rules[id] },
        helpUri: pageOf(id, locale),
      }),
    );
    return { name: "hirehooks", semanticVersion: version, rules: described };
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
          physicalLocation: { ...physical(), region: { startLine: line, startColumn: column } },
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
        { physicalLocation: { ...physical(), region: { startLine: fault.line, startColumn: fault.column } } },
      ],
      partialFingerprints: { "hirehooksFinding/v1": fingerprintOf(path, {}, issue) },
    };
  }

  function unreadable(file: string, fault: FileFault): Notification {
    return {
      descriptor: { id: fault.kind },
      level: "error",
      message: { text: unlinked(faultSentence(texts, file, fault)) },
      locations: [{ physicalLocation: physical() }],
    };
  }

  function remark(id: string, text: string): Notification {
    return { descriptor: { id }, level: "warning", message: { text: unlinked(text) } };
  }

  function physical(): PhysicalLocation {
    const uri = uriOf(path);
    return { artifactLocation: isAbsolute(path) ? { uri } : { uri, uriBaseId: "%SRCROOT%" } };
  }
}

/** A message in which nothing is an embedded link (SARIF 2.1.0, section 3.11.6). */
function unlinked(text: string): string {
  return sentence(text).replaceAll("](", "]\u200b(");
}
