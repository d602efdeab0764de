import { once } from "node:events";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** Asks for something at the terminal that is not shown while it is typed. Ctrl-C ends the program, as everywhere. */
export async function askedFor(prompt: string): Promise<string> {
  const silent = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true, historySize: 0 });
  process.stderr.write(prompt);
  lines.on("SIGINT", () => {
    lines.close();
    process.stderr.write("\n");
    process.kill(process.pid, "SIGINT");
  });
  const line = await Promise.race([once(lines, "line"), once(lines, "close").then(() => [""])]);
  lines.close();
  process.stderr.write("\n");
  return String(line[0]);
}
