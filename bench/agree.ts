/*
 * Do all contenders say the same? Times of validators that judge differently cannot be compared. A
 * peer that differs by its design is listed with the number of its differences; one that differs
 * without a known reason fails the run. Judged is what the tests judge (mutants of every sample, and
 * payloads made at random from the schemas) and what is timed.
 */
import type { Projection } from "../src/compile/index.ts";
import { generate } from "../test/generate.ts";
import { mutantsOf } from "../test/mutants.ts";
import { seeded } from "../test/random.ts";
import { faultyCopies } from "./faults.ts";
import { type Message, messages, projections } from "./messages.ts";
import { leftOut, peers } from "./peers/index.ts";
import { ours } from "./peers/ours.ts";
import type { Peer } from "./peers/peer.ts";
import { print, type Row } from "./table.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = seeded(seed);
const mutants = [...mutantsOf(random)];
const cases = messages.map((message) => ({ message, payloads: payloadsOf(message) }));
const total = cases.reduce((sum, { payloads }) => sum + payloads.length, 0);

const rows: Row[] = [];
const reasons: string[] = [];
for (const projection of projections) {
  for (const peer of peers.filter((one) => one.projections.includes(projection))) {
    rows.push(await compared(peer, projection));
  }
}
print(`Verdicts on ${total} payloads (SEED=${seed} repeats this run)`, rows, [...reasons, ...leftOut]);

async function compared(peer: Peer, projection: Projection): Promise<Row> {
  let valid = 0;
  const found = new Set<string>();
  let differing = 0;
  for (const { message, payloads } of cases) {
    const own = await ours(message, projection);
    const other = peer.make(message, projection);
    for (const payload of payloads) {
      const verdict = own.is(payload);
      if (verdict) valid += 1;
      if (verdict === other.is(payload)) continue;
      differing += 1;
      const text = JSON.stringify(payload);
      const excuse = peer.excuses?.find(({ shows }) => shows.test(text));
      if (excuse) found.add(excuse.why);
      else
        fail(`${peer.name}, ${projection}, differs for no known reason; ours ${verdict}: ${message.address} ${text}`);
    }
  }
  if (found.size > 0) reasons.push(`${peer.name}, ${projection}: ${[...found].join("; ")}`);
  return {
    peer: peer.name,
    projection,
    valid: String(valid),
    "judged otherwise": String(differing),
  };
}

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}

function payloadsOf({ contract, event, schemas, payloads }: Message): readonly unknown[] {
  const payload = contract.messages.find((message) => message.event === event)?.payload ?? {};
  return [
    ...payloads,
    ...payloads.flatMap((sent) => faultyCopies(schemas.strict, sent, random).map(({ faulty }) => faulty)),
    ...mutants.filter((mutant) => mutant.contract === contract && mutant.event === event).map((one) => one.payload),
    ...Array.from({ length: 300 }, () => generate(contract, payload, random)),
  ];
}
