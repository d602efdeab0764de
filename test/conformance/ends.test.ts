import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { byHand } from "./receivers/by-hand.ts";
import { serving } from "./receivers/listening.ts";
import { complained, type Report, reportOf, started } from "./run.ts";

const unsigned = ["--provider", "flatchr"];

test.concurrent("a receiver that dies midway: said during which case, and the report is whole", async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, "receivers/mortal.mjs")]);
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const [, port] = /port (\d+)/.exec(String(line)) ?? [];

  const { code, err, report } = await reportOf(`http://127.0.0.1:${port}/`, [...unsigned, "--event", "new_applicant"]);

  expect(code).toBe(4);
  const at = report.cases.findIndex(({ verdict }) => verdict !== "good");
  expect(report.cases[at]).toMatchObject({ id: "member/null/new_applicant/applied", verdict: "not-run" });
  expect(report.cases.slice(at).every(({ verdict }) => verdict === "not-run")).toBe(true);
  expect(report.cases).toHaveLength(16);
  expect(report.totals.ended).toEqual({
    by: "died",
    failure: "reset",
    running: ["member/null/new_applicant/applied"],
  });
  expect(err).toBe(
    "The receiver died midway, or went away, during member/null/new_applicant/applied. The receiver closed the connection before it had answered. The cases after that were not run.\n",
  );
});

test.concurrent("nobody listens: exit 4, and no case was run", async () => {
  const receiver = await serving(() => {});
  receiver.stop();

  const { code, err, report } = await reportOf(receiver.url, unsigned);

  expect(code).toBe(4);
  expect(report.totals).toMatchObject({ cases: 31, notRun: 31, ended: { by: "unreachable", failure: "refused" } });
  expect(err).toBe(
    "The receiver cannot be reached. Nothing listens there: the connection was refused. Start the receiver, or mend the port.\n",
  );
});

test.concurrent("a receiver that never answers is given up after two cases", async () => {
  const receiver = await serving(() => {});

  const { code, err, report } = await reportOf(receiver.url, [...unsigned, "--timeout", "0.5"]);

  receiver.stop();
  expect(code).toBe(4);
  expect(report.totals).toMatchObject({
    complaints: 2,
    notRun: 29,
    ended: { by: "unreachable", failure: "no-answer" },
  });
  expect(err).toBe("The receiver cannot be reached. There was no answer within 0.5\u00a0s. --timeout allows more.\n");
});

test.concurrent("a receiver that answers 1 GB is read no further than it has to be", async () => {
  const piece = Buffer.alloc(2 ** 20);
  const receiver = await serving((_, response) => {
    let left = 1024;
    const go = () => {
      while (left > 0 && !response.destroyed) {
        left -= 1;
        if (!response.write(piece)) return void response.once("drain", go);
      }
      response.end();
    };
    go();
  });

  const { code, report } = await reportOf(receiver.url, [...unsigned, "--skip", "member,unknown/value"]);

  receiver.stop();
  expect(code).toBe(1);
  expect(complained(report)).toEqual(["answer/size"]);
});

test.concurrent("what answers is no HTTP", async () => {
  const server = createServer((socket) => socket.on("error", () => {}).end("220 mail.example.com ESMTP\r\n"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };

  const { code, report } = await reportOf(`http://127.0.0.1:${port}`, [
    ...unsigned,
    "--only",
    "sample/new_applicant,answer",
  ]);

  server.close();
  expect(code).toBe(4);
  expect(report.cases.map(({ complaints }) => complaints[0]?.message)).toEqual([
    "What it answered is no HTTP; an acknowledgement was expected (any 2xx).",
    "What it answered is no HTTP; an acknowledgement was expected (any 2xx).",
  ]);
});

test.concurrent("Ctrl-C leaves a whole report of what was found so far, and is 130", async () => {
  const receiver = await byHand();
  const args = [receiver.url, "--provider", "huntflow", "--secret-env", "SECRET", "--format", "ndjson"];
  const { child, output, ended } = started(args);
  await expect.poll(() => output.out, { timeout: 60_000 }).toContain('"type":"case"');

  child.kill("SIGINT");
  const { code, out, err } = await ended;

  receiver.stop();
  expect({ code, err }).toEqual({
    code: 130,
    err: "The test was broken off: this is what was found so far.\n",
  });
  const parts = out
    .trimEnd()
    .split("\n")
    .map((text) => JSON.parse(text) as { type: string } & Report["cases"][number] & Report["totals"]);
  expect(parts).toHaveLength(58);
  expect(parts.at(-1)).toMatchObject({ type: "totals", cases: 56, ended: { by: "interrupt" } });
  expect(parts.at(-2)).toMatchObject({ id: "body/slow", verdict: "not-run" });
});

test.concurrent("work that is done twice is complained of where it shows, and work that is not done at all", async () => {
  let count = 0;
  const receiver = await serving((request, response) => {
    if (request.method === "POST") count += 1;
    response.end(request.url === "/stale" ? "0" : String(count));
  });
  const only = [...unsigned, "--only", "repeat/effect"];

  const [twice, never, broken] = [
    await reportOf(receiver.url, [...only, "--effect-url", `${receiver.url}/count`]),
    await reportOf(receiver.url, [...only, "--effect-url", `${receiver.url}/stale`, "--timeout", "0.5"]),
    await reportOf(receiver.url, [...only, "--effect-url", "http://127.0.0.1:1/"]),
  ];

  receiver.stop();
  expect([twice, never, broken].map(({ report }) => report.cases[0]?.complaints[0]?.message)).toEqual([
    "2/2 – What --effect-url shows changed again; no change was expected.",
    "1/2 – What --effect-url shows did not change; a change was expected.",
    "--effect-url cannot be read; a change was expected.",
  ]);
});

test.concurrent("but for the case of load, no more deliveries come at once than the shortest queues hold", async () => {
  let [open, most] = [0, 0];
  const receiver = await serving((request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.on("close", () => {
      open -= 1;
    });
    request.resume().on("end", () => setTimeout(() => response.writeHead(200).end(), 5));
  });

  await reportOf(receiver.url, [...unsigned, "--only", "member,unknown"]);

  receiver.stop();
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(5);
});

test.concurrent("nobody answers, but connections are closed at once: nothing is said of waiting", async () => {
  const receiver = await serving(({ socket }) => void socket.destroy());

  const { code, err, report } = await reportOf(receiver.url, [...unsigned, "--only", "sample"]);

  receiver.stop();
  expect(code).toBe(4);
  expect(report.totals.ended).toMatchObject({ by: "unreachable", failure: "reset" });
  expect(err).toContain("The receiver closed the connection before it had answered.");
});
