import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linesOfRange } from "../../../src/cli/bulk/lines-of-range.ts";
import { seeded, seedOfRun } from "../../random.ts";

/** The lines of a text in ranges that are cut at these places. */
function linesIn(text: string, cuts: readonly number[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "hirehooks-lines-"));
  const file = join(folder, "archive.ndjson");
  writeFileSync(file, text);
  const handle = openSync(file, "r");
  const ends = [...cuts, Buffer.byteLength(text)];
  const lines = ends.flatMap((end, index) =>
    [...linesOfRange(handle, ends[index - 1] ?? 0, end)].map(({ bytes }) => String(bytes)),
  );
  closeSync(handle);
  rmSync(folder, { recursive: true });
  return lines;
}

test("wherever a file is cut, each of its lines is read once", () => {
  const random = seeded(seedOfRun());
  const length = (most: number) => Math.floor(random() * most);

  for (let round = 0; round < 300; round += 1) {
    const lines = Array.from({ length: length(30) }, () => "é".repeat(length(9)));
    const text = lines.join("\n") + (random() < 0.5 ? "\n" : "");
    const cuts = Array.from({ length: 3 }, () => length(Buffer.byteLength(text))).sort((a, b) => a - b);

    expect(linesIn(text, cuts)).toEqual(text === "" ? [] : text.replace(/\n$/, "").split("\n"));
  }
});

test("a line may be longer than a block, and its range", () => {
  const long = "x".repeat(700_000);

  expect(linesIn(`a\n${long}\nb`, [1, 300_000, 650_000])).toEqual(["a", long, "b"]);
});
