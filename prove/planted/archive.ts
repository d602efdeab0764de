import { pick, seeded } from "../../test/random.ts";
import { kinds, type Said } from "./kinds.ts";
import { lineOf, sampleOf, samples } from "./recordings.ts";

/** A finding that is in an archive. */
export interface Planted extends Said {
  readonly kind: string;
  /** From 1. */
  readonly line: number;
}

export interface Archive {
  readonly bytes: Buffer;
  readonly planted: readonly Planted[];
}

/**
 * An archive (NDJSON) of so many deliveries, made from the vendors' samples, of which some carry one finding
 * each, as many of every kind. Blank lines and lines that end in CR LF are among them.
 */
export function archiveOf(seed: number, deliveries: number, findings: number): Archive {
  const random = seeded(seed);
  const kindAt = placed(random, deliveries, findings);
  const planted: Planted[] = [];
  const pieces: Uint8Array[] = [];
  let line = 0;
  const add = (bytes: Uint8Array) => {
    line += 1;
    pieces.push(bytes);
  };
  for (let index = 0; index < deliveries; index += 1) {
    while (random() < 0.01) add(Buffer.from(pick(random, ["\n", "\r\n", "  \n"])));
    const kind = kindAt.get(index);
    if (kind === undefined) add(Buffer.from(`${soundLine(random)}${ending(random)}`));
    else {
      const { bytes, said } = plantedLine(kind, random);
      add(Buffer.concat([bytes, Buffer.from(ending(random))]));
      planted.push({ ...said, kind, line });
    }
  }
  return { bytes: Buffer.concat(pieces), planted };
}

/** Which deliveries carry a finding, and of which kind. */
function placed(random: () => number, deliveries: number, findings: number): ReadonlyMap<number, string> {
  const names = Object.keys(kinds);
  const found = new Map<number, string>();
  while (found.size < findings) {
    const index = Math.floor(random() * deliveries);
    if (!found.has(index)) found.set(index, names[found.size % names.length] ?? "");
  }
  return found;
}

const all = [...samples.keys()];

function soundLine(random: () => number): string {
  return lineOf(sampleOf(pick(random, all)), random);
}

function plantedLine(kind: string, random: () => number): { readonly bytes: Uint8Array; readonly said: Said } {
  const { sample, change, write, ...said } = pick(random, kinds[kind] ?? []);
  const recording = sampleOf(sample);
  change?.(recording);
  const line = lineOf(recording, random);
  const written = write?.(line, random()) ?? line;
  return { bytes: typeof written === "string" ? Buffer.from(written) : written, said };
}

function ending(random: () => number): string {
  return random() < 0.05 ? "\r\n" : "\n";
}
