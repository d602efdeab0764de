import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LoadContext, Plugin } from "@docusaurus/types";
import { parse } from "yaml";

/** Why deliveries may come without a signature, by the addresses of their messages. */
type Unsigned = Readonly<Record<string, string>>;

/** The playground: what it knows beside the package's own code, how its script is made, and what it may do. */
export default function playground({ siteDir, i18n: { currentLocale } }: LoadContext): Plugin {
  const source = join(siteDir, "../src");
  return {
    name: "playground",
    contentLoaded: ({ actions }) => actions.setGlobalData(unsignedIn(documentOf(join(siteDir, ".."), currentLocale))),
    getClientModules: () => [join(siteDir, "src/playground/full-load.ts")],
    configureWebpack: (_config, _isServer, { currentBundler }) => ({
      resolve: {
        alias: {
          "@samples": join(siteDir, `.generated/samples/${currentLocale}.json`),
          "@playground-texts": join(siteDir, `src/playground/texts/${currentLocale}.ts`),
          "@check-texts": join(source, `cli/texts/report/${currentLocale}.ts`),
        },
      },
      // What the run time loads when it needs it comes with the script: later nothing may be asked for.
      module: { rules: [{ include: source, parser: { dynamicImportMode: "eager" } }] },
      plugins: [
        // The run time's words come in the language of the page alone, whichever is asked for.
        new currentBundler.instance.NormalModuleReplacementPlugin(/^\.\/(en|fr|ru)\.ts$/, (resource) => {
          if (resource.context === join(source, "runtime/texts")) resource.request = `./${currentLocale}.ts`;
        }),
        // Notices take the strict guards anyway. What passes one of them passes the tolerant guard, and the
        // schemas decide on the rest: the verdicts are the same without the tolerant guards.
        new currentBundler.instance.NormalModuleReplacementPlugin(/^\.\/tolerant\.ts$/, (resource) => {
          if (resource.context.startsWith(join(source, "generated/"))) resource.request = "./strict.ts";
        }),
      ],
    }),
    postBuild: async ({ outDir }) => {
      const file = join(outDir, "playground/index.html");
      writeFileSync(file, withPolicy(readFileSync(file, "utf8")));
    },
  };
}

/** The AsyncAPI document of a language. */
function documentOf(project: string, locale: string): Document {
  const file = locale === "en" ? "asyncapi.yaml" : `src/generated/asyncapi/${locale}.yaml`;
  // The document was made, and checked, by the project's own build.
  return parse(readFileSync(join(project, file), "utf8")) as Document;
}

interface Document {
  readonly channels: Readonly<
    Record<string, { readonly messages: object; readonly "x-provider": string; readonly "x-version": string }>
  >;
  readonly components: {
    readonly messages: Readonly<Record<string, { readonly name: string; readonly "x-may-be-unsigned"?: string }>>;
  };
}

function unsignedIn({ channels, components }: Document): Unsigned {
  const entries = Object.values(channels).flatMap(({ messages, "x-provider": provider, "x-version": version }) =>
    Object.keys(messages).flatMap((key) => {
      const message = components.messages[`${provider}.${version}.${key}`];
      const reason = message?.["x-may-be-unsigned"];
      return message && reason ? [[`${provider}@${version}/${message.name}`, reason] as const] : [];
    }),
  );
  return Object.fromEntries(entries);
}

/** A page with a policy that lets it run its own scripts, and nothing else: it can send nothing anywhere. */
function withPolicy(html: string): string {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = scripts.map(([, code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`);
  const policy = [
    "default-src 'self'",
    "connect-src 'none'",
    "worker-src 'none'",
    ["script-src 'self'", ...new Set(hashes)].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  if (!html.includes("<head>")) throw new Error("The playground's page has no <head> to put its policy into.");
  return html.replace("<head>", `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
