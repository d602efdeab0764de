import type { Texts } from "../../../texts/index.ts";
import type { ProviderModel } from "../model/reference.ts";
import { changelogOf } from "./changelog.ts";
import { deviations } from "./deviations.ts";
import {
  type Blocks,
  component,
  escaped,
  frontMatter,
  heading,
  join,
  labelled,
  link,
  list,
  type Page,
  prose,
} from "./mdx.ts";
import { transport } from "./transport.ts";
import { versionName } from "./version-name.ts";

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

/** The name of a language in the page's own. */
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

function about(provider: ProviderModel, t: Texts): Blocks {
  const { id, versions, witnesses } = provider;
  const isOurs = provider.page !== undefined;
  const changed = changelogOf(versions);
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
