import type { ProviderModel } from "../model/reference.ts";
import { type Blocks, frontMatter, join, type Page } from "./mdx.ts";

/** What the head of such a page says. */
interface Head {
  readonly title: string;
  /** What the sidebar calls it, and its place there; events come before. */
  readonly label: string;
  readonly position: number;
  readonly description: string;
}

/** A page about all events of a provider; `name` is the last step of its address: `/huntflow/enums/`. */
export function providerSubpage({ id }: ProviderModel, name: string, head: Head, blocks: Blocks): Page {
  const { title, label, position, description } = head;
  const text = join(
    frontMatter({
      title,
      sidebar_label: label,
      sidebar_position: position,
      sidebar_key: `${id}-${name}`,
      description,
      slug: `/${id}/${name}/`,
    }),
    ...blocks,
  );
  return { path: `${id}/${name}.mdx`, text };
}
