import type { Case } from "../case.ts";
import type { Kind } from "../kinds.ts";
import { deliver, type Example, examplesOf, type Subject } from "../subject.ts";
import { trying } from "./trials.ts";

/** Messages by which a sender only asks whether somebody is there: they may come unsigned, or without a body. */
export function pingCases(subject: Subject): Case[] {
  const { contract, secret } = subject;
  const { optionalSignature, optionalBody, signature } = contract;
  const isSigned = signature.kind === "hmac" && secret !== undefined;
  const { secret: _, ...unsigned } = subject;
  return examplesOf(subject).flatMap((example) => {
    const mayBeUnsigned = optionalSignature.includes(example.key);
    const mayBeEmpty = optionalBody.includes(example.key);
    const bare = mayBeUnsigned ? unsigned : subject;
    if (!mayBeUnsigned && !mayBeEmpty) return [];
    return [
      ...(isSigned ? [caseOf("ping/signed", example, subject, { value: objectOf(example.body) })] : []),
      ...(mayBeUnsigned ? [caseOf("ping/unsigned", example, unsigned, { value: objectOf(example.body) })] : []),
      ...(mayBeEmpty ? [caseOf("ping/empty", example, bare, undefined)] : []),
    ];
  });
}

function caseOf(kind: Kind, example: Example, subject: Subject, body: { readonly value: unknown } | undefined): Case {
  const { provider, version } = subject.contract;
  const id = `${kind}/${example.key}`;
  const make = () => deliver(subject, example, body, id);
  const play = trying(subject.contract, "acknowledged", [{ make }]);
  return { id, kind, address: `${provider}@${version}/${example.key}`, lane: "quick", play };
}

/** What a contract allows anything to be is an object, as all other bodies are. */
function objectOf(body: unknown): object {
  return typeof body === "object" && body !== null ? body : {};
}
