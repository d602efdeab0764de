import type { VersionModel } from "../model/reference.ts";

/** What changed in the contract, newest first; events with the same change stand together. */
export function changelogOf(versions: readonly VersionModel[]) {
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
