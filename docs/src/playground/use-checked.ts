import { texts } from "@check-texts";
import { useEffect, useState } from "react";
import type { Locale } from "../../../src/runtime/issue.ts";
import type { Checked } from "./check.ts";
import type { Pasted } from "./pasted.ts";
import type { Proof } from "./signature.ts";
import type { Engine } from "./use-engine.ts";

/** How long nobody must have typed, in milliseconds. */
const pause = (length: number) => (length > 200_000 ? 400 : 120);

/** What the contracts say of what was pasted, and what was pasted then. */
export interface Answer {
  readonly pasted: Pasted;
  readonly checked: Checked;
}

/** Checks what was pasted, a little after it changed. */
export function useChecked(engine: Engine | undefined, pasted: Pasted, locale: Locale): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (!engine) return;
    let isOutdated = false;
    const timer = setTimeout(async () => {
      const checked = await engine.check(pasted, { locale, texts });
      if (!isOutdated) setAnswer({ pasted, checked });
    }, pause(pasted.body.length));
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [engine, pasted, locale]);
  return answer;
}

/** What the signature of a checked delivery tells; `unsigned`: why deliveries may come without one, by address. */
export function useProof(
  engine: Engine | undefined,
  answer: Answer | undefined,
  secret: string,
  unsigned: Readonly<Record<string, string>>,
): Proof | undefined {
  const [proof, setProof] = useState<Proof>();
  useEffect(() => {
    if (!engine || !answer) return;
    let isOutdated = false;
    engine.verify(answer.checked, secret, unsigned).then((found) => isOutdated || setProof(found));
    return () => {
      isOutdated = true;
    };
  }, [engine, answer, secret, unsigned]);
  return proof;
}
