/*
 * 100,000 deliveries, of which 1,000 carry one finding each, of 20 kinds: the command says all of them, with
 * their lines, and nothing else, in every format and in every way that it goes through an archive.
 */
import { isDeepStrictEqual } from "node:util";
import { seedOfRun } from "../test/random.ts";
import { printFigures } from "./figures.ts";
import { archiveOf } from "./planted/archive.ts";
import { checkArchive, type Outcome } from "./planted/check-archive.ts";
import { countsIn, countsOf } from "./planted/count.ts";
import { kinds } from "./planted/kinds.ts";
import { inScratch } from "./scratch.ts";

const [deliveries, findings] = [100_000, 1000];
const archive = archiveOf(seedOfRun(), deliveries, findings);
const { outcomes, summaries } = await inScratch((folder) => checkArchive(archive, folder));

const expected = countsOf(archive.planted, deliveries);
printFigures(
  `${deliveries} deliveries (${(archive.bytes.length / 1e6).toFixed(0)} MB), ${findings} planted findings of ${Object.keys(kinds).length} kinds`,
  [
    ...outcomes.map(({ way, format, read, missed, invented }) => ({
      figure: `${way}, ${format}`,
      goal: `${findings} found, 0 others`,
      measured: `${findings - missed.length} found, ${invented.length} others`,
      isMet: missed.length === 0 && read === findings,
    })),
    ...[...summaries].map(([way, summary]) => {
      const isMet = isDeepStrictEqual(countsIn(summary), expected);
      return { figure: `${way}, summary`, goal: "counts as planted", measured: isMet ? "as planted" : "others", isMet };
    }),
  ],
  outcomes.flatMap(examplesOf),
);

/** Some of what is not as it should be. */
function examplesOf({ way, format, missed, invented }: Outcome): string[] {
  return [
    ...missed.slice(0, 3).map((one) => `${way}, ${format}, missed: ${JSON.stringify(one)}`),
    ...invented.slice(0, 3).map((one) => `${way}, ${format}, not planted: ${JSON.stringify(one)}`),
  ];
}
