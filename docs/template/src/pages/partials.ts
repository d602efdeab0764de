import type { Texts } from "../../../texts/index.ts";
import type { Reference } from "../model/reference.ts";
import { retriesOf } from "./acknowledgement.ts";
import { component, join, list, type Page, prose } from "./mdx.ts";
import { languageOf } from "./provider-page.ts";

/** What pages written by hand show of the contract: a comparison of the providers, and what their webhooks are for. */
export function partials({ providers }: Reference, t: Texts): Page[] {
  const rows = providers.map((provider) => {
    const { id, title, page, versions } = provider;
    const current = versions.find(({ isCurrent }) => isCurrent) ?? versions.at(-1);
    const { acknowledgement, signature, batch, messages = [], announced = [] } = current ?? {};
    const awaited = { yes: acknowledgement?.statuses.join(", ") ?? "", no: t.anyStatus, undocumented: t.notDocumented };
    return {
      title,
      path: `/${id}/`,
      events: messages.map(({ event, path }) => ({ event, path })),
      announced: announced.length,
      signature: t.signedBy[signature?.kind ?? "none"],
      acknowledgement: acknowledgement === undefined ? t.notDocumented : awaited[acknowledgement.awaited],
      retries: retriesOf(acknowledgement?.retries, t),
      batches: batch === undefined ? t.batchNo : t.batchYes,
      page: page && { url: page.url, language: languageOf(page.language, t) },
    };
  });
  const uses = providers.flatMap(({ title, uses: own }) =>
    own.length === 0 ? [] : [`**${title}**\n${own.map((use) => `   - ${prose(use)}`).join("\n")}`],
  );
  return [
    { path: "_providers.mdx", text: join(component("Comparison", { rows })) },
    { path: "_uses.mdx", text: join(list(uses)) },
  ];
}
