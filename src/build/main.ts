import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Diagnostic, locales } from "../compile/index.ts";
import { registry } from "../providers/index.ts";
import { build, type Outcome } from "./build.ts";
import { loadSources } from "./load-sources.ts";
import { WriteError } from "./write-error.ts";

const project = join(import.meta.dirname, "../..");
const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });

try {
  const outcome = await build({ project, registry, sources: loadSources(project, "src/providers"), ...values });
  outcome.findings.forEach(print);
  console.log(summaryOf(outcome));
  if (outcome.findings.some(({ severity }) => severity === "error")) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof WriteError)) throw error;
  print(error.diagnostic);
  process.exitCode = 1;
}

function print({ severity, code, message }: Diagnostic): void {
  console.error(`${severity}: ${message} [${code}]`);
}

function summaryOf({ compilation, artifacts, findings, changed }: Outcome): string {
  const messages = compilation.contracts.flatMap((contract) => contract.messages);
  const samples = messages.flatMap((message) => message.samples);
  const providers = new Set(compilation.contracts.map(({ provider }) => provider.id));
  return [
    `${providers.size} providers`,
    `${messages.length} messages`,
    `${samples.length} samples checked, tolerant and strict`,
    `${locales.length + 1} languages`,
    `${artifacts.length} artifacts (written: ${changed.join(", ") || "none"})`,
    `${findings.length} findings`,
    `${(performance.now() / 1000).toFixed(1)} s`,
  ].join(" · ");
}
