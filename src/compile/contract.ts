import type {
  Acknowledgement,
  Announced,
  Deviation,
  Expression,
  Replacement,
  Sentence,
  Setup,
  Signature,
  Witness,
} from "../define/index.ts";
import type { Definitions, JsonSchema } from "./json-schema.ts";

/** A provider version as plain data: what emitters print, and the run time is built from. */
export interface Contract {
  readonly provider: ProviderText;
  /** `v1` */
  readonly version: string;
  /** The contract version of the package. */
  readonly revision: string;
  /** `huntflow/v1` */
  readonly path: string;
  /** Whether it is what the vendor sends today. */
  readonly current: boolean;
  readonly summary: Sentence;
  readonly event: readonly Expression[];
  readonly eventOtherwise?: readonly Expression[];
  readonly marker?: { readonly expression: Expression; readonly value: string | null };
  readonly delivery?: Expression;
  readonly times?: readonly Expression[];
  readonly recognition: readonly string[];
  readonly exclusion?: readonly string[];
  readonly batch?: Sentence;
  readonly endpoints?: Readonly<Record<string, Sentence>>;
  readonly request: Sentence;
  readonly signature: Signature;
  readonly acknowledgement: Acknowledgement;
  readonly announced: readonly Announced[];
  readonly replaces: readonly Replacement[];
  readonly upgrade: readonly Sentence[];
  readonly deviations: readonly Deviation[];
  /** The headers of every delivery; the event's name is one of all names. */
  readonly headers?: JsonSchema;
  /** Named schemas that the messages share. */
  readonly definitions: Definitions;
  readonly messages: readonly MessageContract[];
}

/** A provider's texts, the same in each of its versions. */
export interface ProviderText {
  readonly id: string;
  readonly title: string;
  readonly summary: Sentence;
  readonly page: { readonly url: string; readonly language: string };
  readonly uses: readonly Sentence[];
  readonly setup: Setup;
  readonly witnesses: Readonly<Record<string, Witness>>;
  readonly deviations: readonly Deviation[];
}

/** One event's contract, compiled. */
export interface MessageContract {
  readonly event: string;
  /** The event as a type's name: `DragApplicant`. */
  readonly name: string;
  readonly title: Sentence;
  readonly summary: Sentence;
  readonly description?: Sentence;
  readonly endpoint?: string;
  readonly mayBeEmpty?: Sentence;
  readonly mayBeUnsigned?: Sentence;
  readonly deviations: readonly Deviation[];
  readonly changes: Readonly<Record<string, Sentence>>;
  readonly payload: JsonSchema;
  /** As the version's headers, the event's name being this one's. */
  readonly headers?: JsonSchema;
  readonly samples: readonly Sample[];
}

/** A stored example delivery. */
export interface Sample {
  /** The sample's file, as diagnostics name it. */
  readonly file: string;
  readonly name: string;
  readonly summary: Sentence;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole body; an array where the provider sends one. */
  readonly payload?: unknown;
  /** Where the sample stands in the vendor's text. */
  readonly source: string;
  /** JSON Pointers into the sample file of values that differ from the source, each with the reason. */
  readonly edited: Readonly<Record<string, Sentence>>;
  /** JSON Pointers into the sample file of places that the source left out. They prove nothing. */
  readonly elided: readonly string[];
}

/** The elements of a sample's body: one per message it carries. */
export function elementsOf({ batch }: Contract, { payload }: Sample): readonly { at: string; value: unknown }[] {
  if (payload === undefined) return [];
  if (batch === undefined || !Array.isArray(payload)) return [{ at: "/payload", value: payload }];
  return payload.map((value, index) => ({ at: `/payload/${index}`, value }));
}
