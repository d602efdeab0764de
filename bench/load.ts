/*
 * 20,000 deliveries, each of its own bytes and signature, over 200 connections on loopback: none may be lost
 * or answered wrongly. The throughput stands beside that of the same server without hirehooks: when it only
 * reads the bytes, and when it does by hand what nobody can do without. The sender has a process of its own.
 */
import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { project } from "./messages.ts";
import { print, type Row } from "./table.ts";

const [total, connections] = [20_000, 200];
const file = join(project, "src/providers/huntflow/v2/samples/APPLICANT.comment-edited.json");
const { payload } = JSON.parse(readFileSync(file, "utf8"));
const deliveries = Array.from({ length: total }, (_, index) => {
  const { event } = payload;
  const body = Buffer.from(
    JSON.stringify({ ...payload, event: { ...event, applicant: { ...event.applicant, id: index } } }),
  );
  return { body, signature: createHmac("sha256", "not-a-real-secret").update(body).digest("hex") };
});

const names = { without: "bytes only", "by-hand": "HMAC and JSON.parse", with: "hirehooks" } as const;
const rows: Row[] = [];
for (const framework of ["node", "fastify"]) {
  const rates: number[] = [];
  for (const way of ["without", "by-hand", "with"] as const) {
    const { rate, statuses, counted } = await run(framework, way);
    rates.push(rate);
    const lost = total - counted.distinct;
    rows.push({
      server: `${framework === "node" ? "node:http" : "Fastify"}, ${names[way]}`,
      "answers of 204": String(statuses.get(204) ?? 0),
      "other answers": String(total - (statuses.get(204) ?? 0)),
      ...(way === "with"
        ? {
            "taken, each once": String(counted.distinct),
            goal: lost === 0 && counted.taken === total ? "0 lost met" : `${lost} lost MISSED`,
          }
        : {}),
      "deliveries/s": rate.toFixed(0),
      "of bytes only": `${((100 * rate) / (rates[0] ?? 1)).toFixed(0)} %`,
    });
  }
}
print(`${total} deliveries of ${deliveries[0]?.body.length} bytes over ${connections} connections`, rows);

interface Run {
  readonly rate: number;
  readonly statuses: ReadonlyMap<number | string, number>;
  readonly counted: { readonly taken: number; readonly distinct: number };
}

async function run(framework: string, way: string): Promise<Run> {
  const server = spawn(process.execPath, [join(import.meta.dirname, "load-server.ts"), framework, way], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(server.stdout, "data")) as [Buffer];
  const port = Number(line.toString());
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const statuses = new Map<number | string, number>();
  let next = 0;
  const work = async () => {
    for (let index = next++; index < total; index = next++) {
      const status = await send(port, agent, index);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - started) / 1000;
  const counted = (await (await fetch(`http://127.0.0.1:${port}/count`)).json()) as Run["counted"];
  agent.destroy();
  server.kill();
  return { rate: total / seconds, statuses, counted };
}

/** The status of the answer, or why there is none. */
function send(port: number, agent: Agent, index: number): Promise<number | string> {
  const { body, signature } = deliveries[index] ?? { body: Buffer.alloc(0), signature: "" };
  const headers = {
    "content-type": "application/json",
    "content-length": body.length,
    "x-huntflow-event": "APPLICANT",
    "x-huntflow-delivery": String(index),
    "x-huntflow-signature": signature,
  };
  return new Promise((resolve) => {
    const sent = request({ port, agent, method: "POST", path: "/", headers }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    });
    sent.on("error", (error) => resolve(error.message));
    sent.end(body);
  });
}
