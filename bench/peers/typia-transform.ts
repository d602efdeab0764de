/*
 * typia puts code in place of calls while TypeScript compiles, and works with TypeScript 4.8 to 6; the
 * project's own is 7, which has no such interface. The older one is that which comes with
 * @arethetypeswrong/cli, in a folder of its own: a second TypeScript at the top of node_modules
 * would take the name `tsc`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { project } from "../messages.ts";

/** The module that typia makes of a TypeScript source. */
export async function transformed<T>(source: string): Promise<T> {
  const { default: ts } = (await import(pathToFileURL(olderTypeScript()).href)) as { default: TypeScript };
  const { default: transform } = (await import("typia/lib/transform")) as unknown as { default: Transform };
  const folder = join(project, "node_modules/.cache/bench");
  mkdirSync(folder, { recursive: true });
  const input = join(folder, "typia.ts");
  const output = join(folder, "typia.mjs");
  writeFileSync(input, source);
  // 99: ES2022 or later as target, and as module; 100: “bundler” as resolution.
  const program = ts.createProgram([input], { strict: true, target: 9, module: 99, moduleResolution: 100, types: [] });
  const faults = ts.getPreEmitDiagnostics(program).map(textOf);
  const addDiagnostic = (diagnostic: Diagnostic) => faults.push(textOf(diagnostic)) - 1;
  const write = (_: string, text: string) => writeFileSync(output, text);
  program.emit(undefined, write, undefined, false, { before: [transform(program, {}, { addDiagnostic })] });
  if (faults.length > 0) throw new Error(`it does not compile the types: ${faults[0]}`);
  return (await import(pathToFileURL(output).href)) as T;
}

/** Where an older TypeScript lies; from now on typia gets it, too. */
function olderTypeScript(): string {
  const attw = createRequire(import.meta.url).resolve("@arethetypeswrong/cli/package.json");
  const core = createRequire(attw).resolve("@arethetypeswrong/core");
  const path = createRequire(core).resolve("typescript");
  const url = pathToFileURL(path).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "typescript" && /\/node_modules\/@?typia\//.test(context.parentURL ?? "")
        ? { url, shortCircuit: true }
        : next(specifier, context),
  });
  return path;
}

/** As much as is used of TypeScript's interface, which version 7 does not have. */
interface TypeScript {
  readonly createProgram: (files: readonly string[], options: object) => Program;
  readonly getPreEmitDiagnostics: (program: Program) => readonly Diagnostic[];
}

interface Program {
  readonly emit: (
    file: undefined,
    write: (path: string, text: string) => void,
    token: undefined,
    onlyTypes: boolean,
    transformers: { readonly before: readonly unknown[] },
  ) => void;
}

interface Diagnostic {
  readonly messageText: string | { readonly messageText: string };
}

type Transform = (
  program: Program,
  options: object,
  extras: { readonly addDiagnostic: (diagnostic: Diagnostic) => number },
) => unknown;

function textOf({ messageText }: Diagnostic): string {
  return typeof messageText === "string" ? messageText : messageText.messageText;
}
