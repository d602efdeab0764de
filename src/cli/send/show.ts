import { inertText } from "../inert.ts";
import { withHeaders } from "./deliver.ts";
import { paced } from "./paced.ts";
import type { Planned, Unsendable } from "./planned.ts";
import type { Sending } from "./send-all.ts";

/** Prints what would be sent, and sends nothing. Returns the exit code. */
export async function show({ plan, printer, options, signal, texts }: Sending): Promise<number> {
  let [shown, unsent] = [0, 0];
  for (const ping of plan.pings) await one(ping);
  await paced(plan.deliveries, { concurrency: 1, signal }, one);
  if (shown + unsent === 0) console.error(inertText(texts.send.nothing));
  if (signal.aborted) return 130;
  return unsent > 0 || shown === 0 ? 3 : 0;

  async function one(item: Planned | Unsendable): Promise<void> {
    if ("reason" in item) {
      unsent += 1;
      console.error(inertText(item.reason));
    } else {
      shown += 1;
      printer.request(withHeaders(item, options.header));
    }
  }
}
