import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { emptyFolder } from "../docs/empty-folder.ts";
import { root } from "../packed.ts";
import { plainMachine } from "./plain-machine.ts";

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}

export interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as Action;

/**
 * Runs the steps of the action as GitHub's runner does on Linux: expressions are replaced, in `env` alone, each
 * step is a file for bash, and a failing step ends it. The action stands in a folder of its own, as checked out.
 * What an earlier run has installed spares the first step.
 */
export function runAction(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  installed?: string,
) {
  const home = emptyFolder();
  for (const name of ["action.yml", "package.json", "ci"]) {
    cpSync(join(root, name), join(home, "action", name), { recursive: true });
  }
  const temp = join(home, "temp");
  mkdirSync(temp);
  if (installed !== undefined) symlinkSync(installed, join(temp, "hirehooks"));
  const outputs = new Map<string, string>();
  const evaluated = (expression: string) => {
    const [, input, step, output] = /^(?:inputs\.([\w-]+)|steps\.([\w-]+)\.outputs\.([\w-]+))$/.exec(expression) ?? [];
    if (input !== undefined) return inputs[input] ?? action.inputs[input]?.default ?? "";
    return outputs.get(`${step}.${output}`) ?? "";
  };
  const resolved = (text: string) => text.replaceAll(/\$\{\{ *(.*?) *\}\}/g, (_, expression) => evaluated(expression));
  let [log, summary, status]: [string, string, number | null] = ["", "", 0];
  for (const [index, { id = `__${index}`, env: own = {}, run }] of action.runs.steps.entries()) {
    if (index === 0 && installed !== undefined) continue;
    const files = { GITHUB_OUTPUT: join(temp, `out${index}`), GITHUB_STEP_SUMMARY: join(temp, `summary${index}`) };
    for (const file of Object.values(files)) writeFileSync(file, "");
    const script = join(temp, `step${index}.sh`);
    writeFileSync(script, resolved(run));
    const done = spawnSync("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", script], {
      cwd: workspace,
      encoding: "utf8",
      env: {
        ...plainMachine,
        ...env,
        ...Object.fromEntries(Object.entries(own).map(([name, value]) => [name, resolved(value)])),
        ...files,
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_ACTION_PATH: join(home, "action"),
        GITHUB_WORKSPACE: workspace,
        RUNNER_TEMP: temp,
        RUNNER_OS: "Linux",
      },
    });
    log += done.stdout + done.stderr;
    for (const [, name, value] of readFileSync(files.GITHUB_OUTPUT, "utf8").matchAll(/^([\w-]+)=(.*)$/gm)) {
      outputs.set(`${id}.${name}`, value ?? "");
    }
    summary += existsSync(files.GITHUB_STEP_SUMMARY) ? readFileSync(files.GITHUB_STEP_SUMMARY, "utf8") : "";
    status = done.status;
    if (status !== 0) break;
  }
  const given = Object.entries(action.outputs).map(([name, { value }]) => [name, resolved(value)] as const);
  return {
    status,
    log,
    // As it is read on the page
    summary: summary.replaceAll(/&#(\d+);|\u200b|<\/?code>/g, (_, code) => (code ? String.fromCharCode(code) : "")),
    outputs: Object.fromEntries(given),
    installed: join(temp, "hirehooks"),
  };
}
