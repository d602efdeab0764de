import type { AnyContract } from "../../../runtime/contract.ts";
import type { Outgoing } from "../../deliver/compose.ts";
import type { Case } from "../case.ts";
import { changed } from "../changed.ts";
import type { Kind } from "../kinds.ts";
import { deliver, mainExample, type Subject, stepsIn } from "../subject.ts";
import { type Trial, trying } from "./trials.ts";

/** Whether a receiver takes what its sender has proven, and nothing else. None where nothing is to be proven by. */
export function proofCases(subject: Subject): Case[] {
  const { secret, contract } = subject;
  if (secret === undefined || contract.signature.kind === "none") return [];
  return contract.signature.kind === "hmac" ? signatureCases(subject, contract.signature.header) : secretCases(subject);
}

function signatureCases(subject: Subject, header: string): Case[] {
  const example = mainExample(subject);
  const { secret = "", contract } = subject;
  const spelled = encoder.encode(spelledOtherwise(example.body));
  const body = { value: example.body };
  const signed = (kind: Kind, of = "", own = subject) => deliver(own, example, body, kind, of);
  const forged = (kind: Kind, ways: Readonly<Record<string, (own: string) => string | undefined>>) =>
    caseOf(
      contract,
      kind,
      Object.entries(ways).map(([of, way]) => ({
        of,
        make: async () => withHeader(await signed(kind, of), header, way),
      })),
    );
  return [
    caseOf(contract, "signature/raw-bytes", [
      { make: () => deliver(subject, example, spelled, "signature/raw-bytes") },
    ]),
    forged("signature/missing", { [header]: () => undefined }),
    caseOf(contract, "signature/wrong", [
      { make: () => signed("signature/wrong", "", { ...subject, secret: `${secret}-not` }) },
    ]),
    forged("signature/truncated", {
      "slice(0, -1)": (own) => own.slice(0, -1),
      "slice(0, 8)": (own) => own.slice(0, 8),
      '""': () => "",
    }),
    forged("signature/lengthened", { '+ "00"': (own) => `${own}00` }),
    caseOf(contract, "signature/other-bytes", [
      {
        make: async () => ({ ...(await signed("signature/other-bytes")), body: spelled }),
      },
    ]),
  ];
}

/** The secret in the body of each delivery. */
function secretCases(subject: Subject): Case[] {
  const { secret = "", contract } = subject;
  const example = mainExample(subject);
  const { secret: _, ...without } = subject;
  const steps = contract.signature.kind === "shared-secret" ? stepsIn(contract.signature.member) : [];
  const body = { value: changed(example.body, [...example.root, ...steps], "removed") };
  const other = (kind: Kind, value: string) => ({
    make: () => deliver({ ...subject, secret: value }, example, { value: example.body }, kind),
  });
  return [
    caseOf(contract, "secret/missing", [{ make: () => deliver(without, example, body, "secret/missing") }]),
    caseOf(contract, "secret/wrong", [other("secret/wrong", `not-${secret}`)]),
    caseOf(contract, "secret/truncated", [other("secret/truncated", secret.slice(0, -1))]),
  ];
}

function caseOf(contract: AnyContract, kind: Kind, trials: readonly Trial[]): Case {
  const expected = kind === "signature/raw-bytes" ? "acknowledged" : "refused";
  return { id: kind, kind, lane: "quick", play: trying(contract, expected, trials) };
}

/** A delivery with another signature, or none. */
function withHeader(outgoing: Outgoing, header: string, way: (own: string) => string | undefined): Outgoing {
  return {
    ...outgoing,
    headers: outgoing.headers.flatMap(([name, value]) => {
      const own = name === header ? way(value) : value;
      return own === undefined ? [] : [[name, own] as const];
    }),
  };
}

/** JSON that means the same, as other programs write it: blanks, escaped slashes, nothing beyond ASCII. */
function spelledOtherwise(body: unknown): string {
  const text = JSON.stringify(body, null, 2).replaceAll("/", "\\/");
  return `${text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}

const encoder = new TextEncoder();
