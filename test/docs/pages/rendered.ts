import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { evaluate } from "@mdx-js/mdx";
import { createElement } from "react";
import * as runtime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import { stringify } from "yaml";
import { type Rendering, render } from "../../../docs/scripts/render.ts";
import { emptyFolder } from "../empty-folder.ts";

/** Renders a document with the real generator; returns the files by path. */
export async function rendered(
  document: string | object,
  more: Partial<Rendering> = {},
): Promise<ReadonlyMap<string, string>> {
  const folder = emptyFolder();
  const file = join(folder, "document.yaml");
  const target = join(folder, "rendered");
  writeFileSync(file, typeof document === "string" ? document : stringify(document));
  await render({ file, locale: "en", target, ...more });
  const paths = readdirSync(target, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map(
      (path) =>
        [
          path
            .slice(target.length + 1)
            .split(sep)
            .join("/"),
          readFileSync(path, "utf8"),
        ] as const,
    ),
  );
}

/** A component that stands for any of ours: it shows what it was given. */
function Shown(props: Readonly<Record<string, unknown>>) {
  const { children, json = "{}" } = props;
  return createElement("section", { "data-props": JSON.stringify(JSON.parse(String(json))) }, children as never);
}

/** What a page becomes in a browser, with stand-ins for our components. Throws where it is no MDX. */
export async function htmlOf(page: string): Promise<string> {
  const body = page.replace(/^---\n[\s\S]*?\n---\n/, "").replaceAll(/\{\/\* #[^*]*\*\/\}/g, "");
  const names = new Set([...body.matchAll(/<([A-Z]\w*)/g)].map(([, name = ""]) => name));
  const { default: Content } = await evaluate(body, { ...runtime, baseUrl: import.meta.url });
  const components = Object.fromEntries([...names].map((name) => [name, Shown]));
  return renderToStaticMarkup(createElement(Content, { components }));
}
