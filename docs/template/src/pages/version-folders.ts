import type { Texts } from "../../../texts/index.ts";
import type { ProviderModel } from "../model/reference.ts";
import type { Page } from "./mdx.ts";
import { versionName } from "./version-name.ts";

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
