/*
 * Do all contenders say the same? Times of validators that judge differently cannot be compared. A
 * peer that differs by its design is listed with the number of its differences, and an example.
 */
import { messages, projections } from "./messages.ts";
import { faultyCopies } from "./faults.ts";
import { generate } from "../test/generate.ts";
import { mutantsOf } from "../test/mutants.ts";
import { seeded } from "../test/random.ts";
import { leftOut, peers } from "./peers/index.ts";
import { ours } from "./peers/ours.ts";
import { print } from "./table.ts";

const seed = Number(process.env.SEED ?? 20220329);
const random = seeded(seed);
const mutants = [...mutantsOf(random)];
const cases = messages.map((message) => ({
  message,
  payloads: [
    ...message.payloads,
    ...message.payloads.flatMap((payload) =>
      faultyCopies(message.schemas.strict, payload, random).map((copy) => copy.payload),
    ),
    ...mutants
      .filter(({ contract, event }) => contract === message.contract && event === message.event)
      .map(({ payload }) => payload),
    ...Array.from({ length: 300 }, () => generate(message.contract, message.contract.messages.find(({event}) => event === message.event)?.payload ?? {}, random)),
  ],
}));

for (const p of projections) {
  for (const peer of peers.filter(x => x.projections.includes(p))) {
    let n = 0, d = 0, valid = 0; let ex = "";
    for (const { message, payloads } of cases) {
      const o = await ours(message, p);
      const v = peer.make(message, p);
      for (const payload of payloads) {
        n++; const a = o.is(payload); if (a) valid++;
        let b; try { b = v.is(payload) } catch (e) { b = String(e) }
        if (a !== b) { d++; if (d < 4) ex += `\n   ${message.address} ours ${a} theirs ${b} ${JSON.stringify(v.findings(payload))?.slice(0, 300)} OURS ${JSON.stringify(o.findings(payload)).slice(0,300)}`; }
      }
    }
    console.log(p, peer.name, n, valid, d, ex);
  }
}
