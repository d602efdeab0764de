import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CheckReport } from "../../../src/testing/report.ts";
import { pick, seeded, seedOfRun } from "../../random.ts";
import { emailFrom, nameFrom, phoneFrom } from "../../testing/redact/planted.ts";
import { folderOf, hirehooks } from "../command.ts";
import { deleted, hired, listener, posted, start } from "./listening.ts";

interface Recorded {
  readonly time: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  readonly bodyEncoding?: "base64";
  readonly redacted?: true;
}

function recordsIn(cwd: string, name = "r.ndjson"): Recorded[] {
  const text = readFileSync(join(cwd, name), "utf8");
  expect(text === "" || text.endsWith("\n")).toBe(true);
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Recorded);
}

function bytesOf({ body, bodyEncoding }: Recorded): Buffer {
  return Buffer.from(body, bodyEncoding ?? "utf8");
}

const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Bodies that writing once more would change. */
function bodyFrom(random: () => number): Buffer {
  const parts = ["\\/", "é", "ж", "\u0000", "\ufeff", '"', " ", "\r\n", "1.0", "\\u0041", "😀", "\ufffd"];
  const text = `{"a":"${Array.from({ length: 9 }, () => pick(random, parts)).join("")}","a":1}\n`;
  const odd = Buffer.from([pick(random, [0xff, 0xc3, 0x80]), Math.floor(random() * 256)]);
  return pick(random, [Buffer.from(text), Buffer.concat([Buffer.from(text), odd]), Buffer.from(`\ufeff${text}`)]);
}

test("100 bodies of all kinds are recorded byte by byte, with their headers", async () => {
  const cwd = folderOf({});
  const random = seeded(seedOfRun());
  const bodies = Array.from({ length: 100 }, () => bodyFrom(random));
  const { url, ended } = await listener(["--record", "r.ndjson", "--count", "100", "--format", "ndjson"], { cwd });

  for (const body of bodies) await posted(`${url}hooks?a=1`, body, { "x-ODD-Case": "Zo\u00e9", "Content-Type": "a/b" });

  expect(await ended()).toBe(0);
  const records = recordsIn(cwd);
  expect(records.map((record) => sha(bytesOf(record)))).toEqual(bodies.map(sha));
  expect(records[0]).toMatchObject({ method: "POST", url: "/hooks?a=1" });
  expect(records[0]?.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(records[0]?.headers.slice(1, 3)).toEqual([
    ["x-ODD-Case", "Zo\u00e9"],
    ["Content-Type", "a/b"],
  ]);
  expect(statSync(join(cwd, "r.ndjson")).mode & 0o777).toBe(0o600);
});

test("a recording is added to, and read by a check", async () => {
  const cwd = folderOf({});
  for (const body of [deleted, { ...deleted, data: { job_id: "x" } }]) {
    const { url, ended } = await listener(["--record", "r.ndjson", "--count", "1"], { cwd });
    await posted(url, body);
    expect(await ended()).toBe(0);
  }

  const { files, totals } = JSON.parse(
    hirehooks(["check", "r.ndjson", "--format", "json"], { cwd }).stdout,
  ) as CheckReport;

  expect(totals).toMatchObject({ messages: 2, valid: 1, faulty: 1, unread: 0 });
  expect(files[0]?.messages[1]?.issues[0]).toMatchObject({ line: 2, pointer: "/data/job_id" });
});

test("two that record to one file do not write between each other: the second is refused", async () => {
  const cwd = folderOf({});
  symlinkSync("r.ndjson", join(cwd, "other-name.ndjson"));
  const first = await listener(["--record", "r.ndjson", "--count", "1"], { cwd });

  const second = hirehooks(["listen", "--record", "other-name.ndjson"], { cwd });
  await posted(first.url, deleted);

  expect(await first.ended()).toBe(0);
  expect([second.code, second.stdout]).toEqual([3, ""]);
  expect(second.stderr).toContain(`Process ${first.child.pid} is recording to “other-name.ndjson” already.`);
  expect(recordsIn(cwd)).toHaveLength(1);
  expect(existsSync(join(cwd, "r.ndjson.lock"))).toBe(false);
});

test("the lock of a process that was killed is taken over, and a line that it left is ended", async () => {
  const cwd = folderOf({ "r.ndjson": '{"time":"2024-' });
  const dead = spawn(process.execPath, ["-e", ""]);
  await once(dead, "close");
  writeFileSync(join(cwd, "r.ndjson.lock"), String(dead.pid));

  const { url, output, ended } = await listener(["--record", "r.ndjson", "--count", "1"], { cwd });
  await posted(url, deleted);

  expect(await ended()).toBe(0);
  expect(output.err).toContain("“r.ndjson” ended in the middle of a line");
  const [torn, whole] = readFileSync(join(cwd, "r.ndjson"), "utf8").split("\n");
  expect(torn).toBe('{"time":"2024-');
  expect(JSON.parse(whole ?? "")).toMatchObject({ body: JSON.stringify(deleted) });
});

test.each([
  ["SIGINT", 0, []],
  ["SIGINT", 130, ["--count", "1000000"]],
  ["SIGTERM", "SIGTERM", []],
  ["SIGHUP", "SIGHUP", []],
] as const)("%s leaves a recording that is whole to the last delivery: %s", async (signal, end, args) => {
  const cwd = folderOf({});
  const { url, child, parts, ended } = await listener(["--record", "r.ndjson", "--format", "ndjson", ...args], { cwd });
  const sending = Promise.allSettled(
    Array.from({ length: 4 }, async () => {
      for (;;) await posted(url, hired);
    }),
  );
  await expect.poll(() => parts().length, { timeout: 60_000 }).toBeGreaterThan(20);

  child.kill(signal);

  expect(await ended()).toBe(end);
  await sending;
  const records = recordsIn(cwd);
  const told = parts().filter(({ type, recording }) => type === "delivery" && recording?.isRecorded);
  expect(records.length).toBeGreaterThanOrEqual(told.length);
  expect(new Set(records.map(({ body }) => body))).toEqual(new Set([JSON.stringify(hired)]));
  if (signal === "SIGINT") expect(parts().at(-1)).toMatchObject({ type: "totals", recorded: records.length, lost: 0 });
  expect(existsSync(join(cwd, "r.ndjson.lock"))).toBe(false);
});

test("where the disk is full, it is said which delivery is not recorded, and its sender is to repeat it", async () => {
  const { url, output, ended } = await listener(["--record", "/dev/full", "--count", "1"]);

  const { status } = await posted(url, deleted);

  expect([status, await ended()]).toEqual([500, 3]);
  expect(output.out).toContain("#1  ");
  expect(output.out).toContain(
    "  Recording:  NOT recorded: the disk is full. Free some space, or write it elsewhere\n" +
      "  Answer:     500, as it could not be recorded: the sender is to repeat it\n",
  );
  expect(output.err).toContain("1 delivery was not recorded.\n");
});

const disk = folderOf({});
const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]).status === 0;
if (!isMounted) console.warn("SKIPPED: no file system may be mounted here, so no disk is full but /dev/full");

test.runIf(isMounted)("on a disk that fills up, the recording ends with a whole line", async () => {
  const { url, parts, ended } = await listener([
    "--record",
    join(disk, "r.ndjson"),
    "--count",
    "40",
    "--format",
    "ndjson",
  ]);
  const statuses: number[] = [];
  for (let index = 0; index < 40; index += 1) {
    statuses.push((await posted(url, { ...deleted, pad: "x".repeat(3000) })).status);
  }

  expect(await ended()).toBe(3);
  const records = recordsIn(disk);
  spawnSync("umount", [disk]);
  expect(records.length).toBe(statuses.filter((status) => status === 204).length);
  expect(records.length).toBeLessThan(40);
  expect(parts().at(-1)).toMatchObject({ deliveries: 40, recorded: records.length, lost: 40 - records.length });
});

test("a folder that does not exist is said to be missing", () => {
  const { code, stderr } = hirehooks(["listen", "--record", "nowhere/r.ndjson"], { cwd: folderOf({}) });

  expect(code).toBe(3);
  expect(stderr).toContain(
    "The recording “nowhere/r.ndjson” cannot be written: its folder does not exist. Create it, or write it elsewhere.\n",
  );
});

test("a redacted recording tells of nobody, and a check says the same of it", async () => {
  const cwd = folderOf({});
  const random = seeded(seedOfRun());
  const [email, phone, name] = [emailFrom(random), phoneFrom(random), nameFrom(random)];
  const bodies = [
    { ...hired, user_name: name, user_email: email, data: { any: { [email]: `<b>${phone}</b>` } } },
    { event: "new_applicant", company_id: "x", data: { applicant: { id: 1, comment: name } } },
    { type: "candidate", event: "update", data: { id: 1, first_name: name, tel_mobile: phone, unheard: email } },
  ];
  for (const [file, args] of [
    ["plain.ndjson", []],
    ["redacted.ndjson", ["--redact"]],
  ] as const) {
    const { url, ended } = await listener(["--record", file, "--count", "3", ...args], { cwd });
    for (const body of bodies) await posted(`${url}hooks/${encodeURIComponent(email)}`, body, { "X-Mail": email });
    expect(await ended()).toBe(0);
  }

  const text = readFileSync(join(cwd, "redacted.ndjson"), "utf8");
  const verdicts = ["plain.ndjson", "redacted.ndjson"].map((file) => {
    const { files, totals } = JSON.parse(hirehooks(["check", file, "--format", "json"], { cwd }).stdout) as CheckReport;
    const told = files[0]?.messages.map(({ verdict, address, issues, notices }) => [
      verdict,
      address,
      [...issues, ...notices].map(({ rule }) => rule),
    ]);
    return { told, totals };
  });

  expect(verdicts[1]).toEqual(verdicts[0]);
  for (const told of [email, phone, name, encodeURIComponent(email), "made-up-key-77", "Quillfeather"]) {
    expect(text.includes(told)).toBe(false);
  }
  expect(recordsIn(cwd, "redacted.ndjson").map(({ redacted }) => redacted)).toEqual([true, true, true]);
});

test("a second Ctrl-C ends at once what the first has not", async () => {
  const { output, ended, child } = start(["--answer", "slow"]);
  await expect.poll(() => output.out, { timeout: 60_000 }).toContain("Listening");

  child.kill("SIGINT");
  child.kill("SIGINT");

  expect([0, "SIGINT"]).toContain(await ended());
});
