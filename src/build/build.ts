import { type Compilation, compile, type Diagnostic, type Sources } from "../compile/index.ts";
import type { Registry } from "../define/index.ts";
import { type Artifact, emit } from "../emit/index.ts";
import { checkArtifacts } from "./check-artifacts.ts";
import { writeArtifacts } from "./write-artifacts.ts";

export interface BuildOptions {
  /** The folder that holds the roots. */
  readonly project: string;
  readonly registry: Registry;
  readonly sources: Sources;
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
export async function build({ project, registry, sources, check = false }: BuildOptions): Promise<Outcome> {
  const compilation = compile(registry, sources);
  const findings = compilation.diagnostics;
  if (findings.some(({ severity }) => severity === "error")) {
    return { compilation, artifacts: [], findings, changed: [] };
  }
  const artifacts = await emit(compilation);
  if (check) {
    return { compilation, artifacts, findings: [...findings, ...checkArtifacts(project, artifacts)], changed: [] };
  }
  return { compilation, artifacts, findings, changed: writeArtifacts(project, artifacts) };
}
