import stringify from "json-stringify-pretty-compact";
import { messageSchema } from "../../../../src/compile/index.ts";
import type { Texts } from "../../../texts/index.ts";
import { type Field, fieldsOf } from "../model/field.ts";
import type { MessageModel, SampleModel } from "../model/message.ts";
import type { ProviderModel, VersionModel } from "../model/reference.ts";
import type { TypeScript } from "../model/typescript.ts";
import { enumAnchor } from "./enums-page.ts";
import { component, escaped, frontMatter, heading, join, type Page } from "./mdx.ts";

/** A message with all that its pages need to say of it. */
export interface Described {
  readonly provider: ProviderModel;
  readonly version: VersionModel;
  readonly message: MessageModel;
  readonly typescript: TypeScript | undefined;
}

/** One page per message: when it comes, every field of it, its headers, its samples. */
export function eventPage(described: Described, t: Texts): Page {
  const { provider, version, message, typescript } = described;
  const { event, title, summary, path, file, headers, samples, deviations, changes } = message;
  const fields = fieldsOf(message.payload, version.definitions);
  const inHeaders = headers === undefined ? [] : fieldsOf(headers, version.definitions);
  const schema = messageSchema(version, message, "tolerant");
  const text = join(
    frontMatter({
      title: `${event} · ${title} · ${provider.title} ${version.version}`,
      description: `${provider.title} ${version.version}, ${event}: ${summary}`,
      slug: path,
      sidebar_label: event,
      sidebar_position: version.messages.indexOf(message) + 1,
      sidebar_class_name: "sidebar-event",
      hide_title: true,
      keywords: [event, provider.title, ...keywordsOf(fields)],
    }),
    component("EventHead", headOf(described)),
    heading(2, t.payload, "section-payload"),
    component("Payload", {
      fields: linked(fields, provider, version),
      schema: stringify(schema, { maxLength: 100 }),
      typescript: typescript?.of(message.name),
      files: { tolerant: `/schemas/${file}.schema.json`, strict: `/schemas/${file}.strict.schema.json` },
      witnesses: provider.witnesses,
    }),
    heading(2, t.headers, "section-headers"),
    inHeaders.length === 0
      ? escaped(t.noHeaders)
      : component("FieldList", {
          fields: linked(inHeaders, provider, version),
          witnesses: provider.witnesses,
          prefix: "header.",
          weight: 0.3,
        }),
    heading(2, t.samples, "section-samples"),
    samples.length === 0 ? escaped(t.noSample) : undefined,
    ...samples.flatMap((sample) => [
      heading(3, sample.summary || sample.name, `sample-${sample.name}`),
      component("Sample", sampleOf(described, sample)),
    ]),
    ...(deviations.length === 0
      ? []
      : [heading(2, t.deviations, "section-deviations"), component("Deviations", { deviations })]),
    ...(Object.keys(changes).length === 0
      ? []
      : [heading(2, t.changes, "section-changes"), component("Changes", { changes })]),
  );
  // One version needs no folder of its own in the sidebar; the address of the page is the same.
  const folder = provider.versions.length > 1 ? version.path : provider.id;
  return { path: `${folder}/${file.slice(version.path.length + 1)}.mdx`, text };
}

function headOf({ provider, version, message }: Described): Record<string, unknown> {
  const { event, title, summary, description, endpoint, address, batch, mayBeEmpty, mayBeUnsigned, path } = message;
  const newest = provider.versions.at(-1);
  const successor = version.isCurrent ? undefined : newest?.messages.find((other) => other.event === event);
  return {
    event,
    title,
    summary,
    description,
    provider: { title: provider.title, path: `/${provider.id}/` },
    version: version.version,
    isCurrent: version.isCurrent,
    isOneOfMany: provider.versions.length > 1,
    address: addressOf(provider, version, event),
    module: provider.page === undefined ? undefined : `hirehooks/${version.path}`,
    successor: successor?.path ?? (version.isCurrent ? undefined : `/${provider.id}/`),
    notes: [address, endpoint, batch, mayBeEmpty, mayBeUnsigned].filter((note) => note !== undefined),
    markdown: `${path.replace(/\/$/, "")}.md`,
  };
}

export function addressOf(provider: ProviderModel, version: VersionModel, event: string): string {
  return version.isCurrent ? `${provider.id}/${event}` : `${provider.id}@${version.version}/${event}`;
}

function sampleOf({ provider, version, message }: Described, sample: SampleModel) {
  const { headers, payload, source, edited, elided } = sample;
  return {
    headers,
    body: payload === undefined ? undefined : stringify(payload, { maxLength: 80 }),
    source,
    edited: byReason(edited),
    elided,
    playground: provider.page === undefined ? undefined : sampleId(version, message, sample),
  };
}

/** How the playground names a sample. */
export function sampleId({ path }: VersionModel, { event }: MessageModel, { name }: SampleModel): string {
  return `${path}/${event}/${name}`;
}

/** The same reason is said once, with all the places it concerns. */
function byReason(edited: SampleModel["edited"]): [reason: string, pointers: string[]][] {
  const groups = Map.groupBy(Object.entries(edited), ([, reason]) => reason);
  return [...groups].map(([reason, places]) => [reason, places.map(([pointer]) => pointer)]);
}

/** Each enum with the place where it is listed in all languages. */
function linked(fields: readonly Field[], provider: ProviderModel, version: VersionModel): object[] {
  return fields.map((field) => ({
    ...field,
    ...(field.values === undefined ? {} : { enumPath: `/${provider.id}/enums/#${enumAnchor(version.version, field)}` }),
    children: linked(field.children, provider, version),
  }));
}

function keywordsOf(fields: readonly Field[]): string[] {
  return fields
    .flatMap(({ name, children }) => [name, ...keywordsOf(children)])
    .filter((name, index, all) => {
      return name !== "*" && all.indexOf(name) === index;
    });
}
