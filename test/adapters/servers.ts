import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { basename, dirname, join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { install, nodes, type Packed, root } from "../packed.ts";

/** A receiver in a framework, on a runtime, as a process of its own. */
export interface Server {
  readonly name: string;
  readonly start: (project: string) => Promise<Running>;
}

export interface Running {
  readonly port: number;
  /** What it has printed. */
  readonly output: () => string;
  readonly stop: () => void;
}

const programs = ["node", "express", "fastify", "hono", "nest"];
const own = join(import.meta.dirname, "servers");
const [node24 = process.execPath] = nodes;

/** All that is there on this machine. */
export const servers: readonly Server[] = [
  ...nodes.flatMap((node) => programs.map((program) => on(versionOf(node), program, (script) => [node, script]))),
  ...nodes.map((node) => ({
    name: `next on ${versionOf(node)}`,
    start: (project: string) => startNext(project, node),
  })),
  ...runtimes("deno", (deno, script) => [deno, "run", "--allow-all", "--no-remote", script]),
  ...runtimes("bun", (bun, script) => [bun, "run", "--no-install", script]),
  ...existing("workerd").map((file) => ({ name: "workerd", start: (project: string) => startWorker(project, file) })),
];

/** What has no program for this machine's platform among its packages. */
export const absent = ["deno", "bun", "workerd"].filter((name) => existing(name).length === 0);

/** A project with the packed package in it, below the frameworks that this repository has installed. */
export function projectWith(packed: Packed): string {
  // Not in node_modules, whose files Next.js does not compile.
  const parent = join(root, "test/.projects");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "project-"));
  install(folder, packed);
  return folder;
}

/** A program and all that it imports, in one file; of the package it takes what is installed in the project. */
export async function bundled(project: string, program: string): Promise<string> {
  const outfile = join(project, `${program}.bundle.js`);
  await make(program, outfile, {
    platform: "neutral",
    plugins: [
      {
        name: "package-of-the-project",
        setup({ onResolve, resolve }) {
          onResolve({ filter: /^hirehooks/ }, ({ path, kind, pluginData }) =>
            pluginData === "found" ? undefined : resolve(path, { kind, resolveDir: project, pluginData: "found" }),
          );
        },
      },
    ],
  });
  return outfile;
}

function runtimes(name: string, command: (file: string, script: string) => Command): Server[] {
  return existing(name).flatMap((file) =>
    [name, "node", "express"].map((program) => on(name, program, (script) => command(file, script))),
  );
}

type Command = readonly [string, ...string[]];

function on(runtime: string, program: string, command: (script: string) => Command): Server {
  const start = async (project: string) => {
    const script = join(project, `${program}.mjs`);
    // Frameworks and package are imported as a user's program imports them.
    await make(program, script, { platform: "node", packages: "external" });
    return started(command(script), project);
  };
  return { name: runtime === program ? runtime : `${program} on ${runtime}`, start };
}

/** Builds the application as Next.js does, and starts it. */
async function startNext(project: string, node: string): Promise<Running> {
  const folder = join(project, "next");
  const next = join(root, "node_modules/next/dist/bin/next");
  if (!existsSync(join(folder, ".next/BUILD_ID"))) {
    const route = readFileSync(join(own, "next-route.ts"), "utf8").replace("../endpoints.ts", "../../endpoints.ts");
    mkdirSync(join(folder, "app/[path]"), { recursive: true });
    writeFileSync(join(folder, "app/[path]/route.ts"), route);
    for (const name of ["endpoints.ts", "secret.ts"]) cpSync(join(import.meta.dirname, name), join(folder, name));
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
    // What it is built with is above the project; types are checked with all others.
    const config = { turbopack: { root }, typescript: { ignoreBuildErrors: true } };
    writeFileSync(join(folder, "next.config.mjs"), `export default ${JSON.stringify(config)};\n`);
    execFileSync(node24, [next, "build"], { cwd: folder, env, stdio: "pipe" });
  }
  return started([node, next, "start", "--hostname", "127.0.0.1", "--port", String(await freePort())], folder);
}

/** A worker has no packages: its program is one file. */
async function startWorker(project: string, workerd: string): Promise<Running> {
  const script = await bundled(project, "workerd");
  const port = await freePort();
  const config = join(dirname(script), "workerd.capnp");
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "main", esModule = embed "${basename(script)}")],
    compatibilityDate = "2026-01-01",
  ))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`,
  );
  const child = spawn(workerd, ["serve", "--verbose", config], {
    cwd: project,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  await answering(port);
  return { port, output: () => "", stop: () => child.kill("SIGKILL") };
}

/** Nothing of this is to leave the machine. */
const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  DENO_NO_UPDATE_CHECK: "1",
  DO_NOT_TRACK: "1",
  NODE_ENV: "production",
};

function started([file, ...args]: Command, cwd: string): Promise<Running> {
  return listening(spawn(file, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] }));
}

/** Waits until a program says on which port it listens. */
function listening(child: ChildProcess): Promise<Running> {
  return new Promise((resolve, reject) => {
    let output = "";
    const onText = (text: Buffer) => {
      output += text;
      const [, port] = /\b(?:port |127\.0\.0\.1:)(\d+)/.exec(output) ?? [];
      if (port !== undefined) resolve({ port: Number(port), output: () => output, stop: () => child.kill("SIGKILL") });
    };
    child.stdout?.on("data", onText);
    child.stderr?.on("data", onText);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the server stopped with ${code}:\n${output}`)));
  });
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(`http://127.0.0.1:${port}/log`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answers on port ${port}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}

async function make(program: string, outfile: string, options: BuildOptions): Promise<void> {
  const entryPoints = [join(own, `${program}.ts`)];
  // What the compiler takes from the sources is to be the package here.
  await build({ entryPoints, outfile, bundle: true, format: "esm", tsconfigRaw: {}, logLevel: "error", ...options });
}

function existing(name: string): string[] {
  const file = join(root, "node_modules/.bin", name);
  return existsSync(file) ? [file] : [];
}

function versionOf(node: string): string {
  return `Node ${execFileSync(node, ["-p", "process.versions.node"], { encoding: "utf8" }).trim()}`;
}
