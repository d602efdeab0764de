import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { receiver } from "../../src/adapters/fetch.ts";
import { receiver as nodeReceiver } from "../../src/adapters/node.ts";
import { huntflow } from "../../src/generated/huntflow/index.ts";
import { MisuseError } from "../../src/index.ts";

const secret = "not-a-real-secret";
const secrets = [secret];
const body = JSON.stringify({
  event: { applicant: { id: 1 }, applicant_log: { type: "COMMENT" } },
  meta: { event_type: "APPLICANT", version: "2.0" },
});
const headers = {
  "X-Huntflow-Event": "APPLICANT",
  "X-Huntflow-Delivery": "fcb5de9e",
  "X-Huntflow-Signature": createHmac("sha256", secret).update(body).digest("hex"),
};
const delivery = () => new Request("http://x/", { method: "POST", headers, body });
const forged = () => new Request("http://x/", { method: "POST", headers, body: `${body} ` });

/** Ids in memory, as a receiver with one process may keep them. */
function memory() {
  const ids = new Set<string>();
  return {
    seen: (id: string) => {
      const isKnown = ids.has(id);
      ids.add(id);
      return isKnown;
    },
    forget: (id: string) => ids.delete(id),
  };
}

test("a repetition that overtakes the first attempt ends as that one does", async () => {
  const outcomes: string[] = [];
  let attempts = 0;
  const answer = receiver(huntflow, { secrets, ...memory() }, async () => {
    attempts += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (attempts === 1) throw new Error("the database is down");
  });
  const put = () =>
    answer(delivery()).then(
      ({ status }) => outcomes.push(String(status)),
      ({ message }) => outcomes.push(message),
    );

  await Promise.all([put(), put()]);
  await put();

  expect([outcomes, attempts]).toEqual([["the database is down", "the database is down", "204"], 2]);
});

test.each([
  [
    "at once",
    () => {
      throw new Error("the log is full");
    },
  ],
  ["later", () => Promise.reject(new Error("the log is full"))],
])("what onRefused throws, %s, changes no answer", async (_, onRefused) => {
  const answer = receiver(huntflow, { secrets, onRefused }, () => {});

  const { status, headers: answered } = await answer(forged());

  expect([status, answered.get("content-type")]).toEqual([401, "application/problem+json"]);
});

test("a refusal says why, and nothing of the delivery", async () => {
  const answer = receiver(huntflow, { secrets }, () => {});

  expect(await (await answer(forged())).json()).toEqual({
    status: 401,
    detail: "The signature is not that of these bytes with any of the secrets.",
    kind: "signature-mismatch",
  });
});

test("nobody waits for a store that forgets", async () => {
  const { seen } = memory();
  const answer = receiver(huntflow, { secrets, seen, forget: () => new Promise(() => {}) }, () => {
    throw new Error("the database is down");
  });

  await expect(answer(delivery())).rejects.toThrow("the database is down");
});

test.each([
  ["an error", new Error("down")],
  ["what is no error", Object.create(null)],
])("a server of node:http answers 500 where a handler throws %s, and goes on", async (_, thrown) => {
  const heard: unknown[] = [];
  const onError = (error: unknown) => {
    heard.push(error);
    throw new Error("the log is full");
  };
  const listener = nodeReceiver(huntflow, { secrets, onError }, () => {
    throw thrown;
  });
  const server = createServer(listener);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const statuses = [];

  for (let attempt = 0; attempt < 2; attempt += 1) {
    const { status } = await fetch(url, { method: "POST", headers, body });
    statuses.push(status);
  }
  server.close();

  expect(statuses).toEqual([500, 500]);
  expect(heard).toEqual([thrown, thrown]);
});

test("a handler's error is a warning of the process, unless somebody wants to hear it", async () => {
  const warned = new Promise<Error>((resolve) => process.once("warning", resolve));
  const server = createServer(
    nodeReceiver(huntflow, { secrets }, () => {
      throw Object.create(null);
    }),
  );
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));

  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { method: "POST", headers, body });
  server.close();

  expect((await warned).message).toBe("A handler threw what is no error.");
});

test.each([
  ["an empty secret", () => receiver(huntflow, { secrets: [""] }, () => {})],
  ["no limit", () => receiver(huntflow, { secrets, maxBytes: Number.NaN }, () => {})],
  // @ts-expect-error: without a handler, as in JavaScript.
  ["no handler", () => receiver(huntflow, { secrets })],
])("misuse is said when a receiver is made: %s", (_, make) => {
  expect(make).toThrow(MisuseError);
});
