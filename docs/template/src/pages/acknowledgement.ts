import type { Texts } from "../../../texts/index.ts";
import type { VersionModel } from "../model/reference.ts";
import { type Blocks, code, escaped, heading, labelled, list, prose, table } from "./mdx.ts";

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

/** When a delivery that was not taken is sent again, in words. */
export function retriesOf(retries: readonly number[] | undefined, t: Texts): string {
  if (retries === undefined) return t.notDocumented;
  return retries.length === 0 ? t.noRetries : t.retriesAfter(retries);
}
