import type { Case, Complaint, Player } from "../case.ts";
import { changed } from "../changed.ts";
import { idOf } from "../ids.ts";
import { complaintOf } from "../judge.ts";
import { deliver, mainExample, type Subject } from "../subject.ts";
import { unheard } from "./messages.ts";

/** One delivery twice, where there is something to see of the receiver's work: it is done once. */
export function effectCase(subject: Subject): Case {
  return { id: "repeat/effect", kind: "repeat/effect", lane: "alone", play: (player) => playEffect(subject, player) };
}

async function playEffect(subject: Subject, player: Player): Promise<readonly Complaint[]> {
  const { contract, seed } = subject;
  const example = mainExample(subject);
  // Not what other cases have sent, in case that repetitions are known by their bodies.
  const value = changed(example.body, [...example.root, unheard], { to: idOf(seed, "repeat/effect", "body") });
  const outgoing = await deliver(subject, example, { value }, "repeat/effect");
  const look = player.look ?? (async () => "");
  try {
    const before = await look();
    const first = complaintOf(contract, "acknowledged", await player.post(outgoing), "1/2");
    if (first.length > 0) return first;
    const once = await changing(look, before, player.timeout);
    if (once === undefined) return [{ expected: "effect", found: { effect: "none" }, of: "1/2" }];
    const second = complaintOf(contract, "acknowledged", await player.post(outgoing), "2/2");
    const { seen, after } = once;
    const twice = await changing(look, seen, Math.max(settling, 2 * after));
    return twice === undefined
      ? second
      : [...second, { expected: "no-effect", found: { effect: "another" }, of: "2/2" }];
  } catch (error) {
    if (error instanceof Unreadable) return [{ expected: "effect", found: { effect: "unreadable" } }];
    throw error;
  }
}

/** What shows the receiver's work cannot be read. */
export class Unreadable extends Error {}

/** How long work may go on after what it changed could first be seen, in milliseconds. */
const settling = 400;

/** What is to be seen when it has changed and stays as it is, and after how long; undefined if it has not changed in time. */
async function changing(
  look: () => Promise<string>,
  before: string,
  within: number,
): Promise<{ readonly seen: string; readonly after: number } | undefined> {
  const start = performance.now();
  for (;;) {
    const after = performance.now() - start;
    if ((await look()) !== before) {
      await wait(settling);
      return { seen: await look(), after };
    }
    if (after > within) return undefined;
    await wait(50);
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
