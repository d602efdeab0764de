import { type Compilation, compile, type Diagnostic, diagnostic, type Sources } from "../compile/index.ts";
import type { Registry } from "../define/index.ts";
import { type Artifact, emit as emitAll } from "../emit/index.ts";
import { checkArtifacts } from "./check-artifacts.ts";
import { writeArtifacts } from "./write-artifacts.ts";

export interface BuildOptions {
  /** The folder that holds the roots. */
  readonly project: string;
  readonly registry: Registry;
  readonly sources: Sources;
  /** Makes the artifacts; another one than the project's only in tests. */
  readonly emit?: typeof emitAll;
  /** Compare with what is there, and write nothing. */
  readonly check?: boolean;
}

export interface Outcome {
  readonly compilation: Compilation;
  readonly artifacts: readonly Artifact[];
  readonly findings: readonly Diagnostic[];
  /** The roots that were replaced. */
  readonly changed: readonly string[];
}

/** Compiles, prints and writes (or compares) everything. With an error among the findings nothing is written. */
export async function build({
  project,
  registry,
  sources,
  emit = emitAll,
  check = false,
}: BuildOptions): Promise<Outcome> {
  const compilation = compile(registry, sources);
  const findings = compilation.diagnostics;
  if (findings.some(({ severity }) => severity === "error")) {
    return { compilation, artifacts: [], findings, changed: [] };
  }
  const artifacts = await emit(compilation);
  const repeated = repeatedIn(artifacts);
  if (repeated.length > 0) return { compilation, artifacts: [], findings: [...findings, ...repeated], changed: [] };
  if (check) {
    return { compilation, artifacts, findings: [...findings, ...checkArtifacts(project, artifacts)], changed: [] };
  }
  const { changed, warnings } = writeArtifacts(project, artifacts);
  return { compilation, artifacts, findings: [...findings, ...warnings], changed };
}

/** Two artifacts of one path: one of them would be lost. File systems may not tell case apart. */
function repeatedIn(artifacts: readonly Artifact[]): Diagnostic[] {
  const seen = new Set<string>();
  return artifacts.flatMap(({ path: file }) => {
    const isRepeated = seen.has(file.toLowerCase());
    seen.add(file.toLowerCase());
    return isRepeated ? [diagnostic("repeated-artifact", { file })] : [];
  });
}
