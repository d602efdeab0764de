import type { Texts } from "../../../texts/index.ts";

/** `v2` → `Version 2` */
export function versionName(version: string, t: Texts): string {
  return `${t.version} ${version.replace(/^v/, "")}`;
}
