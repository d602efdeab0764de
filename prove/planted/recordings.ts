import { valueAt } from "../../src/json/pointer.ts";
import { contracts } from "../../test/contracts.ts";
import { pick } from "../../test/random.ts";

/** A recorded delivery, as one JSON document. */
export interface Recording {
  readonly headers: Record<string, string>;
  readonly payload: unknown;
}

/** How a delivery is written down: its body as JSON, or as text, beside its headers; or its body alone. */
const forms = ["payload", "body", "bare"] as const;

/** The vendors' samples by address and name, as `huntflow/v2/VACANCY.closed`; headers that a sample lacks are made up. */
export const samples: ReadonlyMap<string, Recording> = new Map(
  contracts.flatMap(({ path, headers, messages }) =>
    messages.flatMap(({ event, samples }) =>
      samples.map((sample) => {
        const names = Object.keys(headers?.properties ?? {});
        const made = names.map((name) => [name, /event/i.test(name) ? event : "0".repeat(64)]);
        const recording: Recording = {
          headers: sample.headers ?? Object.fromEntries(made),
          payload: sample.payload,
        };
        return [`${path}/${event}.${sample.name}`, recording] as const;
      }),
    ),
  ),
);

/** A copy of a sample. Throws for a name that no sample has. */
export function sampleOf(name: string): Recording {
  const sample = samples.get(name);
  if (sample === undefined) throw new Error(`there is no sample ${name}; there are ${[...samples.keys()].join(", ")}`);
  return structuredClone(sample);
}

/** A line of an archive: the delivery with an id of its own, in one of the forms. */
export function lineOf({ headers, payload }: Recording, random: () => number): string {
  const form = pick(random, forms);
  if (form === "bare" && Object.keys(headers).length === 0) return JSON.stringify(payload);
  const id = Math.floor(random() * 2 ** 32).toString(16);
  const own = { ...headers, "X-Request-Id": id };
  return JSON.stringify(form === "body" ? { headers: own, body: JSON.stringify(payload) } : { headers: own, payload });
}

/** Puts a value into a recording, in a place that there is, or takes it away where the value is undefined. */
export function put(recording: Recording, pointer: string, value: unknown): void {
  const end = pointer.lastIndexOf("/");
  const parent = valueAt(recording, pointer.slice(0, end));
  if (typeof parent !== "object" || parent === null) throw new Error(`there is no place ${pointer}`);
  const name = pointer.slice(end + 1);
  if (value === undefined) Reflect.deleteProperty(parent, name);
  else Reflect.set(parent, name, value);
}
