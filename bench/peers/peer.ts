import type { Projection } from "../../src/compile/index.ts";
import type { Message } from "../messages.ts";
import type { Excuse } from "./excuses.ts";

/** A message's validator, ours or another's. */
export interface Validator {
  readonly is: (payload: unknown) => boolean;
  /** All that is wrong, as the library tells it. */
  readonly findings: (payload: unknown) => unknown;
}

/** Another library that judges messages. */
export interface Peer {
  readonly name: string;
  /** The projections that it is measured in; the name says in what it is special. */
  readonly projections: readonly Projection[];
  /** Where it judges otherwise by its design. */
  readonly excuses?: readonly Excuse[];
  readonly make: (message: Message, projection: Projection) => Validator;
}
