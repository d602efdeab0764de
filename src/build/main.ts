import { join } from "node:path";
import { parseArgs } from "node:util";
import { locales } from "../compile/index.ts";
import { registry } from "../providers/index.ts";
import { build, type Outcome } from "./build.ts";
import { loadSources } from "./load-sources.ts";
import { WriteError } from "./write-artifacts.ts";

const project = join(import.meta.dirname, "../..");
const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });

try {
  const outcome = await build({ project, registry, sources: loadSources(project, "src/providers"), ...values });
  for (const { severity, code, message } of outcome.findings) console.error(`${severity}: ${message} [${code}]`);
  console.log(summaryOf(outcome));
  if (outcome.findings.some(({ severity }) => severity === "error")) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof WriteError)) throw error;
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
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
  ].join(" · ");
}
