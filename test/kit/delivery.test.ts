import Fastify from "fastify";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { receiver as fastifyReceiver } from "../../src/adapters/fastify.ts";
import { receiver as honoReceiver } from "../../src/adapters/hono.ts";
import { flatchr } from "../../src/generated/flatchr/index.ts";
import { hirehop } from "../../src/generated/hirehop/index.ts";
import { humanSourcing } from "../../src/generated/human-sourcing/index.ts";
import { huntflow } from "../../src/generated/huntflow/index.ts";
import { MisuseError, receive } from "../../src/index.ts";
import { delivery, sample } from "../../src/kit/index.ts";

const url = "http://127.0.0.1/hooks";

test("a delivery is one that receivers accept, and only with its secret", async () => {
  const sent = await delivery("huntflow/APPLICANT", { secret: "demo", id: "1" });

  const [good, bad] = await Promise.all(
    ["demo", "other"].map((secret) => receive(huntflow, new Request(url, sent), { secrets: [secret] })),
  );

  expect(good?.value).toMatchObject({ verified: "signature", deliveryId: "1", messages: [{ event: "APPLICANT" }] });
  expect(bad?.issues?.[0].kind).toBe("signature-mismatch");
});

test("each provider's is proved as that provider does it", async () => {
  const requests = [
    receive(flatchr, new Request(url, await delivery("flatchr/new_applicant"))),
    receive(hirehop, new Request(url, await delivery("hirehop/job.created", { secret: "key" })), { secrets: ["key"] }),
    receive(humanSourcing, new Request(url, await delivery("human-sourcing/job.creation"))),
    receive(huntflow, new Request(url, await delivery("huntflow/PING")), { secrets: ["demo"] }),
  ];

  const messages = (await Promise.all(requests)).map((received) => received.value?.messages.map(({ event }) => event));

  expect(messages).toEqual([["new_applicant"], ["job.created"], ["job.creation"], ["PING"]]);
});

test("a payload of one's own is sent and signed; a text as it is", async () => {
  const payload = sample("huntflow/APPLICANT");
  payload.event.applicant.first_name = "Inna";
  const own = await delivery("huntflow/APPLICANT", { payload, secret: "demo" });
  const text = await delivery("huntflow/APPLICANT", { payload: '{ "a": "\\/" ', secret: "demo" });

  expect(JSON.parse(own.body)).toEqual(payload);
  expect(text.body).toBe('{ "a": "\\/" ');
  const received = await receive(huntflow, new Request(url, text), { secrets: ["demo"] });
  expect(received.issues?.[0].kind).toBe("not-json");
});

test("secrets that cannot be one are misuse", async () => {
  await expect(delivery("huntflow/APPLICANT", { secret: " " })).rejects.toThrow(MisuseError);
  await expect(delivery("flatchr/new_applicant", { secret: "demo" })).rejects.toThrow(MisuseError);
});

test("Fastify's inject and Hono's request take it", async () => {
  const { method, headers, body } = await delivery("huntflow/APPLICANT", { secret: "demo" });
  const events: string[] = [];
  const fastify = Fastify();
  fastify.register(
    fastifyReceiver(huntflow, { secrets: ["demo"] }, ({ messages }) => {
      events.push(...messages.map(({ event }) => event));
    }),
    { prefix: "/hooks" },
  );
  const hono = new Hono().post(
    "/hooks",
    honoReceiver(huntflow, { secrets: ["demo"] }, ({ messages }) => {
      events.push(...messages.map(({ event }) => event));
    }),
  );

  const answers = [
    (await fastify.inject({ method, url: "/hooks", headers, payload: body })).statusCode,
    (await hono.request("/hooks", { method, headers, body })).status,
  ];

  expect(answers).toEqual([204, 204]);
  expect(events).toEqual(["APPLICANT", "APPLICANT"]);
});
