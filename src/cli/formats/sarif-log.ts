import { isAbsolute } from "node:path";
import type { Invocation, Notification, PhysicalLocation, ReportingDescriptor, Result } from "sarif";
import type { Locale } from "../../runtime/issue.ts";
import { inertJson } from "../inert.ts";
import { uriOf } from "./report-path.ts";
import { sentence } from "./sentence.ts";

/** A SARIF log that is written in parts. */
export interface SarifLog {
  readonly add: (result: Result) => void;
  readonly end: (invocation: Invocation, properties: object) => void;
}

/** A log as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
export function sarifLog(
  write: (text: string) => void,
  {
    locale,
    version,
    rules,
  }: { readonly locale: Locale; readonly version: string; readonly rules: ReportingDescriptor[] },
): SarifLog {
  let before = "";
  const driver = { name: "hirehooks", semanticVersion: version, rules };
  write(
    `{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":${inertJson({ driver })},"language":"${locale}","columnKind":"utf16CodeUnits","results":[`,
  );
  return {
    add: (result) => {
      write(`${before}\n${inertJson(result)}`);
      before = ",";
    },
    end: (invocation, properties) => {
      write(`\n],"invocations":[${inertJson(invocation)}],"properties":${inertJson(properties)}}]}\n`);
    },
  };
}

/** `not-json` → `NotJson` */
export function ruleName(id: string): string {
  return id.replaceAll(/(?:^|[^a-z0-9])(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export function remark(id: string, text: string): Notification {
  return { descriptor: { id }, level: "warning", message: { text: unlinked(text) } };
}

/** The place of a file, by its path. */
export function physical(path: string): PhysicalLocation {
  const uri = uriOf(path);
  return { artifactLocation: isAbsolute(path) ? { uri } : { uri, uriBaseId: "%SRCROOT%" } };
}

/** A message in which nothing is an embedded link (SARIF 2.1.0, section 3.11.6). */
export function unlinked(text: string): string {
  return sentence(text).replaceAll("](", "]\u200b(");
}
