import { createRequire } from "node:module";

interface Docusaurus {
  build(siteDir: string, options: object): Promise<void>;
  serve(siteDir: string, options: object): Promise<void>;
  start(siteDir: string, options: object): Promise<void>;
}

/** The programmatic interface, because the command looks for updates on the network. */
export function docusaurus(): Docusaurus {
  return createRequire(import.meta.url)("@docusaurus/core/lib/index.js") as Docusaurus;
}
