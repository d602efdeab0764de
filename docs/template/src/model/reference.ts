import type { Definitions, JsonSchema, Shapes } from "../../../../src/compile/index.ts";
import { fileNameOf, toTypeName } from "../../../../src/compile/index.ts";
import type {
  Acknowledgement,
  Announced,
  Replacement,
  Setup,
  Signature,
  Witness,
} from "../../../../src/define/index.ts";
import type { Deviation } from "./field.ts";
import { isObject, schemaReader } from "./schema.ts";

/** What pages are made of: everything that one AsyncAPI document says, in its language. */
export interface Reference {
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  readonly providers: readonly ProviderModel[];
}

/** Who sends. Of a document without our `x-` members this is the document itself, with one version. */
export interface ProviderModel {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly page?: { readonly url: string; readonly language?: string };
  readonly uses: readonly string[];
  readonly setup?: Setup;
  readonly witnesses: Readonly<Record<string, Witness>>;
  readonly deviations: readonly Deviation[];
  /** Oldest first. */
  readonly versions: readonly VersionModel[];
}

export interface VersionModel extends Shapes {
  readonly isCurrent: boolean;
  readonly request?: string;
  readonly signature?: Signature;
  readonly acknowledgement?: Acknowledgement;
  readonly batch?: string;
  readonly announced: readonly Announced[];
  readonly replaces: readonly Replacement[];
  readonly upgrade: readonly string[];
  readonly deviations: readonly Deviation[];
  /** Descriptions of security schemes, where a document has nothing else to say of signatures. */
  readonly security: readonly string[];
  readonly messages: readonly MessageModel[];
}

export interface MessageModel {
  readonly event: string;
  /** As a type's name. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly description?: string;
  /** Where the page stands, from the root of the site: `/huntflow/v2/APPLICANT/`. */
  readonly path: string;
  /** Where its schema files stand below `/schemas/`, without their ending. */
  readonly file: string;
  /** Which of the receiver's endpoints gets it, and what that one is for. */
  readonly endpoint?: string;
  readonly address?: string;
  readonly payload: JsonSchema;
  readonly headers?: JsonSchema;
  readonly batch?: string;
  readonly mayBeEmpty?: string;
  readonly mayBeUnsigned?: string;
  readonly deviations: readonly Deviation[];
  readonly changes: Readonly<Record<string, string>>;
  readonly samples: readonly SampleModel[];
}

export interface SampleModel {
  readonly name: string;
  readonly summary: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: unknown;
  readonly source?: string;
  readonly edited: Readonly<Record<string, string>>;
  readonly elided: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;

/** Reads a parsed AsyncAPI 3 document; members that it does not have are left out. */
export function readReference(document: unknown): Reference {
  const root = dataOf(document);
  const info = dataOf(root.info);
  const components = dataOf(root.components);
  const title = textOf(info.title) ?? "AsyncAPI";
  const channels = Object.entries(dataOf(root.channels)).map(([key, channel]) => ({ key, ...dataOf(channel) }) as Data);
  const facts = dataOf(root["x-providers"]);
  const groups = new Map<string, Data[]>();
  for (const channel of channels) {
    const id = textOf(channel["x-provider"]) ?? slugOf(title);
    groups.set(id, [...(groups.get(id) ?? []), channel]);
  }
  const providers = [...groups].map(([id, own]) => {
    const provider = dataOf(facts[id]);
    return {
      id,
      title: textOf(provider.title) ?? title,
      summary: textOf(provider.summary) ?? textOf(info.description) ?? "",
      ...(isObject(provider.page) ? { page: provider.page as unknown as NonNullable<ProviderModel["page"]> } : {}),
      uses: listOf<string>(provider.uses),
      // The compiler wrote these members; their form is that of the definitions.
      ...(isObject(provider.setup) ? { setup: provider.setup as unknown as Setup } : {}),
      witnesses: dataOf(provider.witnesses) as Readonly<Record<string, Witness>>,
      deviations: listOf<Deviation>(provider.deviations),
      versions: versionsOf(id, textOf(provider.title) ?? title, own, dataOf(provider.versions), components, root),
    };
  });
  const summary = textOf(info.description)?.split("\n")[0] ?? "";
  return { title, version: textOf(info.version) ?? "", summary, providers };
}

function versionsOf(
  provider: string,
  title: string,
  channels: readonly Data[],
  facts: Data,
  components: Data,
  root: Data,
): VersionModel[] {
  const groups = new Map<string, Data[]>();
  for (const channel of channels) {
    const id = textOf(channel["x-version"]) ?? `v${(textOf(dataOf(root.info).version) ?? "1").split(".")[0]}`;
    groups.set(id, [...(groups.get(id) ?? []), channel]);
  }
  return [...groups].map(([version, own]) => {
    const fact = dataOf(facts[version]);
    const path = `${provider}/${version}`;
    const reader = schemaReader(dataOf(components.schemas), `${provider}.${version}.`);
    const messages = messagesOf(path, own, dataOf(components.messages), reader.read);
    return {
      provider: { id: provider, title },
      version,
      path,
      isCurrent: fact.current !== false,
      summary: textOf(fact.summary) ?? textOf(own[0]?.summary) ?? "",
      definitions: reader.definitions as Definitions,
      messages,
      ...(isObject(fact.signature) ? { signature: fact.signature as unknown as Signature } : {}),
      ...(isObject(fact.acknowledgement)
        ? { acknowledgement: fact.acknowledgement as unknown as Acknowledgement }
        : {}),
      ...texts({ request: fact.request, batch: fact.batch }),
      announced: listOf<Announced>(fact.announced),
      replaces: listOf<Replacement>(fact.replaces),
      upgrade: listOf<string>(fact.upgrade),
      deviations: listOf<Deviation>(fact.deviations),
      security: securityOf(own, root),
    };
  });
}

function messagesOf(path: string, channels: readonly Data[], shared: Data, read: (schema: unknown) => JsonSchema) {
  const seen = new Set<unknown>();
  const files = new Set<string>();
  const found: MessageModel[] = [];
  for (const channel of channels) {
    for (const [key, unresolved] of Object.entries(dataOf(channel.messages))) {
      const message = resolved(unresolved, shared);
      if (seen.has(message)) continue;
      seen.add(message);
      const event = textOf(message.name) ?? key;
      const file = uniqueFile(fileNameOf(event).replaceAll(/[^\p{L}\p{N}._-]+/gu, "-"), files);
      const { payload, batch } = payloadOf(message.payload, read);
      found.push({
        event,
        name: toTypeName(file),
        title: textOf(message.title) ?? event,
        summary: textOf(message.summary) ?? "",
        path: `/${path}/${file}/`,
        file: `${path}/${file}`,
        payload,
        ...(isObject(message.headers) ? { headers: read(message.headers) } : {}),
        ...texts({
          description: message.description,
          endpoint: channel["x-endpoint"] === undefined ? undefined : channel.description,
          address: channel.address,
          batch,
          mayBeEmpty: message["x-may-be-empty"],
          mayBeUnsigned: message["x-may-be-unsigned"],
        }),
        deviations: listOf<Deviation>(message["x-deviations"]),
        changes: dataOf(message["x-changes"]) as Readonly<Record<string, string>>,
        samples: samplesOf(message),
      });
    }
  }
  return found;
}

/** A document that was not dereferenced holds references in place of messages. */
function resolved(message: unknown, shared: Data): Data {
  const ref = textOf(dataOf(message).$ref)?.split("/").at(-1);
  return dataOf(ref === undefined ? message : shared[ref]);
}

/** A payload may be wrapped with the format of its schema; a body that may be a list is described by its element. */
function payloadOf(payload: unknown, read: (schema: unknown) => JsonSchema): { payload: JsonSchema; batch?: unknown } {
  const data = dataOf(payload);
  if (data.schemaFormat !== undefined && data.schema !== undefined) return { payload: read(data.schema) };
  const [element] = listOf<unknown>(data.anyOf);
  if (data["x-batch"] !== undefined && element !== undefined) {
    return { payload: read(element), batch: data["x-batch"] };
  }
  return { payload: read(payload) };
}

function samplesOf(message: Data): SampleModel[] {
  const origins = dataOf(message["x-examples"]);
  return listOf<Data>(message.examples).map((example, index) => {
    const name = textOf(example.name) ?? String(index + 1);
    const origin = dataOf(origins[name]);
    return {
      name,
      summary: textOf(example.summary) ?? "",
      ...(isObject(example.headers) ? { headers: example.headers as Readonly<Record<string, string>> } : {}),
      ...(example.payload === undefined ? {} : { payload: example.payload }),
      ...texts({ source: origin.source }),
      edited: dataOf(origin.edited) as Readonly<Record<string, string>>,
      elided: listOf<string>(origin.elided),
    };
  });
}

function securityOf(channels: readonly Data[], root: Data): string[] {
  const keys = new Set(channels.map(({ key }) => key));
  const schemes = Object.values(dataOf(root.operations))
    .map(dataOf)
    .filter((operation) => keys.has(channelKeyOf(operation, root)))
    .flatMap((operation) => listOf<Data>(operation.security))
    .map((scheme) => textOf(scheme.description) ?? [scheme.type, scheme.in, scheme.name].filter(Boolean).join(" "));
  return [...new Set(schemes)];
}

function channelKeyOf({ channel }: Data, root: Data): string | undefined {
  const ref = textOf(dataOf(channel).$ref);
  if (ref !== undefined) return ref.split("/").at(-1);
  return Object.entries(dataOf(root.channels)).find(([, other]) => other === channel)?.[0];
}

function uniqueFile(name: string, files: Set<string>): string {
  let file = name === "" ? "message" : name;
  for (let number = 2; files.has(file.toLowerCase()); number += 1) file = `${name}-${number}`;
  files.add(file.toLowerCase());
  return file;
}

function slugOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-+|-+$/g, "") || "api"
  );
}

function dataOf(value: unknown): Data {
  return isObject(value) ? value : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function listOf<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

function texts<K extends string>(members: Readonly<Record<K, unknown>>): { [P in K]?: string } {
  const found = Object.entries(members).flatMap(([key, value]) => {
    const text = textOf(value);
    return text === undefined ? [] : [[key, text]];
  });
  return Object.fromEntries(found) as { [P in K]?: string };
}
