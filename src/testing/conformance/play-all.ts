import type { Case, Player } from "./case.ts";
import type { CaseResult, Ended } from "./report.ts";

/** Nobody is there any more who could answer, or nobody ever was. */
export class Gone extends Error {
  readonly failure: string;

  constructor(failure: string) {
    super(failure);
    this.failure = failure;
  }
}

/** How many complaints of a case are told. */
const mostTold = 10;

/** After so many cases in which nothing at all was answered nothing will be. */
const patience = 2;

/**
 * Plays cases: quick ones in turn, then slow ones together, then each that is to be alone. What comes of them is
 * told in the order of the cases, also of those that were not played because the receiver was gone or the signal
 * came. Says why it ended, if it did before the last case.
 */
export async function playAll(
  cases: readonly Case[],
  player: Player,
  signal: AbortSignal,
  tell: (result: CaseResult) => void,
): Promise<Ended | undefined> {
  const results = new Map<Case, CaseResult>();
  const running = new Set<Case>();
  const waiting = [...cases];
  let ended: Ended | undefined;
  let isHeard = false;
  let unheard = 0;
  let silence = "no-answer";
  for (const one of of("quick")) await play(one);
  await Promise.all(of("slow").map(play));
  for (const one of of("alone")) await play(one);
  for (const one of cases) if (!results.has(one)) results.set(one, notRun(one));
  told();
  return ended;

  function of(lane: Case["lane"]): Case[] {
    return cases.filter((one) => one.lane === lane);
  }

  async function play(one: Case): Promise<void> {
    if (isOver()) return;
    let deliveries = 0;
    running.add(one);
    const start = performance.now();
    try {
      const complaints = await one.play({ ...player, post });
      if (isOver()) return;
      const verdict = complaints.length > 0 ? "complaint" : "good";
      const duration = Math.round(performance.now() - start);
      const told = complaints.slice(0, mostTold);
      results.set(one, { ...about(one), verdict, complaints: told, total: complaints.length, deliveries, duration });
      unheard += 1;
      if (!isHeard && unheard >= patience) end(silence);
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
      end(error.failure);
    } finally {
      running.delete(one);
      told();
    }

    async function post(...[outgoing, slowly]: Parameters<Player["post"]>) {
      if (isOver()) throw new Gone("aborted");
      deliveries += 1;
      const outcome = await player.post(outgoing, slowly);
      if ("status" in outcome) isHeard = true;
      else silence = outcome.failure === "closed" ? "reset" : outcome.failure;
      return outcome;
    }
  }

  function isOver(): boolean {
    if (signal.aborted) ended ??= { by: "interrupt" };
    return ended !== undefined;
  }

  function end(failure: string): void {
    if (isOver()) return;
    ended = { by: isHeard ? "died" : "unreachable", failure, running: [...running].map(({ id }) => id) };
  }

  /** As far as it is known what comes before. */
  function told(): void {
    for (let result = next(); result !== undefined; result = next()) {
      waiting.shift();
      tell(result);
    }
  }

  function next(): CaseResult | undefined {
    const [first] = waiting;
    return first && results.get(first);
  }
}

function about({ id, kind, address }: Case): Pick<CaseResult, "id" | "kind" | "address"> {
  return { id, kind, ...(address === undefined ? {} : { address }) };
}

function notRun(one: Case): CaseResult {
  return { ...about(one), verdict: "not-run", complaints: [], total: 0, deliveries: 0, duration: 0 };
}
