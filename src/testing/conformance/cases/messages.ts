import { pointerOf, stepsOf } from "../../../json/pointer.ts";
import type { Case } from "../case.ts";
import { type Change, changed } from "../changed.ts";
import { closedObjectsOf, type Member, membersOf } from "../members-of.ts";
import { deliver, type Example, type Subject, stepsIn, usualExamples } from "../subject.ts";
import { type Trial, trying } from "./trials.ts";

/** What no contract has: a member, or a value. */
export const unheard = "hirehooks_unheard_of";

/** Every event as the vendor shows it, and as a tolerant reader has to take it, too. */
export function messageCases(subject: Subject): Case[] {
  const examples = usualExamples(subject);
  return messageKinds.flatMap((kind) => examples.flatMap((example) => caseOf(subject, kind, example)));
}

const messageKinds = ["sample", "member/absent", "member/null", "unknown/member", "unknown/value"] as const;
type MessageKind = (typeof messageKinds)[number];

function caseOf(subject: Subject, kind: MessageKind, example: Example): Case[] {
  const { contract } = subject;
  const { key, name, event } = example;
  const id = `${kind}/${key}/${name}`;
  const bodies = variants[kind](subject, example);
  const trials = bodies.map(
    ({ of, body }, index): Trial => ({
      ...(of === undefined ? {} : { of }),
      make: () => deliver(subject, { event }, { value: body }, id, index),
    }),
  );
  if (trials.length === 0) return [];
  const address = `${contract.provider}@${contract.version}/${key}`;
  return [{ id, kind, address, lane: "quick", play: trying(contract, "acknowledged", trials) }];
}

interface Variant {
  readonly of?: string;
  readonly body: unknown;
}

const variants: Readonly<Record<MessageKind, (subject: Subject, example: Example) => readonly Variant[]>> = {
  sample: (_, { body }) => [{ body }],
  "member/absent": (subject, example) => {
    const places = changeable(subject, example).filter(({ isThere, isRequired }) => isThere && !isRequired);
    return [...one(example, places, "removed"), ...all(example, places, "removed")];
  },
  "member/null": (subject, example) => {
    const places = changeable(subject, example).filter(({ mayBeNull }) => mayBeNull);
    return one(example, places, { to: null });
  },
  "unknown/member": ({ contract, schemas }, { key, body, root }) => {
    const objects = closedObjectsOf(schemas, schemas.payloads[key] ?? {}, messageAt(body, root));
    const places = objects.map((steps) => [...root, ...steps, unheard]);
    return [{ body: places.reduce((own, steps) => changed(own, steps, { to: contract.provider }), body) }];
  },
  "unknown/value": (subject, example) => {
    const places = changeable(subject, example).filter(({ isThere, values }) => isThere && values !== undefined);
    return places.flatMap((place) => one(example, [place], { to: strange(place.values) }));
  },
};

/** A body for each place that is changed. */
function one({ body, root }: Example, places: readonly Member[], change: Change): Variant[] {
  return places.map(({ steps }) => ({ of: pointerOf(steps), body: changed(body, [...root, ...steps], change) }));
}

/** A body with everything changed; the innermost first, as it is gone then. */
function all({ body, root }: Example, places: readonly Member[], change: Change): Variant[] {
  if (places.length < 2) return [];
  const inwards = places.toReversed();
  return [{ of: "*", body: inwards.reduce((own, { steps }) => changed(own, [...root, ...steps], change), body) }];
}

/** Members that may change without making another message of it, or another sender's. */
function changeable({ contract, schemas }: Subject, { key, body, root }: Example): Member[] {
  const { event, eventOtherwise = [], marker, signature, recognition } = contract;
  const kept = [
    ...[...event, ...eventOtherwise, ...(marker ? [marker.expression] : [])].map(stepsIn),
    ...(signature.kind === "shared-secret" ? [stepsIn(signature.member)] : []),
    ...recognition.map(stepsOf),
  ].map((steps) => `${steps.join("/")}/`);
  return membersOf(schemas, schemas.payloads[key] ?? {}, messageAt(body, root)).filter(
    ({ steps }) => !kept.some((place) => place.startsWith(`${steps.join("/")}/`)),
  );
}

function messageAt(body: unknown, root: readonly string[]): unknown {
  return root.length > 0 && Array.isArray(body) ? body[0] : body;
}

function strange([first]: readonly unknown[] = []): unknown {
  return typeof first === "number" ? 987_654 : unheard.toUpperCase();
}
