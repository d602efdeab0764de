import type { AnyContract } from "../../runtime/contract.ts";
import { concluded } from "../deliver/conclude.ts";
import type { Complaint, Expected, Outcome } from "./case.ts";

/** Whether the sender takes this status for an acknowledgement; any of 2xx where the vendor names none. */
export function isAcknowledged({ acknowledgement }: AnyContract, status: number): boolean {
  return concluded(acknowledgement, status).isAccepted;
}

/** What there is to complain of in an answer, if anything. */
export function complaintOf(
  contract: AnyContract,
  expected: Extract<Expected, "acknowledged" | "refused" | "survived" | "ended" | "meanwhile">,
  found: Outcome,
  of?: string,
): readonly Complaint[] {
  return isGood() ? [] : [{ expected, found, ...(of === undefined ? {} : { of }) }];

  function isGood(): boolean {
    if ("failure" in found) return expected === "ended" && found.failure === "closed";
    const { status } = found;
    if (expected === "refused") return status === 401 || status === 403;
    if (isAcknowledged(contract, status)) return true;
    return (expected === "survived" || expected === "ended") && status >= 400 && status < 500;
  }
}
