/*
 * node receive-once.js node|web: one process's figures of `bench/receive.ts`, as JSON. With `web` there is no
 * `node:crypto` to be found, as on a runtime that has none.
 */
import { createHmac, createSecretKey, webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { huntflow } from "../src/generated/huntflow/index.ts";
import { huntflow as huntflowV1 } from "../src/generated/huntflow/v1/index.ts";
import { receive } from "../src/index.ts";
import { type Contender, figureOf, race } from "./rounds.ts";

const [, , crypto = "node", project = "."] = process.argv;
const rounds = 200;
const secret = "not-a-real-secret";
const bytes = new TextEncoder().encode(secret);
const key = createSecretKey(bytes);
const { subtle } = webcrypto;
const webKey = await subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
const deliveries = [
  { name: "v2 APPLICANT", contract: huntflow, file: "v2/samples/APPLICANT.comment-edited.json" },
  { name: "v1 APPLICANT", contract: huntflowV1, file: "v1/samples/APPLICANT.comment.json" },
];
if (crypto === "web") Object.assign(process, { getBuiltinModule: undefined });

const heats = deliveries.map(({ contract, file }): Contender[] => {
  const sample = JSON.parse(readFileSync(join(project, "src/providers/huntflow", file), "utf8"));
  const body = Buffer.from(JSON.stringify(sample.payload));
  const mac = createHmac("sha256", key).update(body).digest();
  // As node:http hands them over.
  const sent = {
    host: "127.0.0.1",
    "content-type": "application/json",
    "content-length": String(body.length),
    ...sample.headers,
  };
  const headers = Object.fromEntries(
    Object.entries({ ...sent, "X-Huntflow-Signature": mac.toString("hex") }).map(([name, value]) => [
      name.toLowerCase(),
      String(value),
    ]),
  );
  const request = { method: "POST", headers, body };
  const options = { secrets: [secret] };
  const floor: Contender =
    crypto === "web"
      ? {
          name: "floor",
          items: [body],
          isAsync: true,
          run: async (raw: Buffer) => [await subtle.verify("HMAC", webKey, mac, raw), JSON.parse(raw.toString())],
        }
      : {
          name: "floor",
          items: [body],
          run: (raw: Buffer) => [createHmac("sha256", key).update(raw).digest(), JSON.parse(raw.toString())],
        };
  const run = async (own: typeof request) => {
    const { status, value } = await receive(contract, own, options);
    if (value?.messages[0]?.event !== "APPLICANT") throw new Error(`not received: ${status}`);
  };
  return [floor, { name: "receive", items: [request], isAsync: true, run }];
});
const races = await race(heats, rounds);
const figures = races.map(({ ratios, base }, index) => ({
  delivery: deliveries[index]?.name,
  ratio: figureOf(ratios.get("receive") ?? []),
  floor: base.median * 1000,
}));
console.log(JSON.stringify({ version: process.version, figures }));
