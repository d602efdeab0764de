import { evaluate } from "../../runtime/expression.ts";
import type { Conclusion } from "../../testing/deliver/conclude.ts";
import { isSecretName } from "../../testing/redact/places.ts";
import type { Header } from "../deliver/header.ts";
import { hidden, hiding } from "../deliver/hide.ts";
import type { Answer, NoAnswer } from "../deliver/post.ts";
import type { Planned } from "./planned.ts";

/** A delivery, and what came of it. */
export interface Sent {
  readonly planned: Planned;
  readonly result: Answer | NoAnswer;
  readonly conclusion: Conclusion;
}

/**
 * What takes secrets out of anything that is shown of a delivery: the one that it was made with, and those that
 * stand in its body, where the provider puts them or members are called so.
 */
export function hidingFor({ sender: { contract }, outgoing }: Planned, secret: string | undefined) {
  const { signature } = contract;
  const body = bodyOf(outgoing.body);
  const proofs =
    signature.kind === "shared-secret" ? [body].flat().map((message) => evaluate(signature.member, {}, message)) : [];
  const found = [secret, ...proofs, ...secretsIn(body)].filter((value) => typeof value === "string");
  // A short one would be found everywhere: it is looked for as a whole text.
  return hiding(found.map((value) => (value.length < 4 && value !== secret ? JSON.stringify(value) : value)));
}

function bodyOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

/** Texts in members that are called like secrets. */
function secretsIn(value: unknown, isSecret = false): string[] {
  if (typeof value === "string") return isSecret ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, own]) => secretsIn(own, isSecret || isSecretName(name)));
}

/** Headers as they may be shown. A signature proves one delivery, and is no secret. */
export function shownHeaders(headers: readonly Header[], hide: (text: string) => string): Header[] {
  return headers.map(([name, value]) => [hide(name), isSecretName(name) ? hidden : hide(value)] as const);
}
