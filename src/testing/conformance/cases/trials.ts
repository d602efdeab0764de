import type { AnyContract } from "../../../runtime/contract.ts";
import type { Outgoing } from "../../deliver/compose.ts";
import type { Case, Complaint, Expected, Player } from "../case.ts";
import { complaintOf } from "../judge.ts";

/** One delivery of a case, made when it is its turn. */
export interface Trial {
  /** What tells it from the others of the case. */
  readonly of?: string;
  readonly make: () => Promise<Outgoing>;
}

/**
 * How many deliveries of a case are on their way at once. Some servers let five connections wait, and whoever comes
 * beyond that tries again a second later.
 */
const atOnce = 4;

/** Sends all deliveries and expects the same of each. Does not go on where one got no answer: others would wait as long. */
export function trying(
  contract: AnyContract,
  expected: Extract<Expected, "acknowledged" | "refused" | "survived" | "ended">,
  trials: readonly Trial[],
  width = atOnce,
): Case["play"] {
  return async (player) => {
    const complaints: Complaint[] = [];
    for (let at = 0; at < trials.length; at += width) {
      const found = await Promise.all(trials.slice(at, at + width).map((trial) => attempt(player, trial)));
      complaints.push(...found.flatMap(({ complaint }) => complaint));
      if (found.some(({ isSilent }) => isSilent)) break;
    }
    return complaints;
  };

  async function attempt(player: Player, { of, make }: Trial) {
    const outcome = await player.post(await make());
    const isSilent = "failure" in outcome && outcome.failure === "no-answer";
    return { isSilent, complaint: complaintOf(contract, expected, outcome, of) };
  }
}
