import type { AnyContract } from "../../runtime/contract.ts";
import { headersOf, type NamedHeaders } from "../../runtime/headers.ts";
import type { Schema, SchemaData } from "../../runtime/schema-data.ts";
import { type MemberTally, memberTally } from "./member-tally.ts";
import { type Place, placesOf } from "./places.ts";
import type { MemberStats, MessageStats, StrangerStats } from "./stats.ts";
import { times } from "./times.ts";

/** Counts messages of one event. */
export interface MessageTally {
  readonly add: (headers: NamedHeaders, payload: unknown, day: string | undefined) => void;
  readonly made: () => MessageStats;
}

/** What messages of an event are counted by: its contract, with schemas. */
export interface Countable {
  readonly contract: AnyContract;
  readonly schemas: SchemaData;
}

export function messageTally({ contract, schemas }: Countable, event: string): MessageTally {
  const payloads = memberTally(placesOnce(schemas, schemas.payloads[event] ?? {}, "payload"));
  const header = schemas.headers[event];
  const headerTally: MemberTally | undefined = header && memberTally(placesOnce(schemas, header, "headers"));
  const when = times();
  let messages = 0;

  return {
    add: (headers, payload, day) => {
      messages += 1;
      when.add(day);
      if (payload !== undefined) payloads.count(payload, messages);
      headerTally?.count(headersOf(headers, contract.headerNames), messages);
    },
    made: () => {
      const [members, strangers]: [MemberStats[], StrangerStats[]] = [[], []];
      headerTally?.collect(members, strangers);
      payloads.collect(members, strangers);
      return {
        address: `${contract.provider}@${contract.version}/${event}`,
        messages,
        times: when.made(),
        members,
        strangers: strangers.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
      };
    },
  };
}

const places = new WeakMap<Schema, Place>();

/** The places of a schema, of which there is one in a contract; looked for once, and not for each part of an archive. */
function placesOnce(data: SchemaData, schema: Schema, half: Place["half"]): Place {
  const known = places.get(schema) ?? placesOf(data, schema, half);
  places.set(schema, known);
  return known;
}

/** What tells places of a message apart. */
export function keyOf({ half, pointer }: Pick<MemberStats, "half" | "pointer">): string {
  return `${half} ${pointer}`;
}
