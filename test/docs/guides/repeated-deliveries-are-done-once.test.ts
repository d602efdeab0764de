import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptyFolder } from "../empty-folder.ts";
import { freePort } from "../free-port.ts";
import { hasRedis, startRedis } from "../redis-server.ts";
import { commandsOf } from "./read-guides.ts";
import { project } from "./reader-project.ts";
import { type RunningReceiver, startReceiver } from "./running-receiver.ts";
import { signed } from "./signed-by-hand.ts";

const commands = commandsOf("repeated-deliveries").map((lines) => lines.trim().split("\n"));
const [redisLine = "", sqlLine = ""] = commands.map((lines) => lines.at(-1));

test("the guide installs what its receivers import", () => {
  expect(commands.map(([install]) => install)).toEqual(["npm install hirehooks redis", "npm install hirehooks"]);
});

if (!hasRedis) console.info("the receiver with Redis was not run, because there is no redis-server");

describe.skipIf(!hasRedis)("with Redis", () => {
  let hr: Server;
  /** The candidates that came, and how the HR system answers. */
  const came: number[] = [];
  let answer = async (): Promise<number> => 200;
  let port: number;
  let stopRedis: () => Promise<void>;
  let receiver: RunningReceiver;
  const start = () => {
    const { port: own } = hr.address() as AddressInfo;
    const line = redisLine.replace("127.0.0.1:4000", `127.0.0.1:${own}`);
    return startReceiver(project, line, { REDIS_URL: `redis://127.0.0.1:${port}` });
  };
  /** Nobody waits for `forget`; the next attempt comes after ten seconds. */
  const forgotten = () => wait(200);

  beforeAll(async () => {
    hr = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const status = await answer();
      if (status === 200) came.push((JSON.parse(Buffer.concat(chunks).toString()) as { id: number }).id);
      response.writeHead(status).end();
    }).listen(0, "127.0.0.1");
    await once(hr, "listening");
    port = await freePort();
    stopRedis = await startRedis(port, emptyFolder());
    receiver = await start();
  });

  beforeEach(() => {
    came.length = 0;
    answer = async () => 200;
  });

  afterAll(async () => {
    await receiver?.stop();
    await stopRedis?.();
    hr.close();
  });

  test("what comes again is acknowledged, and done once", async () => {
    const statuses = [await post(receiver, "again", 1), await post(receiver, "again", 1)];

    expect([statuses, came]).toEqual([[204, 204], [1]]);
  });

  test("what failed is done by the next attempt", async () => {
    answer = async () => 500;
    const failed = await post(receiver, "failed", 2);
    await forgotten();
    answer = async () => 200;

    const statuses = [failed, await post(receiver, "failed", 2), await post(receiver, "failed", 2)];

    expect([statuses, came]).toEqual([[500, 204, 204], [2]]);
  });

  test("of two at once in one process, one is done, and the other answered like it", async () => {
    answer = async () => wait(300, 500);
    const failed = await Promise.all([post(receiver, "at-once", 3), post(receiver, "at-once", 3)]);
    await forgotten();
    answer = async () => wait(300, 200);

    const statuses = await Promise.all([post(receiver, "at-once", 3), post(receiver, "at-once", 3)]);

    expect([failed, statuses, came]).toEqual([[500, 500], [204, 204], [3]]);
  });

  test("of two at once in two processes, one is done, and the other acknowledged before that", async () => {
    const other = await start();
    answer = async () => wait(300, 200);
    const order: string[] = [];
    const tell = (name: string) => (status: number) => order.push(`${name} ${status}`);
    const first = post(receiver, "apart", 6).then(tell("first"));
    await wait(100);

    await Promise.all([first, post(other, "apart", 6).then(tell("second"))]);
    await other.stop();

    expect([order, came]).toEqual([["second 204", "first 204"], [6]]);
  });

  test("a forged delivery cannot occupy an id", async () => {
    const statuses = [await post(receiver, "taken", 4, { secret: "guess" }), await post(receiver, "taken", 4)];

    expect([statuses, came]).toEqual([[401, 204], [4]]);
  });

  test("while Redis is down nothing is done, and afterwards what comes again", async () => {
    await stopRedis();
    const down = [await post(receiver, "down", 5), await post(receiver, "down", 5)];
    stopRedis = await startRedis(port, emptyFolder());

    await expect.poll(() => post(receiver, "down", 5), { timeout: 20_000 }).toBe(204);

    expect([down, came]).toEqual([[503, 503], [5]]);
    expect(receiver.stderr.join("\n")).toContain("redis:");
  });
});

describe("in one transaction", () => {
  let path: string;
  let database: DatabaseSync;
  const running: RunningReceiver[] = [];
  const start = async () => {
    const receiver = await startReceiver(project, sqlLine, { DATABASE: path });
    running.push(receiver);
    return receiver;
  };
  const moved = () =>
    database
      .prepare("SELECT applicant FROM moves ORDER BY applicant")
      .all()
      .map(({ applicant }) => applicant);

  beforeEach(async () => {
    path = join(emptyFolder(), "hooks.db");
    await start();
    database = new DatabaseSync(path);
  });

  afterEach(async () => {
    database.close();
    await Promise.all(running.splice(0).map(({ stop }) => stop()));
  });

  test("what comes again is acknowledged, and done once", async () => {
    const [receiver] = running as [RunningReceiver];

    const statuses = [
      await post(receiver, "again", 1),
      await post(receiver, "again", 1),
      await post(receiver, "other", 2),
    ];

    expect([statuses, moved()]).toEqual([
      [204, 204, 204],
      [1, 2],
    ]);
  });

  test("a further attempt has other bytes, and a replay another id: neither is done again", async () => {
    const [receiver] = running as [RunningReceiver];

    const statuses = [
      await post(receiver, "first", 1, { retry: 0 }),
      await post(receiver, "first", 1, { retry: 1 }),
      await post(receiver, "replayed", 1, { retry: 0 }),
    ];

    expect([statuses, moved()]).toEqual([[204, 204, 204], [1]]);
  });

  test("an effect that fails takes the key with it", async () => {
    const [receiver] = running as [RunningReceiver];
    database.exec("ALTER TABLE moves RENAME TO away");
    const failed = await post(receiver, "failed", 1);
    const keys = database.prepare("SELECT key FROM deliveries").all();
    database.exec("ALTER TABLE away RENAME TO moves");

    const statuses = [failed, await post(receiver, "failed", 1), await post(receiver, "failed", 1)];

    expect([statuses, keys, moved()]).toEqual([[500, 204, 204], [], [1]]);
  });

  test("while the database is locked nothing is done, and afterwards what comes again", async () => {
    const [receiver] = running as [RunningReceiver];
    database.exec("BEGIN IMMEDIATE");
    const locked = await post(receiver, "locked", 1);
    database.exec("COMMIT");

    const statuses = [locked, await post(receiver, "locked", 1)];

    expect([statuses, moved()]).toEqual([[500, 204], [1]]);
  });

  test("two processes that get the same deliveries at once do each once", async () => {
    const receivers = [...running, await start()];
    const ids = Array.from({ length: 20 }, (_, id) => id);

    const statuses = await Promise.all(
      receivers.flatMap((receiver) => ids.map((id) => post(receiver, `delivery-${id}`, id))),
    );

    expect(new Set(statuses)).toEqual(new Set([204]));
    expect(moved()).toEqual(ids);
  });

  test("a PING leaves no trace", async () => {
    const [receiver] = running as [RunningReceiver];

    const status = await receiver.post({ "X-Huntflow-Event": "PING", "X-Huntflow-Delivery": "ping" });

    expect([status, database.prepare("SELECT key FROM deliveries").all()]).toEqual([204, []]);
  });
});

/** Delivers that a candidate was moved, signed as Huntflow signs; returns the status of the answer. */
function post(
  receiver: RunningReceiver,
  delivery: string,
  id: number,
  { secret = "demo", retry = 0 }: { readonly secret?: string; readonly retry?: number } = {},
): Promise<number> {
  const payload = {
    event: { applicant: { id }, applicant_log: { type: "STATUS" } },
    meta: { event_type: "APPLICANT", version: "2.0", retry },
  };
  const body = new TextEncoder().encode(JSON.stringify(payload));
  const headers = {
    "X-Huntflow-Event": "APPLICANT",
    "X-Huntflow-Delivery": delivery,
    "X-Huntflow-Signature": signed(body, secret),
  };
  return receiver.post(headers, body);
}
