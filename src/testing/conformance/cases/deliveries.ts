import type { AnyContract } from "../../../runtime/contract.ts";
import { evaluate } from "../../../runtime/expression.ts";
import type { Outgoing } from "../../deliver/compose.ts";
import type { Case, Complaint, Player } from "../case.ts";
import { changed } from "../changed.ts";
import { complaintOf, isAcknowledged } from "../judge.ts";
import { deliver, type Example, mainExample, type Subject, stepsIn, usualExamples } from "../subject.ts";
import { trying } from "./trials.ts";

/** How many deliveries come at once. */
export const crowd = 50;

/** Deliveries that are as they should be, in ways in which they come: again, late, together, spelt otherwise. */
export function deliveryCases(subject: Subject): Case[] {
  const { contract } = subject;
  const example = mainExample(subject);
  const genuine = (...id: readonly [string, ...(string | number)[]]) =>
    deliver(subject, example, { value: example.body }, ...id);
  return [
    {
      id: "repeat/answer",
      kind: "repeat/answer",
      lane: "quick",
      play: async (player) => playTwice(contract, player, await genuine("repeat/answer")),
    },
    { id: "order", kind: "order", lane: "quick", play: trying(contract, "acknowledged", lateOnes(subject), 1) },
    {
      id: "header/case",
      kind: "header/case",
      lane: "quick",
      play: trying(
        contract,
        "acknowledged",
        Object.entries(spellings).map(([of, spell]) => ({
          of,
          make: async () => respelt(await genuine("header/case", of), spell),
        })),
      ),
    },
    {
      id: "answer/size",
      kind: "answer/size",
      lane: "quick",
      play: async (player) => {
        const found = await player.post(await genuine("answer/size"));
        const isEndless = "isWhole" in found && !found.isWhole;
        return isEndless ? [{ expected: "short", found }] : complaintOf(contract, "acknowledged", found);
      },
    },
    {
      id: "load",
      kind: "load",
      lane: "quick",
      play: trying(
        contract,
        "acknowledged",
        Array.from({ length: crowd }, (_, index) => ({
          of: `${index + 1}/${crowd}`,
          make: () => genuine("load", index),
        })),
        crowd,
      ),
    },
  ];
}

async function playTwice(contract: AnyContract, player: Player, outgoing: Outgoing): Promise<readonly Complaint[]> {
  const first = await player.post(outgoing);
  const complaints = complaintOf(contract, "acknowledged", first, "1/2");
  if (complaints.length > 0 || "failure" in first) return complaints;
  const again = await player.post(outgoing);
  if ("failure" in again || !isAcknowledged(contract, again.status)) {
    return [{ expected: "as-before", found: again, of: "2/2", before: first.status }];
  }
  return again.status === first.status
    ? []
    : [{ expected: "as-before", found: again, of: "2/2", before: first.status }];
}

/** The events from the last to the first, each with a later time before an earlier one, where messages tell their time. */
function lateOnes(subject: Subject) {
  const { times = [] } = subject.contract;
  const examples = usualExamples(subject);
  return examples.toReversed().flatMap((example, index) =>
    [1, 0].map((years) => ({
      of: example.event,
      make: () => deliver(subject, example, { value: later(example, times, years) }, "order", index, years),
    })),
  );
}

/** The body as of so many years later. */
function later({ body, root }: Example, times: readonly string[], years: number): unknown {
  const message = root.length > 0 && Array.isArray(body) ? (body[0] as unknown) : body;
  return times.reduce<unknown>((own, expression) => {
    const time = evaluate(expression, {}, message);
    if (typeof time !== "string") return own;
    const to = time.replace(/^\d{4}/, (year) => String(Number(year) + years));
    return changed(own, [...root, ...stepsIn(expression)], { to });
  }, body);
}

const spellings: Readonly<Record<string, (name: string) => string>> = {
  "x-name": (name) => name.toLowerCase(),
  "X-NAME": (name) => name.toUpperCase(),
};

function respelt(outgoing: Outgoing, spell: (name: string) => string): Outgoing {
  return { ...outgoing, headers: outgoing.headers.map(([name, value]) => [spell(name), value] as const) };
}
