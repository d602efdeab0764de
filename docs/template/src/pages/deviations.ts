import type { Texts } from "../../../texts/index.ts";
import { type Field, fieldsOf } from "../model/field.ts";
import type { ProviderModel } from "../model/reference.ts";
import { type Blocks, component, escaped, heading } from "./mdx.ts";
import { versionName } from "./version-name.ts";

/** Every place where documentation and samples of a provider disagree. */
export function deviations(provider: ProviderModel, t: Texts): Blocks {
  const current = provider.versions.at(-1);
  const own = [...provider.deviations, ...(current?.deviations ?? [])];
  const byMessage = provider.versions
    .toReversed()
    .flatMap(({ messages, definitions, version }) =>
      messages.map((message) => ({ message, version, found: deviatingOf(fieldsOf(message.payload, definitions)) })),
    )
    .filter(({ message, found }) => found.length > 0 || message.deviations.length > 0);
  const isKnown =
    own.length > 0 || byMessage.length > 0 || provider.versions.some((version) => version.deviations.length > 0);
  return [
    heading(2, t.deviations, "deviations"),
    !isKnown && escaped(t.noDeviations),
    own.length > 0 && component("Deviations", { deviations: own }),
    ...provider.versions
      .slice(0, -1)
      .toReversed()
      .flatMap((older) => [
        older.deviations.length > 0 && heading(3, versionName(older.version, t), `deviations-${older.version}`),
        older.deviations.length > 0 && component("Deviations", { deviations: older.deviations }),
      ]),
    byMessage.length > 0 && heading(3, t.allDeviations, "field-deviations"),
    byMessage.length > 0 && escaped(t.allDeviationsAre),
    byMessage.length > 0 &&
      component("FieldDeviations", {
        events: byMessage.map(({ message, version, found }) => ({
          event: message.event,
          version,
          path: message.path,
          whole: message.deviations,
          fields: found.map(({ id, deviations: list }) => ({ id, deviations: list })),
        })),
        several: provider.versions.length > 1,
      }),
  ];
}

function deviatingOf(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => [...(field.deviations.length > 0 ? [field] : []), ...deviatingOf(field.children)]);
}
