import type { Outgoing } from "../../deliver/compose.ts";
import type { Case, Complaint, Player } from "../case.ts";
import { complaintOf } from "../judge.ts";
import { deliver, mainExample, type Subject } from "../subject.ts";
import { unheard } from "./messages.ts";
import { trying } from "./trials.ts";

/** In bytes; no provider sends as much. */
export const largeBody = 20 * 1024 * 1024;

/** What is no message at all, too much, or too slow. */
export function bodyCases(subject: Subject): Case[] {
  const { contract } = subject;
  const example = mainExample(subject);
  const text = JSON.stringify(example.body);
  const raw = (kind: "body/not-json" | "body/not-object", bodies: Readonly<Record<string, string | Uint8Array>>) => {
    const trials = Object.entries(bodies).map(([of, body]) => ({
      of,
      make: () => deliver(subject, example, typeof body === "string" ? encoder.encode(body) : body, kind, of),
    }));
    return { id: kind, kind, lane: "quick", play: trying(contract, "survived", trials) } as const;
  };
  return [
    raw("body/not-json", {
      "{…": text.slice(0, -1),
      hello: "hello",
      "a=b": "a=b",
      "\\xff": new Uint8Array([...encoder.encode(text), 0xff]),
    }),
    raw(
      "body/not-object",
      Object.fromEntries(["null", "true", "-1", '"text"', "[]", "[null]", "{}"].map((own) => [own, own])),
    ),
    {
      id: "body/empty",
      kind: "body/empty",
      lane: "quick",
      play: trying(contract, "survived", [{ make: () => deliver(subject, example, undefined, "body/empty") }]),
    },
    {
      id: "body/large",
      kind: "body/large",
      lane: "slow",
      play: trying(contract, "ended", [
        { make: () => deliver(subject, example, { value: padded(example.body) }, "body/large") },
      ]),
    },
    { id: "body/slow", kind: "body/slow", lane: "slow", play: (player) => playSlowly(subject, player) },
  ];
}

/** A body that comes in pieces, and, while it comes, a delivery that is to be acknowledged as quickly as ever. */
async function playSlowly(subject: Subject, player: Player): Promise<readonly Complaint[]> {
  const { contract } = subject;
  const example = mainExample(subject);
  const body = { value: example.body };
  const [usual, slow, other] = await Promise.all(
    ["usual", "slow", "meanwhile"].map((name) => deliver(subject, example, body, "body/slow", name)),
  );
  const usually = await timed(player, usual as Outgoing);
  const coming = player.post(slow as Outgoing, { pieces, pause: player.slowFor / pieces });
  // Whoever is gone meanwhile is noticed below.
  coming.catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, player.slowFor / 4));
  const meanwhile = await timed(player, other as Outgoing);
  // The last piece comes when nine tenths of the time are over. Of a receiver that always takes as long nothing can be told.
  const longest = player.slowFor * 0.6;
  const isLate = meanwhile.duration > longest && usually.duration < longest / 2;
  const found = isLate ? ({ failure: "no-answer" } as const) : meanwhile.outcome;
  return [...complaintOf(contract, "ended", await coming), ...complaintOf(contract, "meanwhile", found)];
}

async function timed(player: Player, outgoing: Outgoing) {
  const start = performance.now();
  const outcome = await player.post(outgoing);
  return { outcome, duration: performance.now() - start };
}

const pieces = 10;

/** A message with a member that nobody reads, so that it becomes large. */
function padded(body: unknown): unknown {
  const [first, ...others] = Array.isArray(body) ? (body as unknown[]) : [body];
  const message = { ...(first as object), [unheard]: "x".repeat(largeBody) };
  return Array.isArray(body) ? [message, ...others] : message;
}

const encoder = new TextEncoder();
