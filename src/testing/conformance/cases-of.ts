import type { Case } from "./case.ts";
import { bodyCases } from "./cases/bodies.ts";
import { deliveryCases } from "./cases/deliveries.ts";
import { effectCase } from "./cases/effect.ts";
import { messageCases } from "./cases/messages.ts";
import { pingCases } from "./cases/pings.ts";
import { proofCases } from "./cases/proofs.ts";
import { unknownCases } from "./cases/unknown.ts";
import { kinds } from "./kinds.ts";
import type { Subject } from "./subject.ts";

/**
 * All cases of a contract, in the order of their kinds: which there are follows from what the contract says of
 * events, members, versions, proof and acknowledgement.
 */
export function casesOf(subject: Subject, { hasEffect = false }: { readonly hasEffect?: boolean } = {}): Case[] {
  const all = [
    ...pingCases(subject),
    ...messageCases(subject),
    ...unknownCases(subject),
    ...deliveryCases(subject),
    ...proofCases(subject),
    ...bodyCases(subject),
    ...(hasEffect ? [effectCase(subject)] : []),
  ];
  return all.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

/** Whether an id is the one given, or of the group, kind or event given: `unknown`, `unknown/member`, … */
export function isCalled(id: string, name: string): boolean {
  return id === name || id.startsWith(`${name}/`);
}
