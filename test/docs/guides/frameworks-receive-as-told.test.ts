import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { absent, projectWith } from "../../adapters/servers.ts";
import { runTsc } from "../../tsc.ts";
import { commandsOf, file, guide, outputOf } from "./read-guides.ts";
import { type RunningReceiver, startReceiver } from "./running-receiver.ts";
import { signed } from "./signed-by-hand.ts";
import { pack, root, shell, write } from "./user-project.ts";

/** A folder of this repository, so that the frameworks which it has installed are found. */
let project = "";
const running: RunningReceiver[] = [];

beforeAll(() => {
  project = projectWith({ tarball: pack(), files: [] });
  if (absent.length > 0) console.info(`not run, because their packages have nothing for this platform: ${absent}`);
});

afterAll(async () => {
  await Promise.all(running.map(({ stop }) => stop()));
  rmSync(project, { recursive: true, force: true });
});

/** The sections of the guide that show a receiver, with what has no program on this machine left out. */
const sections = guide("frameworks")
  .headings.map((heading) => /#([a-z-]+) \*/.exec(heading)?.[1] ?? "")
  .filter((section) => section !== "others");
const programs: Readonly<Record<string, string>> = { deno: "deno", bun: "bun", workers: "workerd" };
const runnable = sections.filter((section) => !absent.includes(programs[section] ?? ""));

const [genuineSays = "", forgedSays = ""] = [0, 1].map((at) => outputOf("frameworks", "en", at).trim());
const payload = { event: { applicant: { id: 301 }, applicant_log: { type: "ADD" } }, meta: { version: "2.0" } };
const body = new TextEncoder().encode(JSON.stringify(payload));
const headers = { "X-Huntflow-Event": "APPLICANT", "X-Huntflow-Delivery": "1", "X-Huntflow-Signature": signed(body) };

test("the guide shows nine receivers, and what they print", () => {
  expect(sections).toEqual(["node", "express", "fastify", "hono", "next", "nest", "deno", "bun", "workers"]);
  expect([genuineSays, forgedSays]).toEqual(["applicant 301", "signature-mismatch"]);
});

describe.each(runnable)("%s", (section) => {
  test("takes what is genuine, refuses what is forged, acknowledges PING, and prints what the guide says", async () => {
    const receiver = await start(section);

    const statuses = [
      await receiver.post(headers, body),
      await receiver.post(headers, body.with(30, 0x20)),
      await receiver.post({ ...headers, "X-Huntflow-Signature": signed(body, "guess") }, body),
      await receiver.post({ "X-Huntflow-Event": "PING" }),
    ];

    const { stdout, stderr } = await receiver.stop();
    const printed = [...stdout, ...stderr];
    expect(statuses).toEqual([204, 401, 401, 204]);
    expect(printed.filter((line) => line === genuineSays).length).toBe(1);
    expect(printed.filter((line) => line === forgedSays).length).toBe(2);
  });

  test("installs what it imports, and nothing else", () => {
    const imported = blocksOf(section).flatMap(({ code }) => [
      ...code.matchAll(/ from "((?:@[\w-]+\/)?[\w-]+)(?:\/[\w-]+)?";$/gm),
    ]);
    const installed = commandOf(section).install.split(" ").slice(2);

    const names = new Set(imported.map(([, name = ""]) => name));
    expect(installed).toContain("hirehooks");
    expect(installed).toEqual(installed.toSorted());
    // What a project of these frameworks has anyway.
    const given = section === "nest" ? ["@nestjs/common", "@nestjs/core"] : [];
    expect([...names].filter((name) => ![...installed, ...given].includes(name))).toEqual([]);
  });
});

test("what the receiver's guide sends makes them print what the guide shows", async () => {
  const receiver = await start("node");
  const [genuine = "", forged = ""] = commandsOf("frameworks");
  write(project, {
    "send.ts": file("receiver", "send.ts"),
    "delivery.json": file("quick-start", "delivery.json"),
  });

  const outputs = [genuine, forged].map((line) => shell(project, line, { PORT: receiver.port }).stdout);

  const { stdout, stderr } = await receiver.stop();
  expect(outputs).toEqual(["204\n", "401\n"]);
  expect([stdout.at(-1), ...stderr]).toEqual([genuineSays, forgedSays]);
});

test("all of them compile as printed", () => {
  const files = sections.flatMap((section) =>
    blocksOf(section).flatMap(({ language, title }) => (language === "ts" ? [join(section, title ?? "")] : [])),
  );
  for (const section of sections) writeSection(section);
  // What `@types/bun`, `wrangler types` and Deno itself declare.
  write(project, {
    "runtimes.d.ts": `
      type Handle = (request: Request) => Promise<Response>;
      declare module "cloudflare:workers" { export const env: { readonly HUNTFLOW_SECRET: string } }
      declare const Bun: { serve(options: { port: number; hostname: string; development: boolean; fetch: Handle }): void };
      declare const Deno: {
        env: { get(name: string): string | undefined };
        serve(options: { port: number; hostname: string }, handle: Handle): void;
      };`,
  });

  const { stdout } = runTsc(
    ["--noEmit", "--types", "node", ...decorators, "--skipLibCheck", "runtimes.d.ts", ...files],
    project,
  );

  expect(stdout).toBe("");
  expect(files.length).toBe(10);
});

test.skipIf(absent.includes("deno"))("Deno finds nothing wrong with the types of its own", () => {
  writeSection("deno");

  expect(shell(join(project, "deno"), "deno check deno.ts").status).toBe(0);
});

test("behind express.json() the receiver says which order is right", async () => {
  const folder = writeSection("express");
  const [route = "", parser = ""] = [/^app\.all\([\s\S]*?^\);\n/m, /^app\.use\(.*\n/m].map(
    (found) => found.exec(file("frameworks", "express.ts"))?.[0],
  );
  const text = file("frameworks", "express.ts").replace(parser, "").replace(route, `${parser}${route}`);
  write(folder, { "express.ts": text });
  const receiver = await startReceiver(folder, commandOf("express").run);
  running.push(receiver);

  const status = await receiver.post({ ...headers, "Content-Type": "application/json" }, body);

  expect(status).toBe(500);
  // Express logs after it has answered.
  await expect.poll(() => receiver.stderr.join("\n")).toContain("MisuseError: The body was parsed before");
});

const decorators = ["--experimentalDecorators", "--emitDecoratorMetadata"];

/** Where the guide uses a tool that this repository does not have, what does the same. */
const standIns: Readonly<Record<string, string>> = {
  "npx nest build": `npx tsc -p .`,
  "npx wrangler deploy": "npx esbuild src/worker.ts --bundle --format=esm --external:cloudflare:* --outfile=worker.js",
};

/** Starts the receiver of a section by the lines that it shows, in a folder that holds its files and no others. */
async function start(section: string): Promise<RunningReceiver> {
  const folder = writeSection(section);
  const { builds, run } = commandOf(section);
  for (const line of builds) {
    const { status, stdout, stderr } = shell(folder, standIns[line] ?? line);
    expect([line, status, status === 0 ? "" : stdout + stderr]).toEqual([line, 0, ""]);
  }
  const receiver = await startReceiver(folder, run);
  running.push(receiver);
  return receiver;
}

function blocksOf(section: string) {
  return guide("frameworks").blocks.filter((block) => block.section === section && block.title !== undefined);
}

function writeSection(section: string): string {
  const folder = join(project, section);
  const files = blocksOf(section).map(({ title = "", code }) => [title, code] as const);
  write(folder, { ...surroundings[section], ...Object.fromEntries(files) });
  return folder;
}

/** What is in a project of the framework's before the receiver is added to it. */
const surroundings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  next: {
    "package.json": '{ "private": true, "type": "module" }\n',
    // What it is built with is above the project; types are checked with all others.
    "next.config.mjs": `export default ${JSON.stringify({ turbopack: { root }, typescript: { ignoreBuildErrors: true } })};\n`,
  },
  nest: {
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        target: "es2023",
        module: "nodenext",
        types: ["node"],
        skipLibCheck: true,
        experimentalDecorators: true,
        emitDecoratorMetadata: true,
        rootDir: "src",
        outDir: "dist",
      },
      include: ["src"],
    }),
  },
  workers: {
    "worker.capnp": `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "main", esModule = embed "worker.js")],
    compatibilityDate = "${JSON.parse(file("frameworks", "wrangler.json")).compatibility_date}",
    bindings = [(name = "HUNTFLOW_SECRET", text = "demo")],
  ))],
  sockets = [(name = "http", http = (), service = "main")],
);
`,
  },
};

/** The lines of a section's last block of commands: what installs, what builds, and what runs. */
function commandOf(section: string) {
  const own = guide("frameworks").blocks.filter((block) => block.section === section && block.language === "sh");
  const [install = "", ...lines] = own.at(-1)?.code.trim().split("\n") ?? [];
  if (section !== "workers") return { install, builds: lines.slice(0, -1), run: lines.at(-1) ?? "" };
  // What is deployed runs here, on the same runtime.
  const run = "workerd serve --verbose --socket-addr=http=127.0.0.1:$PORT worker.capnp";
  return { install, builds: lines.slice(1), run };
}
