import { expect, test } from "vitest";
import { archiveOf } from "../../prove/planted/archive.ts";
import { checkArchive, type Outcome } from "../../prove/planted/check-archive.ts";
import { differenceOf } from "../../prove/planted/compare.ts";
import { countsIn, countsOf } from "../../prove/planted/count.ts";
import { kinds } from "../../prove/planted/kinds.ts";
import { inScratch } from "../../prove/scratch.ts";
import { seedOfRun } from "../random.ts";

/** A tenth of `npm run prove -- planted`. */
const [deliveries, findings] = [10_000, 100];

test("planted findings are all found, and none else, in the right lines, in every format and in bulk", async () => {
  const archive = archiveOf(seedOfRun(), deliveries, findings);

  const { outcomes, summaries, codes } = await inScratch((folder) => checkArchive(archive, folder));

  expect(Object.keys(kinds).length).toBe(20);
  expect(outcomes.map(({ way, format, read, missed, invented }) => ({ way, format, read, missed, invented }))).toEqual(
    outcomes.map(({ way, format }): Outcome => ({ way, format, read: findings, missed: [], invented: [] })),
  );
  expect(outcomes.length).toBe(24);
  // Of some lines it cannot be told whose they are.
  expect(codes).toEqual([3, 3, 3]);
  const counts = countsOf(archive.planted, deliveries);
  expect([...summaries].map(([way, summary]) => [way, countsIn(summary)])).toEqual([
    ["in bulk, one thread", counts],
    ["in bulk, four threads", counts],
  ]);
});

test("an archive has as many findings of every kind, one in a line", () => {
  const { planted } = archiveOf(1, 1000, 60);

  const ofKinds = Object.keys(kinds).map((kind) => planted.filter((one) => one.kind === kind).length);
  expect(ofKinds).toEqual(Array(20).fill(3));
  expect(new Set(planted.map(({ line }) => line)).size).toBe(60);
});

test("a finding in another line, or of another rule, is both missed and invented", () => {
  const [one] = archiveOf(1, 10, 1).planted;
  if (one === undefined) throw new Error("nothing is planted");
  const { line, level, half, rule, pointer } = one;
  const other = { line: line + 1, level, half, rule, pointer };

  expect(differenceOf([one], [{ line, level, half, rule, pointer }])).toEqual({ missed: [], invented: [] });
  expect(differenceOf([one], [{ line, level }])).toEqual({ missed: [], invented: [] });
  expect(differenceOf([one], [])).toEqual({ missed: [one], invented: [] });
  expect(differenceOf([one], [other])).toEqual({ missed: [one], invented: [other] });
  expect(differenceOf([one], [{ line, rule: "another" }])).toEqual({
    missed: [one],
    invented: [{ line, rule: "another" }],
  });
  expect(differenceOf([one], [{ line }, { line }])).toEqual({ missed: [], invented: [{ line }] });
});
