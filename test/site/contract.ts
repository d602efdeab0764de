import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Locale, Site } from "./site.ts";

/** The AsyncAPI document of a language, as it is written; only what the tests look at. */
export interface Contract {
  readonly channels: Readonly<Record<string, Channel>>;
  readonly components: {
    readonly messages: Readonly<Record<string, Message>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
  readonly "x-providers": Readonly<Record<string, Provider>>;
}

interface Channel {
  readonly description?: string;
  readonly messages: Readonly<Record<string, { readonly $ref: string }>>;
  readonly "x-provider": string;
  readonly "x-version": string;
  readonly "x-endpoint"?: string;
}

export interface Message {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly description?: string;
  readonly payload: Schema;
  readonly headers?: Schema;
  readonly examples?: readonly { readonly name: string; readonly summary: string; readonly payload?: unknown }[];
  readonly "x-deviations"?: readonly Deviation[];
  readonly "x-changes"?: Readonly<Record<string, string>>;
  readonly "x-may-be-empty"?: string;
  readonly "x-may-be-unsigned"?: string;
}

export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly "x-provenance"?: readonly string[];
  readonly "x-enum-descriptions"?: Readonly<Record<string, string>>;
  readonly "x-enum-provenance"?: Readonly<Record<string, readonly string[]>>;
  readonly "x-deviations"?: readonly Deviation[];
  readonly "x-open"?: string;
  readonly "x-batch"?: string;
}

export interface Deviation {
  readonly documented: string;
  readonly sent: string;
  readonly accepted: string;
}

export interface Provider {
  readonly title: string;
  readonly summary: string;
  readonly uses?: readonly string[];
  readonly page: { readonly url: string; readonly language: string };
  readonly setup: Readonly<Record<string, string | number | readonly string[]>>;
  readonly witnesses?: Readonly<Record<string, { readonly title: string; readonly summary: string }>>;
  readonly deviations?: readonly Deviation[];
  readonly versions: Readonly<Record<string, Version>>;
}

export interface Version {
  readonly summary: string;
  readonly current: boolean;
  readonly request: string;
  readonly batch?: string;
  readonly signature: { readonly description: string; readonly absent?: string };
  readonly acknowledgement: {
    readonly description: string;
    readonly otherwise: string;
    readonly history?: readonly {
      readonly since: string;
      readonly statuses: readonly number[];
      readonly applies: string;
    }[];
  };
  readonly announced?: readonly { readonly label: string; readonly group: string; readonly summary: string }[];
  readonly deviations?: readonly Deviation[];
  readonly upgrade?: readonly string[];
}

/** The contract as the site hands it out; that this is the project's own is another test's affair. */
export function contractIn({ folder }: Site, locale: Locale): Contract {
  const file = locale === "en" ? "asyncapi.yaml" : `asyncapi.${locale}.yaml`;
  return parse(readFileSync(join(folder, file), "utf8"), { maxAliasCount: -1 }) as Contract;
}

/** Every message with the page it has on the site: `/hirehop/v1/contact.person/`. */
export function messagesOf({ channels, components }: Contract) {
  return Object.values(channels).flatMap((channel) =>
    Object.values(channel.messages).map(({ $ref }) => {
      const message = components.messages[$ref.replace("#/components/messages/", "")];
      if (message === undefined) throw new Error(`There is no ${$ref}.`);
      const { "x-provider": provider, "x-version": version } = channel;
      return {
        provider,
        version,
        channel,
        message,
        page: `/${provider}/${version}/${message.name.replace(/\.\*$/, "")}/`,
      };
    }),
  );
}

/** What a contract says of one field. */
export interface FieldFacts {
  /** The anchor that its page has for it. */
  readonly id: string;
  readonly name: string;
  /** Descriptions, and what deviations and open objects say. */
  readonly sentences: readonly string[];
  readonly values: readonly { readonly value: string; readonly meaning: string; readonly said: readonly string[] }[];
  readonly said: readonly string[];
}

/** All fields below a schema; a list adds nothing to their paths, and a type inside itself is followed once. */
export function fieldsBelow(contract: Contract, schema: Schema, prefix = ""): FieldFacts[] {
  const found = new Map<string, FieldFacts>();
  const visit = (holder: Schema, path: string, trail: readonly Schema[]) => {
    const parts = partsOf(contract, holder).filter((part) => !trail.includes(part));
    for (const { properties = {}, additionalProperties } of parts) {
      const members = Object.entries(properties);
      if (typeof additionalProperties === "object") members.push(["*", additionalProperties]);
      for (const [name, member] of members) {
        const id = path + name.replaceAll(/\s/g, "_");
        const facts = factsOf(id, name, partsOf(contract, member));
        const known = found.get(id);
        found.set(id, known === undefined ? facts : both(known, facts));
        visit(member, `${id}.`, [...trail, ...parts]);
      }
    }
  };
  visit(schema, prefix, []);
  return [...found.values()];
}

/** A schema with everything that speaks of the same place: what it refers to, its branches, the elements of a list. */
function partsOf(contract: Contract, schema: Schema, known: readonly Schema[] = []): Schema[] {
  if (known.includes(schema)) return [];
  const target = contract.components.schemas[schema.$ref?.replace("#/components/schemas/", "") ?? ""];
  const { allOf = [], anyOf = [], oneOf = [], items } = schema;
  const next = [...(target ? [target] : []), ...allOf, ...anyOf, ...oneOf, ...(items ? [items] : [])];
  return [schema, ...next.flatMap((part) => partsOf(contract, part, [...known, schema]))];
}

function factsOf(id: string, name: string, parts: readonly Schema[]): FieldFacts {
  return {
    id,
    name,
    sentences: parts.flatMap(({ description, "x-open": open, "x-deviations": deviations = [] }) => [
      ...(description === undefined ? [] : [description]),
      ...(open === undefined ? [] : [open]),
      ...deviations.flatMap(({ documented, sent, accepted }) => [documented, sent, accepted]),
    ]),
    values: parts.flatMap((part) =>
      (part.enum ?? [])
        .filter((value) => value !== null)
        .map((value) => ({
          value: String(value),
          meaning: part["x-enum-descriptions"]?.[String(value)] ?? "",
          said: part["x-enum-provenance"]?.[String(value)] ?? [],
        })),
    ),
    said: parts[0]?.["x-provenance"] ?? [],
  };
}

function both(a: FieldFacts, b: FieldFacts): FieldFacts {
  return {
    ...a,
    sentences: [...new Set([...a.sentences, ...b.sentences])],
    values: [...a.values, ...b.values],
    said: [...new Set([...a.said, ...b.said])],
  };
}
