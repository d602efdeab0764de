import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What stands on every page, and tells none from another. */
const unsearched = [".theme-doc-breadcrumbs", ".theme-doc-footer", ".hash-link", ".field__link", ".unsearched"];

/** Makes the search index of a built site, one for each language, with that language's stemming. */
export function indexPages(site: string): void {
  const command = join(dirname(fileURLToPath(import.meta.resolve("pagefind"))), "runner/bin.cjs");
  const options = [
    "--site",
    site,
    "--root-selector",
    "article",
    "--exclude-selectors",
    unsearched.join(","),
    "--quiet",
  ];
  execFileSync(process.execPath, [command, ...options], { stdio: "inherit" });
}
