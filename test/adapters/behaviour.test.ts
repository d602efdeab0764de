import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pack } from "../packed.ts";
import type { Entry } from "./endpoints.ts";
import { secret } from "./secret.ts";
import { absent, projectWith, type Running, servers } from "./servers.ts";
import { type Case, canary, huge, table } from "./table.ts";
import { pour, put } from "./wire.ts";

let project = "";
beforeAll(() => {
  project = projectWith(pack(tmpdir()));
  if (absent.length > 0) console.info(`not run, because their packages have nothing for this platform: ${absent}`);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe.each(servers)("$name", ({ name, start }) => {
  const isTelling = /^(node|express|fastify|hono|nest) on Node/.test(name);
  let running: Running | undefined;
  beforeAll(async () => {
    running = await start(project);
  });
  afterAll(() => running?.stop());
  const port = () => running?.port ?? 0;

  test("does with every delivery what the table says", async () => {
    const results: Result[] = [];
    for (const one of table) results.push(await resultOf(port(), one));

    expect(results).toEqual(expected);
  });

  test("says nothing of a delivery, and no secret, in an answer", async () => {
    for (const one of table) {
      const reply = await put(port(), one);
      expect(`${reply?.headers}${reply?.body}`).not.toMatch(new RegExp(`${canary}|${secret}`));
    }
  });

  test.each([true, false])("stops reading 150 MB at its limit; announced: %s", async (isAnnounced) => {
    const before = readBy(running).length;

    const status = await pour(port(), huge(isAnnounced));

    // A runtime that is a server itself may cut the connection before the sender has read its answer.
    expect(isTelling ? [413] : [413, undefined]).toContain(status);

    // Servers in JavaScript tell how much they read: beside the receiver's share what Node and frameworks keep ready.
    if (isTelling) await expect.poll(() => readBy(running).length, { timeout: 5000 }).toBeGreaterThan(before);
    for (const bytes of readBy(running).slice(before)) expect(bytes).toBeLessThanOrEqual(2 * 2 ** 20);
  });

  test("takes fifty deliveries at once", async () => {
    const [first] = table;
    const replies = await Promise.all(Array.from({ length: 50 }, () => put(port(), first as Case)));

    expect(replies.map((reply) => reply?.status)).toEqual(Array.from({ length: 50 }, () => 204));
  });
});

/** How many bytes it read of each connection that ended. */
function readBy(running: Running | undefined): number[] {
  return [...(running?.output() ?? "").matchAll(/^read (\d+)/gm)].map(([, bytes]) => Number(bytes));
}

interface Result {
  readonly name: string;
  readonly status: number | undefined;
  readonly kind: string | undefined;
  readonly handled: readonly string[];
}

const expected = table.map(({ name, status, kind, handled = [] }): Result => ({ name, status, kind, handled }));

async function resultOf(port: number, one: Case): Promise<Result> {
  const reply = await put(port, one);
  const kind = /"kind":"([^"]+)"/.exec(reply?.body ?? "")?.[1];
  const log = (await (await fetch(`http://127.0.0.1:${port}/log`)).json()) as { handled: Entry[] };
  const handled = log.handled.map(({ verified, events }) => `${verified} ${events.join(",")}`);
  return { name: one.name, status: reply?.status, kind, handled };
}
