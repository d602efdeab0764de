import type { Texts } from "../../../texts/index.ts";
import { type EnumValue, type Field, fieldsOf } from "../model/field.ts";
import type { ProviderModel, Reference, VersionModel } from "../model/reference.ts";
import { component, escaped, heading, type Page } from "./mdx.ts";
import { providerSubpage } from "./provider-subpage.ts";
import { versionName } from "./version-name.ts";

/** An enum of a version, wherever it is used. */
interface Enum {
  readonly anchor: string;
  readonly title: string;
  readonly values: readonly EnumValue[];
  readonly uses: { readonly event: string; readonly path: string; readonly field: string }[];
}

/** Where the page of enums lists the enum of a field. One without a name is known by its field and its values. */
export function enumAnchor(version: string, { enumName, name, values = [] }: Field): string {
  const own = enumName ?? `${name}-${values.map(({ value }) => value).join("-")}`;
  return `${version}-${own.replaceAll(/[^\w-]+/g, "_").slice(0, 80)}`;
}

/** One page per provider: every enum, every value, in the page's language and in those of the twins. */
export function enumsPage(provider: ProviderModel, twins: ReadonlyMap<string, Reference>, t: Texts): Page | undefined {
  const versions = provider.versions
    .map((version) => ({ version, enums: enumsOf(version) }))
    .filter(({ enums }) => enums.length > 0);
  if (versions.length === 0) return undefined;
  const others = [...twins].map(([locale, reference]) => [locale, valuesByAnchor(reference, provider.id)] as const);
  const head = {
    title: t.enumsTitle(provider.title),
    label: t.enums,
    position: 900,
    description: t.enumsSummary(provider.title),
  };
  return providerSubpage(provider, "enums", head, [
    escaped(t.enumsOpen),
    ...versions.toReversed().flatMap(({ version, enums }) => [
      provider.versions.length > 1 && heading(2, versionName(version.version, t), version.version),
      ...enums.flatMap(({ anchor, title, values, uses }) => [
        heading(provider.versions.length > 1 ? 3 : 2, title, anchor),
        component("EnumTable", {
          values,
          others: others.map(([locale, byAnchor]) => [locale, byAnchor.get(anchor) ?? {}]),
          uses,
          witnesses: provider.witnesses,
        }),
      ]),
    ]),
  ]);
}

/** The names of a version's events come first: they are an enum, too, though no single field holds them all. */
function enumsOf(version: VersionModel): Enum[] {
  const anchor = `${version.version}-events`;
  const events = version.messages.map(({ event, title }) => ({ value: event, meaning: title, provenance: [] }));
  const found = new Map<string, Enum>([[anchor, { anchor, title: "EventName", values: events, uses: [] }]]);
  for (const { event, path, payload, headers } of version.messages) {
    const visit = (field: Field, prefix: string) => {
      if (field.values !== undefined) {
        const anchor = enumAnchor(version.version, field);
        const known = found.get(anchor) ?? {
          anchor,
          title: field.enumName ?? field.name,
          values: field.values,
          uses: [],
        };
        known.uses.push({ event, path, field: prefix + field.id });
        found.set(anchor, known);
      }
      for (const child of field.children) visit(child, prefix);
    };
    for (const field of fieldsOf(payload, version.definitions)) visit(field, "");
    for (const field of headers === undefined ? [] : fieldsOf(headers, version.definitions)) visit(field, "header.");
  }
  return [...found.values()];
}

function valuesByAnchor(reference: Reference, id: string): Map<string, Record<string, string>> {
  const provider = reference.providers.find((other) => other.id === id);
  const enums = provider?.versions.flatMap(enumsOf) ?? [];
  return new Map(
    enums.map(({ anchor, values }) => [
      anchor,
      Object.fromEntries(values.map(({ value, meaning = "" }) => [value, meaning])),
    ]),
  );
}
