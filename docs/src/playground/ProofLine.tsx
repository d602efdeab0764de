import { texts } from "@playground-texts";
import styles from "./playground.module.css";
import type { Proof } from "./signature.ts";

/** What the signature tells. */
export function ProofLine({ proof }: { readonly proof: Proof }) {
  const { label, said, excused } = texts.proof;
  const place = "place" in proof ? proof.place : "";
  const isExcused = proof.kind === "missing" && proof.excuse !== undefined;
  return (
    <p className={styles.proof} data-proof={proof.kind}>
      <strong className={styles[moods[proof.kind]]}>{label}</strong>{" "}
      {isExcused ? `${excused(place)} ${proof.excuse}` : said[proof.kind](place)}
    </p>
  );
}

const moods: Readonly<Record<Proof["kind"], "good" | "odd" | "bad" | "plain">> = {
  "no-delivery": "plain",
  several: "plain",
  none: "plain",
  "secret-wanted": "plain",
  valid: "good",
  mismatch: "bad",
  "same-secret": "good",
  "other-secret": "bad",
  "trailing-break": "bad",
  missing: "odd",
  "no-bytes": "plain",
  "no-text": "odd",
  "no-crypto": "odd",
};
