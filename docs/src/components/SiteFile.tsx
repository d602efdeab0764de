import useBaseUrl from "@docusaurus/useBaseUrl";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import type { ReactNode } from "react";

/** A link to a file that is served as it is; schema files and the AsyncAPI documents stand at the site's root alone. */
export function SiteFile({ path, children }: { readonly path: string; readonly children?: ReactNode }) {
  const root = useRoot();
  return (
    <a href={encodeURI(root + path.slice(1))} target="_blank" rel="noopener">
      {children ?? <code>{path.split("/").at(-1)}</code>}
    </a>
  );
}

/** The base URL of the default language, which is the site's root. */
export function useRoot(): string {
  const { i18n } = useDocusaurusContext();
  const own = useBaseUrl("/");
  return i18n.currentLocale === i18n.defaultLocale ? own : own.replace(new RegExp(`${i18n.currentLocale}/$`), "");
}
