import { concluded } from "../../testing/deliver/conclude.ts";
import { type Header, replacing } from "../deliver/header.ts";
import { type Posting, post } from "../deliver/post.ts";
import type { Planned } from "./planned.ts";
import type { Sent } from "./sent.ts";

/** Sends a delivery; undefined where that was broken off, which tells nothing of the receiver. */
export async function deliver(
  planned: Planned,
  to: Pick<Posting, "url" | "ca" | "signal" | "timeout">,
): Promise<Sent | undefined> {
  const result = await post({ ...planned.outgoing, ...to });
  if (to.signal?.aborted && "failure" in result) return undefined;
  const status = "failure" in result ? undefined : result.status;
  return { planned, result, conclusion: concluded(planned.sender.sending.acknowledgement, status) };
}

/** A delivery with the headers that were asked for, in the place of those with their names. */
export function withHeaders(planned: Planned, others: readonly Header[] = []): Planned {
  const { headers, body } = planned.outgoing;
  return { ...planned, outgoing: { headers: replacing(headers, others), body } };
}
