import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Compilation, compile, type Diagnostic, locales } from "../compile/index.ts";
import { type Artifact, emit } from "../emit/index.ts";
import { registry } from "../providers/index.ts";
import { checkArtifacts } from "./check-artifacts.ts";
import { loadSources } from "./load-sources.ts";
import { WriteError, writeArtifacts } from "./write-artifacts.ts";

const project = join(import.meta.dirname, "../..");

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const compilation = compile(registry, loadSources(project, "src/providers"));
const hasErrors = compilation.diagnostics.some(({ severity }) => severity === "error");
const artifacts = hasErrors ? [] : await emit(compilation);
const findings = [...compilation.diagnostics, ...(hasErrors ? [] : outcomeOf(artifacts))];
print(findings);
summarise(compilation, artifacts, findings);
if (findings.some(({ severity }) => severity === "error")) process.exitCode = 1;

function outcomeOf(artifacts: readonly Artifact[]): Diagnostic[] {
  if (values.check) return checkArtifacts(project, artifacts);
  try {
    const changed = writeArtifacts(project, artifacts);
    console.log(changed.length > 0 ? `Written: ${changed.join(", ")}` : "Nothing has changed.");
    return [];
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
    return [];
  }
}

function print(findings: readonly Diagnostic[]): void {
  for (const { severity, code, message } of findings) console.error(`${severity}: ${message} [${code}]`);
}

function summarise({ contracts }: Compilation, artifacts: readonly Artifact[], findings: readonly Diagnostic[]): void {
  const messages = contracts.flatMap((contract) => contract.messages);
  const samples = messages.flatMap((message) => message.samples);
  const providers = new Set(contracts.map(({ provider }) => provider.id));
  console.log(
    [
      `${providers.size} providers`,
      `${messages.length} messages`,
      `${samples.length} samples checked, tolerant and strict`,
      `${locales.length + 1} languages`,
      `${artifacts.length} artifacts`,
      `${findings.length} findings`,
    ].join(" · "),
  );
}
