import type { Definitions, Shapes } from "../../../../src/compile/index.ts";
import type {
  Acknowledgement,
  Announced,
  Replacement,
  Setup,
  Signature,
  Witness,
} from "../../../../src/define/index.ts";
import { type Data, dataOf, isObject, listOf, textOf, textsOf } from "./data.ts";
import type { Deviation } from "./field.ts";
import { type MessageModel, messagesOf } from "./message.ts";
import { schemaReader } from "./schema.ts";

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

/** Reads a parsed AsyncAPI 3 document; members that it does not have are left out. */
export function readReference(document: unknown): Reference {
  const root = dataOf(document);
  const info = dataOf(root.info);
  const components = dataOf(root.components);
  const title = textOf(info.title) ?? "AsyncAPI";
  const channels = Object.entries(dataOf(root.channels)).map(([key, channel]) => ({ key, ...dataOf(channel) }) as Data);
  const facts = dataOf(root["x-providers"]);
  const groups = Map.groupBy(channels, (channel) => textOf(channel["x-provider"]) ?? slugOf(title));
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
  const unnamed = `v${(textOf(dataOf(root.info).version) ?? "1").split(".")[0]}`;
  const groups = Map.groupBy(channels, (channel) => textOf(channel["x-version"]) ?? unnamed);
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
      ...textsOf({ request: fact.request, batch: fact.batch }),
      announced: listOf<Announced>(fact.announced),
      replaces: listOf<Replacement>(fact.replaces),
      upgrade: listOf<string>(fact.upgrade),
      deviations: listOf<Deviation>(fact.deviations),
      security: securityOf(own, root),
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

function slugOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-+|-+$/g, "") || "api"
  );
}
