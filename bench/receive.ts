/*
 * `receive` of a delivery, from its bytes to judged messages, over what nobody can do without: the HMAC of
 * the bytes with a key that is ready, and `JSON.parse`. Each figure in a process of its own.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { project } from "./messages.ts";
import type { Figure } from "./rounds.ts";
import { digits, goal, print, type Row } from "./table.ts";

const nodes = [...new Set([process.execPath, process.env.npm_node_execpath ?? process.execPath])];
const goals = { node: 1.4, web: 1.25 } as const;
const script = join(project, "node_modules/.cache/bench/receive-once.mjs");
await build({
  entryPoints: [join(import.meta.dirname, "receive-once.ts")],
  outfile: script,
  bundle: true,
  platform: "node",
  format: "esm",
  tsconfigRaw: {},
  logLevel: "warning",
});

interface Output {
  readonly version: string;
  readonly figures: readonly { readonly delivery: string; readonly ratio: Figure; readonly floor: number }[];
}

const rows: Row[] = [];
for (const crypto of ["node", "web"] as const) {
  for (const node of nodes) {
    const output = JSON.parse(execFileSync(node, [script, crypto, project], { encoding: "utf8" })) as Output;
    for (const { delivery, ratio, floor } of output.figures) {
      rows.push({
        "× HMAC + JSON.parse": `${crypto === "node" ? "node:crypto" : "Web Crypto"}, ${output.version}, ${delivery}`,
        median: digits(ratio.median),
        "min–max": `${digits(ratio.min)}–${digits(ratio.max)}`,
        "floor, µs": floor.toFixed(1),
        goal: goal(ratio.median, goals[crypto]),
      });
    }
  }
}
print("receive(), signature, strict reading and tolerant judgement", rows);
