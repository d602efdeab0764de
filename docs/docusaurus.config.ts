import { join } from "node:path";
import type { Config, LoadContext } from "@docusaurus/types";
import { dark, light } from "./code-theme.ts";
import playground from "./plugins/playground.ts";
import { type SiteLocale, siteLocales, texts } from "./texts/index.ts";

/** Docusaurus reads this file once per language. */
const locale = (process.env.DOCUSAURUS_CURRENT_LOCALE ?? "fr") as SiteLocale;
const t = texts[siteLocales.includes(locale) ? locale : "fr"];
const names = { fr: "Français", ru: "Русский", en: "English" };

const baseUrl = process.env.DOCS_BASE_URL ?? "/";

/** What a browser gets in place of React: the same interface in a tenth of the size. Pages are rendered by React. */
const lightReact = {
  "react/jsx-runtime": "preact/jsx-runtime",
  "react-dom/client": "preact/compat/client",
  "react-dom": "preact/compat",
  react: "preact/compat",
};

export default {
  title: "hirehooks",
  tagline: t.tagline,
  url: process.env.DOCS_URL ?? "http://localhost:3000",
  baseUrl,
  trailingSlash: true,
  favicon: "img/favicon.svg",
  staticDirectories: ["static", `.generated/static/${locale}`],
  onBrokenLinks: "throw",
  onBrokenAnchors: "throw",
  onDuplicateRoutes: "throw",
  markdown: { format: "mdx", hooks: { onBrokenMarkdownLinks: "throw", onBrokenMarkdownImages: "throw" } },
  future: { v4: true, faster: true, experimental_vcs: false },
  i18n: {
    defaultLocale: "fr",
    locales: [...siteLocales],
    localeConfigs: Object.fromEntries(
      siteLocales.map((id) => [
        id,
        // Said in full, because each language is built by itself.
        { label: names[id], htmlLang: id, baseUrl: id === "fr" ? baseUrl : `${baseUrl}${id}/` },
      ]),
    ),
  },
  plugins: [
    [
      "@docusaurus/plugin-content-docs",
      { path: "content", routeBasePath: "/", sidebarPath: "./sidebars.ts", breadcrumbs: true },
    ],
    ["@docusaurus/plugin-content-pages", { path: "src/pages" }],
    ["@docusaurus/plugin-sitemap", { lastmod: null, changefreq: null, priority: null }],
    playground,
    function ownModules({ siteDir }: LoadContext) {
      return {
        name: "own-modules",
        configureWebpack: (_, isServer) => ({
          resolve: {
            alias: {
              ...(isServer ? {} : lightReact),
              // Each language's bundle holds the sentences of that language alone.
              "@texts": join(siteDir, `texts/${locale}.ts`),
              "@source": join(siteDir, "../src"),
            },
          },
        }),
        // Without scripts every panel is shown, one below the other.
        injectHtmlTags: () => ({
          headTags: [
            "<noscript><style>[role=tabpanel][hidden]{display:block!important}[role=tablist],.needs-script{display:none!important}</style></noscript>",
          ],
        }),
      };
    },
  ],
  themes: [["@docusaurus/theme-classic", { customCss: "./src/css/custom.css" }]],
  themeConfig: {
    image: "img/card.png",
    colorMode: { respectPrefersColorScheme: true },
    docs: { sidebar: { hideable: true } },
    navbar: {
      logo: { alt: "hirehooks", src: "img/wordmark.svg", srcDark: "img/wordmark-dark.svg" },
      items: [
        { to: "/guides/quick-start/", activeBaseRegex: "/guides/", label: t.guides, position: "left" },
        { to: "/#providers", activeBaseRegex: "^$", label: t.reference, position: "left" },
        { to: "/playground/", label: t.playground, position: "left" },
        { to: "/glossary/", label: t.glossary, position: "left" },
        { type: "localeDropdown", position: "right" },
      ],
    },
    prism: { theme: light, darkTheme: dark, additionalLanguages: ["bash", "php", "json"] },
  },
} satisfies Config;
