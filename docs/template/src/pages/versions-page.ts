import type { Texts } from "../../../texts/index.ts";
import { type Field, fieldsOf } from "../model/field.ts";
import type { MessageModel } from "../model/message.ts";
import type { ProviderModel, VersionModel } from "../model/reference.ts";
import { acknowledgement } from "./acknowledgement.ts";
import { type Blocks, code, component, escaped, heading, link, list, type Page, prose } from "./mdx.ts";
import { providerSubpage } from "./provider-subpage.ts";

/** What became of a field: where it was, where it is, and in what it differs. */
interface Move {
  readonly from: string;
  readonly to?: string;
  readonly kind: "same" | "moved" | "gone";
  readonly differences: readonly string[];
  readonly since?: string;
}

/** For a provider with several versions: what changed from each to the next. */
export function versionsPage(provider: ProviderModel, t: Texts): Page | undefined {
  const pairs = provider.versions.slice(1).map((after, index) => [provider.versions[index], after] as const);
  if (pairs.length === 0) return undefined;
  const head = {
    title: t.versionsTitle(provider.title),
    label: t.versions,
    position: 901,
    description: t.versionsSummary(provider.title),
  };
  return providerSubpage(provider, "versions", head, [
    escaped(t.versionsSummary(provider.title)),
    ...pairs.flatMap(([before, after]) => (before === undefined ? [] : sections(before, after, t))),
  ]);
}

function sections(before: VersionModel, after: VersionModel, t: Texts): Blocks {
  const prefix = `${before.version}-${after.version}`;
  const shared = after.messages.flatMap((message) => {
    const old = before.messages.find(({ event }) => event === message.event);
    return old === undefined ? [] : [{ old, message }];
  });
  const fresh = after.messages.filter(({ event }) => !before.messages.some((other) => other.event === event));
  const gone = before.messages.filter(({ event }) => !after.messages.some((other) => other.event === event));
  const events = (messages: readonly MessageModel[]) =>
    list(messages.map(({ event, path, summary }) => `${link(code(event), path)}${t.colon} ${prose(summary)}`));
  return [
    heading(2, `${before.version} → ${after.version}`, prefix),
    list([
      `${code(before.version)}${t.colon} ${prose(before.summary)}`,
      `${code(after.version)}${t.colon} ${prose(after.summary)}`,
    ]),
    after.upgrade.length > 0 && heading(2, t.whatToDo, `${prefix}-upgrade`),
    after.upgrade.length > 0 && list(after.upgrade.map(prose), "1."),
    fresh.length > 0 && heading(2, t.newEvents, `${prefix}-new`),
    fresh.length > 0 && events(fresh),
    gone.length > 0 && heading(2, t.goneEvents, `${prefix}-gone`),
    gone.length > 0 && events(gone),
    ...shared.flatMap(({ old, message }) => {
      const was = fieldsOf(old.payload, before.definitions);
      const is = fieldsOf(message.payload, after.definitions);
      if (was.length === 0 && is.length === 0) return [];
      const replaced = after.replaces.filter(({ event }) => event === message.event);
      return [
        heading(2, t.fieldByField(message.event), `${prefix}-${message.event}`),
        component("VersionTable", {
          before: { version: before.version, path: old.path },
          after: { version: after.version, path: message.path },
          ...comparison(was, is, replaced, t),
        }),
      ];
    }),
    ...acknowledgement(before, t, {
      id: `${prefix}-acknowledgement`,
      title: `${t.acknowledgement} (${before.version})`,
    }),
    sameHeaders(before, after) && escaped(t.headersSame),
  ];
}

/** Every field of the version before, and every one that only the version after has. */
export function comparison(
  was: readonly Field[],
  is: readonly Field[],
  replaced: readonly { readonly from: string; readonly to: string }[],
  t: Texts,
): { readonly moves: readonly Move[]; readonly added: readonly { readonly to: string; readonly since?: string }[] } {
  const now = new Map(flat(is).map((field) => [field.id, field]));
  const rules = replaced
    .map(({ from, to }) => ({ from: idOf(from), to: idOf(to) }))
    .toSorted((a, b) => b.from.length - a.from.length);
  const moves = flat(was).map((field): Move => {
    const rule = rules.find(({ from }) => field.id === from || field.id.startsWith(`${from}.`));
    const target = rule === undefined ? field.id : rule.to + field.id.slice(rule.from.length);
    const successor = now.get(target);
    if (successor === undefined) return { from: field.id, kind: "gone", differences: [] };
    return {
      from: field.id,
      to: target,
      kind: target === field.id ? "same" : "moved",
      differences: differencesOf(field, successor, t),
      ...(successor.since === undefined ? {} : { since: successor.since }),
    };
  });
  const reached = new Set(moves.map(({ to }) => to));
  const added = [...now.values()]
    .filter(({ id }) => !reached.has(id))
    .map(({ id, since }) => ({ to: id, ...(since === undefined ? {} : { since }) }));
  return { moves, added };
}

function differencesOf(before: Field, after: Field, t: Texts): string[] {
  return [
    before.type === after.type ? undefined : t.typeWas(before.type, after.type),
    before.nullable === after.nullable ? undefined : after.nullable ? t.nowNullable : t.notNullable,
    before.required === after.required ? undefined : after.required ? t.nowRequired : t.notRequired,
  ].filter((difference) => difference !== undefined);
}

function flat(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => [field, ...flat(field.children)]);
}

/** `/event/applicant` → `event.applicant` */
function idOf(pointer: string): string {
  return pointer.slice(1).replaceAll("/", ".");
}

function sameHeaders(before: VersionModel, after: VersionModel): boolean {
  const namesOf = ({ messages }: VersionModel) =>
    messages.map(({ headers }) => Object.keys(headers?.properties ?? {}).join()).find((names) => names !== "");
  return namesOf(before) !== undefined && namesOf(before) === namesOf(after);
}
