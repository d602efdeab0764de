import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { registry } from "../../../src/generated/registry.ts";
import { swiftJudge } from "../../../src/testing/bulk/swift-judge.ts";
import { seedOfRun } from "../../random.ts";
import { archiveOf } from "./archive.ts";

const byByte = (text: string) => Buffer.from(text).toString("latin1");

test("a tolerant look tells the same of a text with a character for each of its bytes", async () => {
  const judge = await swiftJudge({ entries: registry, isThorough: false });
  const lines = archiveOf(seedOfRun()).filter((line) => /[^\x20-\x7e]/.test(line));

  expect(lines.filter((line) => JSON.stringify(judge(line)) !== JSON.stringify(judge(byByte(line))))).toEqual([]);
  expect(lines.length).toBeGreaterThan(200);
});

test("nothing is asked of texts in tolerant guards but to be equal to some, or to begin with some, in ASCII", () => {
  const folder = join(import.meta.dirname, "../../../src/generated");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /tolerant\.ts$/.test(file));
  const asked = files.flatMap(
    (file) => readFileSync(join(folder, file), "utf8").match(/[^&|(]*\.(test|length)\b.*/g) ?? [],
  );
  const isLoop = (code: string) => /^\s*let i = 0; i < v\.length;/.test(code);
  const isPrefix = (code: string) => /^\s*\/\^([\w]|\\\.)+\/u\.test\(x\)/.test(code);

  expect(asked.filter(isPrefix).length).toBeGreaterThan(0);
  expect(asked.filter((code) => !isLoop(code) && !isPrefix(code))).toEqual([]);
  expect(files.filter((file) => /[^\n\x20-\x7e]/.test(readFileSync(join(folder, file), "utf8")))).toEqual([]);
});
