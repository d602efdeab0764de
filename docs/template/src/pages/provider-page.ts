import type { Texts } from "../../../texts/index.ts";
import { type Field, fieldsOf } from "../model/field.ts";
import type { ProviderModel, VersionModel } from "../model/reference.ts";
import {
  code,
  component,
  escaped,
  fenced,
  frontMatter,
  heading,
  join,
  labelled,
  link,
  list,
  type Page,
  prose,
  table,
} from "./mdx.ts";
import { receiversOf } from "./receivers.ts";

/** One page per provider: from setting the webhook up to every place where documentation and samples disagree. */
export function providerPage(provider: ProviderModel, t: Texts): Page {
  const { id, title, summary, page, versions } = provider;
  const current = versions.find(({ isCurrent }) => isCurrent) ?? versions.at(-1);
  const text = join(
    frontMatter({
      title,
      sidebar_label: title,
      sidebar_key: id,
      description: summary,
      slug: `/${id}/`,
    }),
    prose(summary),
    page && `[${escaped(t.vendorPage(languageOf(page.language, t)))}](${encodeURI(page.url)})`,
    ...setup(provider, t),
    ...(current === undefined ? [] : transport(provider, current, t)),
    ...events(provider, t),
    ...deviations(provider, t),
    ...about(provider, t),
  );
  return { path: `${id}/index.mdx`, text };
}

/** `v2` → `Version 2` */
export function versionName(version: string, t: Texts): string {
  return `${t.version} ${version.replace(/^v/, "")}`;
}

/** What the sidebar says of a provider's versions, where there are several; today's stands first. */
export function versionFolders({ id, versions }: ProviderModel, t: Texts): Page[] {
  if (versions.length < 2) return [];
  return versions.toReversed().map(({ version, path, isCurrent }, index) => ({
    path: `${path}/_category_.json`,
    text: `${JSON.stringify({
      label: versionName(version, t),
      key: `${id}-${version}`,
      position: index + 1,
      collapsed: !isCurrent,
    })}\n`,
  }));
}

type Blocks = (string | false | undefined)[];

export function languageOf(language: string | undefined, t: Texts): string {
  return t.languages[language as keyof Texts["languages"]] ?? language ?? "";
}

function setup({ setup: facts }: ProviderModel, t: Texts): Blocks {
  if (facts === undefined) return [];
  const { enabledBy, place, asked, check, limit } = facts;
  return [
    heading(2, t.setup, "setup"),
    list(
      [
        `**${escaped(t.enabledBy)}.** ${prose(enabledBy)}`,
        `**${escaped(t.place)}.** ${prose(place)}`,
        `**${escaped(t.asked)}.**\n${asked.map((item) => `   - ${prose(item)}`).join("\n")}`,
        ...(check === undefined ? [] : [`**${escaped(t.check)}.** ${prose(check)}`]),
        `**${escaped(t.limits)}.** ${prose(limit)}`,
      ],
      "1.",
    ),
  ];
}

function transport(provider: ProviderModel, version: VersionModel, t: Texts): Blocks {
  const headers = headersOf(version);
  return [
    heading(2, t.request, "request"),
    version.request && prose(version.request),
    version.batch && prose(version.batch),
    heading(3, t.headers, "headers"),
    headers.length === 0
      ? escaped(t.noHeaders)
      : component("FieldList", { fields: headers, witnesses: provider.witnesses, prefix: "header.", weight: 5 }),
    ...signature(provider, version, t),
    ...acknowledgement(version, t),
  ];
}

/** The headers of all deliveries; what names the event differs from one to the next. */
function headersOf(version: VersionModel): Field[] {
  const [first, ...others] = version.messages.flatMap(({ headers }) =>
    headers === undefined ? [] : [fieldsOf(headers, version.definitions)],
  );
  return (first ?? []).map((field) => {
    const constants = [field, ...others.flatMap((fields) => fields.filter(({ id }) => id === field.id))];
    const isSame = constants.every(({ constraints }) => constraints.join() === field.constraints.join());
    return isSame ? field : { ...field, constraints: constants.flatMap(({ constraints }) => constraints) };
  });
}

function signature(provider: ProviderModel, version: VersionModel, t: Texts): Blocks {
  const { signature: facts, security } = version;
  if (facts === undefined) {
    return security.length === 0 ? [] : [heading(2, t.signature, "signature"), ...security.map(prose)];
  }
  const codeNames = { ts: t.codeWith, js: t.codePlain, php: "PHP", python: "Python" };
  const receivers = receiversOf(provider, version, t.codeComments);
  return [
    heading(2, t.signature, "signature"),
    prose(facts.description),
    facts.kind === "hmac" && prose(facts.absent),
    facts.kind === "hmac" &&
      list([
        labelled(escaped(t.signedCarried), code(facts.header), t),
        labelled(escaped(t.signedWhat), escaped(t.rawBody), t),
        labelled(
          escaped(t.signedWith),
          escaped(`${t.hmac(facts.hash.toUpperCase().replace("SHA", "SHA-"))}, ${t.secretKey}`),
          t,
        ),
        labelled(escaped(t.signedEncoded), escaped(t.hexLower), t),
      ]),
    facts.kind === "shared-secret" && labelled(escaped(t.signedCarried), code(facts.member.replace(/^.*#/, "")), t),
    escaped({ hmac: t.compareSafely, "shared-secret": t.sharedSecretNote, none: t.unsignedNote }[facts.kind]),
    heading(3, t.code, "receiver"),
    `<Tabs groupId="language">\n\n${receivers
      .map(
        ({ language, file, code: program }) =>
          `<TabItem value="${language}" label={${JSON.stringify(codeNames[language])}}>\n\n${fenced(language, program, file)}\n\n</TabItem>`,
      )
      .join("\n\n")}\n\n</Tabs>`,
  ];
}

/** What counts as an answer, and what follows otherwise; `id` keeps the anchors of several versions apart. */
export function acknowledgement(
  { acknowledgement: facts }: VersionModel,
  t: Texts,
  { id, title } = { id: "acknowledgement", title: t.acknowledgement },
): Blocks {
  if (facts === undefined) return [];
  const { awaited, statuses, description, otherwise, history } = facts;
  const counted = {
    yes: statuses.map((status) => code(String(status))).join(", "),
    no: escaped(t.anyStatus),
    undocumented: escaped(t.unknownStatus),
  };
  return [
    heading(2, title, id),
    list([
      labelled(escaped(t.statuses), counted[awaited], t),
      labelled(escaped(t.retries), escaped(retriesOf(facts.retries, t)), t),
    ]),
    prose(description),
    prose(otherwise),
    history && heading(3, t.history, `${id}-history`),
    history &&
      table(
        [t.from, t.statuses, t.applies],
        history.map((entry) => [
          code(entry.since),
          entry.statuses.map((status) => code(String(status))).join(", "),
          prose(entry.applies),
        ]),
      ),
  ];
}

export function retriesOf(retries: readonly number[] | undefined, t: Texts): string {
  if (retries === undefined) return t.notDocumented;
  return retries.length === 0 ? t.noRetries : t.retriesAfter(retries);
}

function events(provider: ProviderModel, t: Texts): Blocks {
  const several = provider.versions.length > 1;
  return [
    heading(2, t.events, "events"),
    ...provider.versions.toReversed().flatMap(({ version, summary, isCurrent, messages, announced }) => [
      several && heading(3, `${versionName(version, t)} (${isCurrent ? t.current : t.outdated})`, `events-${version}`),
      several && prose(summary),
      component("EventTable", {
        events: messages.map(({ event, title, summary: when, path }) => ({
          event,
          title,
          summary: when,
          path,
          isFamily: event.endsWith(".*"),
        })),
      }),
      announced.length > 0 && heading(3, t.announced, "announced"),
      announced.length > 0 && escaped(t.announcedMeans),
      announced.length > 0 && component("AnnouncedTable", { announced, language: provider.page?.language }),
    ]),
    several && link(escaped(t.compareVersions), `/${provider.id}/versions/`),
  ];
}

function deviations(provider: ProviderModel, t: Texts): Blocks {
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

function about(provider: ProviderModel, t: Texts): Blocks {
  const { id, versions, witnesses } = provider;
  const isOurs = provider.page !== undefined;
  const changed = changesOf(versions);
  return [
    isOurs && heading(2, t.witnesses, "witnesses"),
    isOurs && escaped(t.witnessesAre),
    isOurs &&
      list([
        labelled(escaped(t.provenance.documented), escaped(t.documentedMeans), t),
        labelled(escaped(t.provenance.sampled), escaped(t.sampledMeans), t),
        ...Object.values(witnesses).map((witness) => labelled(escaped(witness.title), prose(witness.summary), t)),
      ]),
    isOurs && heading(2, t.schemaFiles, "schemas"),
    isOurs &&
      list(
        versions.toReversed().map(({ version, path }) => {
          const file = (name: string) => `<SiteFile path=${JSON.stringify(`/schemas/${path}/${name}`)} />`;
          return `${escaped(versionName(version, t) + t.colon)} ${file("bundle.schema.json")}, ${file("events.schema.json")}`;
        }),
      ),
    changed.length > 0 && heading(2, t.changelog, "changelog"),
    changed.length > 0 && component("Changelog", { entries: changed }),
    link(escaped(t.allEnums), `/${id}/enums/`),
  ];
}

/** What changed in the contract, newest first; events with the same change stand together. */
function changesOf(versions: readonly VersionModel[]) {
  const all = versions.toReversed().flatMap(({ version, messages }) =>
    messages.flatMap(({ event, path, changes }) =>
      Object.entries(changes).map(([revision, summary]) => ({
        revision,
        summary,
        path,
        name: versions.length > 1 ? `${event} ${version}` : event,
      })),
    ),
  );
  return [...Map.groupBy(all, ({ revision, summary }) => `${revision} ${summary}`).values()]
    .map((group) => ({
      revision: group[0]?.revision ?? "",
      summary: group[0]?.summary ?? "",
      events: group.map(({ name, path }) => ({ name, path })),
    }))
    .toSorted((a, b) => b.revision.localeCompare(a.revision, "en", { numeric: true }));
}
