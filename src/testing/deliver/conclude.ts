import type { Sending } from "../../runtime/sending.ts";

/** What a provider makes of an answer. */
export interface Conclusion {
  readonly isAccepted: boolean;
  /** Whether the provider looks at answers. */
  readonly awaited: Sending["acknowledgement"]["awaited"];
}

/**
 * What a provider makes of a status, or of no answer at all, as far as its documentation says. Where it names no
 * statuses, 2xx passes for accepted: a receiver that answers otherwise says itself that it did not take the delivery.
 */
export function concluded(
  { awaited, statuses }: Pick<Sending["acknowledgement"], "awaited" | "statuses">,
  status: number | undefined,
): Conclusion {
  if (status === undefined) return { isAccepted: false, awaited };
  const isAccepted = statuses.length > 0 ? statuses.includes(status) : status >= 200 && status < 300;
  return { isAccepted, awaited };
}
