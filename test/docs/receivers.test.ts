import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { runTsc } from "../tsc.ts";
import { emptyFolder } from "./empty-folder.ts";
import { freePort } from "./free-port.ts";
import { link, pack } from "./guides/user-project.ts";
import { rendered } from "./pages/rendered.ts";

/* The receivers on the providers' pages, run as they stand there. */

const secret = "not-a-real-secret";
let pages: ReadonlyMap<string, string>;
let folder: string;
let running: ChildProcess | undefined;
/** What the receiver that was started last has printed. */
let printed = "";

beforeAll(async () => {
  pages = await rendered(readFileSync(join(inject("artifacts"), "asyncapi.yaml"), "utf8"));
  folder = emptyFolder();
  const own = join(folder, "node_modules/hirehooks");
  mkdirSync(own, { recursive: true });
  execFileSync("tar", ["-xzf", pack(), "-C", own, "--strip-components=1"]);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  link(folder, "@types/node");
});
afterEach(() => running?.kill());

const commands = {
  "receiver.ts": [process.execPath, "receiver.ts"],
  "receiver.mjs": [process.execPath, "receiver.mjs"],
  "receiver.php": ["php", "-S", "127.0.0.1:PORT", "receiver.php"],
  "receiver.py": ["python3", "receiver.py"],
} as const;

function isThere(command: string): boolean {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0;
}

/** The program on a provider's page. */
function codeOf(provider: string, file: keyof typeof commands): string {
  const page = pages.get(`pages/${provider}/index.mdx`) ?? "";
  const [, code = ""] = new RegExp(`^\`\`\`\\w+ title="${file}"\\n([\\s\\S]*?)\\n\`\`\`$`, "m").exec(page) ?? [];
  return code;
}

/** Starts the receiver of a provider's page; returns its port. */
async function start(provider: string, file: keyof typeof commands): Promise<number> {
  writeFileSync(join(folder, file), codeOf(provider, file));
  const port = await freePort();
  const [command, ...options] = commands[file].map((part) => part.replace("PORT", String(port)));
  const env = { PATH: process.env.PATH, PORT: String(port), [variableOf(provider)]: secret };
  running = spawn(command ?? "", options, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  printed = "";
  for (const stream of [running.stdout, running.stderr]) stream?.on("data", (text) => (printed += text));
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const isUp = await post(port, "").then(
      () => true,
      () => false,
    );
    if (isUp) return port;
    await wait(50);
  }
  throw new Error(`${provider}: ${file} does not answer`);
}

/** The environment variable that a receiver takes its secret from. */
function variableOf(provider: string): string {
  return `${provider.toUpperCase().replace("-", "_")}_SECRET`;
}

function post(port: number, body: string, headers: Record<string, string> = {}, path = "/"): Promise<number> {
  return new Promise((resolve, reject) => {
    const bytes = Buffer.from(body);
    const options = {
      host: "127.0.0.1",
      port,
      path,
      method: "POST",
      headers: { ...headers, "Content-Length": bytes.length },
    };
    request(options, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    })
      .on("error", reject)
      .end(bytes);
  });
}

const applicant =
  '{"changes":{},"event":{"applicant":{"first_name":"Анна"},"applicant_log":{"type":"ADD"}},"meta":{"version":"2.0"}}';
const sign = (body: string) => createHmac("sha256", secret).update(body).digest("hex");

interface Sent {
  readonly body: string;
  readonly headers?: Record<string, string>;
  readonly path?: string;
}

/** A delivery that the receiver takes, by provider: one of each kind of signature. */
const genuine: Readonly<Record<string, Sent>> = {
  huntflow: { body: applicant, headers: { "X-Huntflow-Event": "APPLICANT", "X-Huntflow-Signature": sign(applicant) } },
  hirehop: { body: JSON.stringify({ event: "job.created", data: {}, export_key: secret }) },
  flatchr: { body: '{"event":"new_applicant","data":{}}', path: `/hooks?token=${secret}` },
};

/** Sends a delivery up to the middle of its body; the receiver has begun to read it. */
async function sendHalf(port: number, { body, headers, path = "/" }: Sent): Promise<Socket> {
  const socket = connect(port, "127.0.0.1").on("error", () => {});
  const lines = Object.entries({ Host: "receiver", ...headers, "Content-Length": Buffer.byteLength(body) });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  socket.write(`POST ${path} HTTP/1.1\r\n${head}\r\n${body.slice(0, body.length / 2)}`);
  await wait(200);
  return socket;
}

/** Whether the receiver still takes what is genuine. */
async function goesOn(port: number, { body, headers, path }: Sent): Promise<boolean> {
  await wait(200);
  const status = await Promise.race([post(port, body, headers, path).catch(() => 0), wait(5_000, 0, { ref: false })]);
  return status === 204 && running?.exitCode === null;
}

describe("with hirehooks", () => {
  const providers = ["flatchr", "hirehop", "human-sourcing", "huntflow"];

  test("every receiver compiles in a strict project", () => {
    const files = providers.map((provider) => {
      writeFileSync(join(folder, `${provider}.ts`), codeOf(provider, "receiver.ts"));
      return `${provider}.ts`;
    });

    const { stdout } = runTsc(
      ["--noEmit", "--types", "node", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes", ...files],
      folder,
    );

    expect(stdout).toBe("");
  });

  test("its switch has a case for every event of the version, and for what is none", () => {
    const cases = [...codeOf("hirehop", "receiver.ts").matchAll(/case "(.*)":/g)].map(([, event]) => event);

    expect(cases).toEqual([
      "invoice.status.updated",
      "job.created",
      "job.updated",
      "job.status.updated",
      "contact.person.*",
      "contact.company.*",
      "unknown",
      "invalid",
    ]);
  });

  test.each(providers)("the receiver for %s does not start without its secret", (provider) => {
    writeFileSync(join(folder, "receiver.ts"), codeOf(provider, "receiver.ts"));
    const env = { PATH: process.env.PATH, PORT: "0" };

    const runs = [undefined, ""].map((value) =>
      spawnSync(process.execPath, ["receiver.ts"], {
        cwd: folder,
        encoding: "utf8",
        env: value === undefined ? env : { ...env, [variableOf(provider)]: value },
        timeout: 60_000,
      }),
    );

    expect(runs.map(({ status }) => status)).toEqual([1, 1]);
  });

  test("a delivery is understood, and prints nothing of a person", async () => {
    const port = await start("huntflow", "receiver.ts");
    const body = JSON.stringify({ event: { first_name: "Анна" }, meta: { version: "2.0" } });
    const headers = (event: string) => ({ "X-Huntflow-Event": event, "X-Huntflow-Signature": sign(body) });

    const statuses = [
      await post(port, "", { "X-Huntflow-Event": "PING" }),
      await post(port, body, headers("BIRTHDAY")),
      await post(port, body, headers("VACANCY")),
    ];

    expect(statuses).toEqual([204, 204, 204]);
    await expect.poll(() => printed).toMatch(/^PING\nunknown BIRTHDAY\n.+\ninvalid VACANCY\n.+\n/);
    expect(printed).not.toContain("Анна");
  });

  test("a body that is genuine and no JSON is refused, and the receiver goes on", async () => {
    const port = await start("human-sourcing", "receiver.ts");

    const statuses = [
      await post(port, "not json", {}, `/?token=${secret}`),
      await post(port, "{}", {}, "//"),
      await post(port, "[[]]", {}, `/?token=${secret}`),
      await post(port, "{}", {}, `/?token=${secret}`),
    ];

    expect(statuses).toEqual([400, 401, 204, 204]);
  });
});

for (const file of Object.keys(commands) as (keyof typeof commands)[]) {
  describe.skipIf(!isThere(commands[file][0]))(file, () => {
    test("of a signed provider takes what is signed, and a PING without a signature, and nothing else", async () => {
      const port = await start("huntflow", file);
      const event = { "X-Huntflow-Event": "APPLICANT", "X-Huntflow-Delivery": "1" };
      const signed = { ...event, "X-Huntflow-Signature": sign(applicant) };

      const statuses = [
        await post(port, applicant, signed),
        await post(port, applicant.replace("Анна", "Инна"), signed),
        await post(port, applicant, event),
        await post(port, applicant, { ...event, "X-Huntflow-Signature": "" }),
        await post(port, applicant, { ...event, "X-Huntflow-Signature": sign(applicant).slice(0, -1) }),
        await post(port, applicant, { ...event, "X-Huntflow-Signature": "e".repeat(64) }),
        await post(port, "", { "X-Huntflow-Event": "PING" }),
        await post(port, "", { "X-Huntflow-Event": "PING", "X-Huntflow-Signature": sign("x") }),
      ];

      expect(statuses).toEqual([204, 401, 401, 401, 401, 401, 204, 401]);
    });

    test("of a provider with a shared secret takes what holds the secret, and nothing else", async () => {
      const port = await start("hirehop", file);
      const body = (key: unknown) => JSON.stringify({ event: "job.created", data: {}, export_key: key });

      const statuses = [
        await post(port, body(secret)),
        await post(port, body("another")),
        await post(port, body(null)),
        await post(port, body(["x"])),
        await post(port, "{}"),
        await post(port, "null"),
        await post(port, "not json"),
      ];

      expect(statuses).toEqual([204, 401, 401, 401, 401, 401, 401]);
    });

    test("of a provider that signs nothing takes what comes to the secret address, and nothing else", async () => {
      for (const provider of ["flatchr", "human-sourcing"]) {
        const port = await start(provider, file);

        const statuses = [
          await post(port, '{"event":"new_applicant","data":{}}', {}, `/hooks?token=${secret}`),
          await post(port, "{}", {}, "/hooks?token=another"),
          await post(port, "{}", {}, "/hooks?token="),
          await post(port, "{}", {}, "/hooks"),
        ];

        expect(statuses).toEqual([204, 401, 401, 401]);
        running?.kill();
      }
    });

    describe.each(Object.entries(genuine))("of %s", (provider, delivery) => {
      test("goes on after senders that left in the middle of their bodies", async () => {
        const port = await start(provider, file);

        (await sendHalf(port, delivery)).end();
        (await sendHalf(port, delivery)).destroy();
        (await sendHalf(port, delivery)).resetAndDestroy();

        expect(await goesOn(port, delivery)).toBe(true);
      });

      test("goes on while a sender keeps it waiting for the rest", async () => {
        const port = await start(provider, file);

        const socket = await sendHalf(port, delivery);

        expect(await goesOn(port, delivery)).toBe(true);
        socket.destroy();
      });

      test("refuses what comes to a path that is no URL, and goes on", async () => {
        const port = await start(provider, file);

        const statuses = [
          await post(port, "{}", {}, "//").catch(() => 0),
          await post(port, "{}", {}, "//[?token=another").catch(() => 0),
        ];

        expect(statuses).toEqual([401, 401]);
        expect(await goesOn(port, delivery)).toBe(true);
      });

      test("refuses a body of 2 MB, whoever it is from, and goes on", async () => {
        const port = await start(provider, file);
        const body = delivery.body + " ".repeat(2_000_000);
        const headers = { ...delivery.headers, ...(delivery.headers && { "X-Huntflow-Signature": sign(body) }) };

        const status = await post(port, body, headers, delivery.path).catch(() => "hung up");

        // The sender may find the connection closed before it has read why.
        expect([413, "hung up"]).toContain(status);
        expect(await goesOn(port, delivery)).toBe(true);
      });
    });
  });
}
