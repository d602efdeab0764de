import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freePort } from "../free-port.ts";
import { file, guide, type Locale, locales, outputOf } from "./read-guides.ts";
import { project } from "./reader-project.ts";
import { startReceiver } from "./running-receiver.ts";
import { environment, shell, write } from "./user-project.ts";

const name = "send-and-listen";
const commandsIn = (section: string, locale: Locale = "en") =>
  guide(name, locale)
    .blocks.filter((block) => block.language === "sh" && block.section === section)
    .map(({ code }) => code);

/** What is another each time: ids, signatures, times and durations. */
function settled(text: string): string {
  return text
    .replaceAll(/\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g, "ID")
    .replaceAll(/\b[0-9a-f]{64}\b/g, "SIGNATURE")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
    .replaceAll(/Date: .*/g, "Date: TIME")
    .replaceAll(/ \d+[\u00a0 ](?:ms|мс)/g, " N ms")
    .replaceAll(/:\d{4,5}\b/g, ":PORT");
}

/** Listens as the guide says while something is done, and ends it with Ctrl-C; what it printed. */
async function listening(line: string, port: number, act: () => void): Promise<string> {
  const child = spawn("sh", ["-c", `exec ${line.replace(/^HUNTFLOW_SECRET=demo /, "").replace("3001", `${port}`)}`], {
    cwd: project,
    detached: true,
    env: { ...environment, HUNTFLOW_SECRET: "demo" },
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  const ended = once(child, "close");
  await expect.poll(() => output, { timeout: 20_000 }).toContain("127.0.0.1");
  act();
  process.kill(-(child.pid ?? Number.NaN), "SIGINT");
  await ended;
  return output;
}

test.each(locales)("deliveries are sent, recorded, checked and replayed as shown: %s", async (locale) => {
  write(project, { "receiver.mjs": file("test-your-receiver", "receiver.mjs") });
  rmSync(join(project, "deliveries.ndjson"), { force: true });
  const running = await startReceiver(project, "HUNTFLOW_SECRET=demo node receiver.mjs");
  const port = await freePort();
  const run = (line: string) =>
    shell(project, line.replaceAll(":3000/", `:${running.port}/`).replaceAll(":3001/", `:${port}/`), {
      HUNTFLOW_SECRET: "demo",
    });
  const [send = "", more = ""] = commandsIn("send", locale);
  const [listen = "", to = ""] = commandsIn("listen", locale);

  const sent = run(send);
  const others = more.replaceAll("\\\n", "").trim().split("\n").map(run);
  const heard = await listening(listen, port, () => expect(run(to).status).toBe(0));
  const checked = run(commandsIn("record", locale)[0] ?? "");
  const replayed = run(commandsIn("replay", locale)[0] ?? "");
  const { stdout: received } = await running.stop();

  expect([sent.status, settled(sent.stdout).trimEnd()]).toEqual([0, settled(outputOf(name, locale)).trimEnd()]);
  expect(others.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(settled(heard).trimEnd()).toBe(settled(outputOf(name, locale, 1)).trimEnd());
  expect([checked.status, checked.stdout]).toEqual([0, outputOf(name, locale, 2)]);
  expect(replayed.status).toBe(0);
  expect(received).toEqual(["APPLICANT", "PING", "VACANCY", "VACANCY", "APPLICANT"]);
  const recorded = readFileSync(join(project, "deliveries.ndjson"), "utf8");
  expect(recorded.match(/demo|Signature/g)).toBe(null);
});
