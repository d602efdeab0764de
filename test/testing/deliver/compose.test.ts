import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { hirehop } from "../../../src/generated/hirehop/v1/index.ts";
import { humanSourcing } from "../../../src/generated/human-sourcing/v1/index.ts";
import { huntflow } from "../../../src/generated/huntflow/v2/index.ts";
import { receive } from "../../../src/index.ts";
import { composed } from "../../../src/testing/deliver/compose.ts";

test("a signed delivery has the event, an id of its own and the signature over its very bytes", async () => {
  const body = Buffer.from('{"meta" : {"event_type":"PING"},\r\n"x":"\\/é"}\n');
  const { headers, body: sent } = await composed({ contract: huntflow, event: "PING", body, secret: "s3cret" });

  expect(headers).toEqual([
    ["Content-Type", "application/json"],
    ["X-Huntflow-Delivery", expect.stringMatching(/^[0-9a-f-]{36}$/)],
    ["X-Huntflow-Event", "PING"],
    ["X-Huntflow-Signature", createHmac("sha256", "s3cret").update(body).digest("hex")],
  ]);
  expect(sent).toBe(body);
});

test("without a secret nothing proves a delivery, and a body may have no bytes", async () => {
  const { headers, body } = await composed({ contract: huntflow, event: "PING", id: "7" });

  expect(headers).toEqual([
    ["X-Huntflow-Delivery", "7"],
    ["X-Huntflow-Event", "PING"],
  ]);
  expect(body).toHaveLength(0);
});

test("a secret in the body takes its place there, and what was given stays as it was", async () => {
  const value = { event: "job.created", export_key: "example", data: { export_key: "theirs" } };
  const { headers, body } = await composed({ contract: hirehop, event: "job.created", body: { value }, secret: "s" });

  expect(headers).toEqual([["Content-Type", "application/json"]]);
  expect(JSON.parse(Buffer.from(body).toString())).toEqual({ ...value, export_key: "s" });
  expect(value.export_key).toBe("example");
});

test("what is composed is received", async () => {
  const value = [{ type: "job", event: "delete", data: { job_id: 1 } }];
  const unsigned = await composed({ contract: humanSourcing, event: "job.delete", body: { value } });
  const signed = await composed({ contract: huntflow, event: "PING", body: { value: {} }, secret: "s3cret" });

  const received = [
    await receive(humanSourcing, unsigned),
    await receive(huntflow, signed, { secrets: ["s3cret"] }),
    await receive(huntflow, signed, { secrets: ["another"] }),
  ];
  expect(received.map(({ issues }) => issues?.[0]?.kind)).toEqual([undefined, undefined, "signature-mismatch"]);
});
