import type { Case } from "../case.ts";
import { changed } from "../changed.ts";
import { deliver, type Example, mainExample, type Subject, stepsIn } from "../subject.ts";
import { unheard } from "./messages.ts";
import { type Trial, trying } from "./trials.ts";

/** An event, and a version, that the vendor may send tomorrow. */
export function unknownCases(subject: Subject): Case[] {
  const { contract } = subject;
  const example = mainExample(subject);
  const event: Case = {
    id: "unknown/event",
    kind: "unknown/event",
    lane: "quick",
    play: trying(contract, "acknowledged", eventTrials(subject, example)),
  };
  const { marker } = contract;
  if (marker === undefined || stepsIn(marker.expression).length === 0) return [event];
  const body = put(example, marker.expression, "99.0");
  const make = () => deliver(subject, example, { value: body }, "unknown/version");
  const play = trying(contract, "acknowledged", [{ make }]);
  return [event, { id: "unknown/version", kind: "unknown/version", lane: "quick", play }];
}

/** Where several places together name an event, each of them is changed in turn. */
function eventTrials(subject: Subject, example: Example): Trial[] {
  const { event, eventOtherwise = [] } = subject.contract;
  const name = unheard.toUpperCase();
  return event.map((expression, index) => {
    const places = [expression, ...eventOtherwise];
    const body = places.reduce((own, place) => put({ ...example, body: own }, place, name), example.body);
    return { make: () => deliver(subject, { event: name }, { value: body }, "unknown/event", index) };
  });
}

/** The body with a text in a place of its message, also where the object around it is missing. */
function put({ body, root }: Example, expression: string, to: string): unknown {
  const steps = stepsIn(expression);
  if (steps.length === 0) return body;
  const around = steps.slice(0, -1).reduce<unknown>((own, _, index) => {
    const way = [...root, ...steps.slice(0, index + 1)];
    return changed(own, way, { to: objectAt(own, way) });
  }, body);
  return changed(around, [...root, ...steps], { to });
}

function objectAt(body: unknown, steps: readonly string[]): object {
  const value = steps.reduce<unknown>((own, step) => (own as Record<string, unknown> | null)?.[step], body);
  return typeof value === "object" && value !== null ? value : {};
}
