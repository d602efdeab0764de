/*
 * Is loaded before a program: when it ends, the most memory that it held is written to the file that PEAK_FILE
 * names, in bytes. What the system says of a process by `getrusage` may be its parent's, so Linux is asked
 * otherwise.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

if (isMainThread) process.on("exit", () => writeFileSync(process.env.PEAK_FILE, String(peak() * 1024)));

function peak() {
  try {
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
