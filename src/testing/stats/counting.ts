import type { AnyContract } from "../../runtime/contract.ts";
import { evaluate } from "../../runtime/expression.ts";
import type { NamedHeaders } from "../../runtime/headers.ts";
import type { RegistryEntry } from "../../runtime/registry.ts";
import type { MessageReport } from "../report.ts";
import { chooser } from "./chooser.ts";
import { deliveriesIn } from "./deliveries-in.ts";
import { type Few, few } from "./few.ts";
import { type Countable, type MessageTally, messageTally } from "./message-tally.ts";
import { isPlainEvent } from "./plain-name.ts";
import type { Stats, StatsTotals } from "./stats.ts";
import { dayOf } from "./times.ts";

export interface CountOptions {
  readonly entries: readonly RegistryEntry[];
  /** Count every message as this event; `entries` are then of one provider. */
  readonly event?: string;
}

/** Counts what documents hold. */
export interface Counting {
  /** Counts the messages of a document. False where there is more in it to be said: `refused` is then told of all. */
  readonly add: (content: string | Uint8Array) => boolean;
  /** Counts the messages of a document that could not be counted. */
  readonly refused: (reports: readonly Pick<MessageReport, "verdict">[]) => void;
  readonly made: () => Stats;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The contracts that messages are counted by, loaded. */
export async function counter({ entries, event }: CountOptions): Promise<() => Counting> {
  const chosen = await chooser(entries, event);
  const all = await Promise.all(
    entries.map(async ({ load }): Promise<Countable> => {
      const contract = await load();
      return { contract, ...(await contract.schemas()) };
    }),
  );
  const byContract = new Map(all.map((countable) => [countable.contract, countable]));
  return counting;

  function counting(): Counting {
    const totals: Mutable<StatsTotals> = { documents: 0, messages: 0, unknown: 0, unread: 0, skipped: 0 };
    const messages = new Map<AnyContract, Map<string, MessageTally>>();
    const unknown = new Map<string, { messages: number; readonly events: Few }>();

    return {
      add: (content) => {
        const text = typeof content === "string" ? content : "";
        const document = parsed(text);
        if (document === undefined) return false;
        let [found, isWhole] = [0, true];
        const deliveries = deliveriesIn(text, document.value);
        for (const { delivery, time } of deliveries) {
          if (delivery === "none") {
            totals.skipped += 1;
            continue;
          }
          const some = typeof delivery === "string" || "fault" in delivery ? [] : chosen(delivery);
          isWhole &&= some.length > 0;
          const recorded = dayOf(time);
          for (const { choice, headers, payload } of some) {
            if (choice.kind === "missing-event") isWhole = false;
            else found += 1;
            if (choice.kind === "known")
              tallyOf(choice.contract, choice.event).add(
                headers,
                payload,
                recorded ?? dayTold(choice.contract, headers, payload),
              );
            else if (choice.kind !== "missing-event") countUnknown(choice);
          }
        }
        if (found > 0) totals.documents += 1;
        return isWhole && deliveries.length > 0;
      },
      refused: (reports) => {
        for (const { verdict } of reports) totals.unread += isUnread(verdict) ? 1 : 0;
      },
      made: () => {
        const made = [...messages.values()].flatMap((own) => [...own.values()].map((tally) => tally.made()));
        totals.messages = made.reduce((sum, own) => sum + own.messages, 0);
        return {
          kind: "hirehooks-stats",
          version: "",
          totals: { ...totals },
          messages: made.sort((a, b) => (a.address < b.address ? -1 : 1)),
          unknown: [...unknown]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([provider, own]) => ({ provider, messages: own.messages, events: own.events.made() })),
        };
      },
    };

    function tallyOf(contract: AnyContract, name: string): MessageTally {
      const own = messages.get(contract) ?? new Map<string, MessageTally>();
      messages.set(contract, own);
      const tally = own.get(name) ?? messageTally(byContract.get(contract) as Countable, name);
      own.set(name, tally);
      return tally;
    }

    function countUnknown(choice: {
      readonly contract: AnyContract;
      readonly kind: string;
      readonly event?: string;
    }): void {
      const { provider } = choice.contract;
      const own = unknown.get(provider) ?? { messages: 0, events: few() };
      unknown.set(provider, own);
      own.messages += 1;
      totals.unknown += 1;
      if (choice.event === undefined) return;
      if (isPlainEvent(choice.event)) own.events.add(choice.event);
      else own.events.addUnnamed();
    }
  }
}

/** The day that a message itself tells, where its contract says that it does. */
function dayTold({ times = [] }: AnyContract, headers: NamedHeaders, payload: unknown): string | undefined {
  for (const expression of times) {
    const day = dayOf(evaluate(expression, headers, payload));
    if (day !== undefined) return day;
  }
  return undefined;
}

/** Whether a message was not counted. */
export function isUnread(verdict: MessageReport["verdict"]): boolean {
  return verdict === "unrecognised" || verdict === "unreadable" || verdict === "not-json";
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
