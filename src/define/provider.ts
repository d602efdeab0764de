import type { Deviation, Sentence } from "./annotations.ts";
import type { Version } from "./version.ts";

/** A system that sends webhooks. */
export interface Provider {
  /** Lower case, digits and hyphens; also the name of the provider's folder. */
  readonly id: string;
  /** The product's own name. */
  readonly title: string;
  readonly summary: Sentence;
  /** The vendor's page about webhooks, and its language (BCP 47). */
  readonly page: { readonly url: string; readonly language: string };
  /** What the vendor says its webhooks are for. */
  readonly uses: readonly Sentence[];
  readonly setup: Setup;
  /** Versions by id (`v1`), oldest first; the last is what the vendor sends today. */
  readonly versions: Readonly<Record<string, Version>>;
  /** Who else saw fields and values, beside the vendor's page and the samples: what `witnessed` and `seen` name. */
  readonly witnesses?: Readonly<Record<string, Witness>>;
  /** Deviations that concern every version. */
  readonly deviations?: readonly Deviation[];
}

/** A source beside the vendor's page. */
export interface Witness {
  /** A few words that fit a badge. */
  readonly title: Sentence;
  /** What it is, and how far it can be trusted. */
  readonly summary: Sentence;
}

/** How a webhook comes to be, in the vendor's product. */
export interface Setup {
  /** Who makes webhooks available. */
  readonly enabledBy: Sentence;
  /** Where in the product one is created. */
  readonly place: Sentence;
  /** What is asked for. */
  readonly asked: readonly Sentence[];
  /** What the product does before it saves the webhook. */
  readonly check?: Sentence;
  /** How many there may be, and what one of them may cover. */
  readonly limit: Sentence;
  /** The number in `limit`, where the vendor states one. */
  readonly maximum?: number;
}

/** Describes a provider. */
export function defineProvider(provider: Provider): Provider {
  return provider;
}

/** All providers of the package, and what is said of them together. */
export interface Registry {
  readonly title: string;
  /** The contract version: changes when a contract changes, not when code does. */
  readonly version: string;
  readonly summary: Sentence;
  readonly description: Sentence;
  readonly providers: readonly Provider[];
}

/** Lists the providers. */
export function defineRegistry(registry: Registry): Registry {
  return registry;
}
