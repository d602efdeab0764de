import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "@asyncapi/parser";
import { expect, inject, test } from "vitest";
import { checkTexts } from "../../docs/scripts/check-twins.ts";
import { readReference } from "../../docs/template/src/model/reference.ts";
import { typeScriptOf } from "../../docs/template/src/model/typescript.ts";
import { texts } from "../../docs/texts/index.ts";
import { messageSchema } from "../../src/compile/index.ts";
import { emptyFolder } from "./empty-folder.ts";
import { htmlOf, rendered } from "./pages/rendered.ts";

const artifacts = inject("artifacts");
const contract = readFileSync(join(artifacts, "asyncapi.yaml"), "utf8");

async function referenceOf(document: string) {
  const { document: parsed } = await new Parser().parse(document);
  return readReference(parsed?.json());
}

/** A document that has never heard of this project. */
const foreign = {
  asyncapi: "3.1.0",
  info: { title: "Streetlights API", version: "2.4.0", description: "Turns lights on and off." },
  channels: {
    measured: {
      address: "light/{id}/measured",
      messages: { lightMeasured: { $ref: "#/components/messages/lightMeasured" } },
    },
    "turn/on": {
      address: "light/turn/on",
      messages: { "turn on!": { payload: { type: "object", properties: { command: { enum: ["on", "off"] } } } } },
    },
  },
  operations: {
    receive: {
      action: "receive",
      channel: { $ref: "#/channels/measured" },
      security: [{ $ref: "#/components/securitySchemes/key" }],
    },
  },
  components: {
    securitySchemes: { key: { type: "httpApiKey", in: "header", name: "X-Key", description: "A key in a header." } },
    messages: {
      lightMeasured: {
        title: "Light measured",
        summary: "Somebody measured a light.",
        headers: { type: "object", properties: { "x-trace": { type: "string", description: "A trace" } } },
        payload: { $ref: "#/components/schemas/measurement" },
        examples: [{ name: "bright", summary: "A bright light", payload: { lumens: 3, parts: [{ lumens: 1 }] } }],
      },
    },
    schemas: {
      measurement: {
        type: "object",
        required: ["lumens"],
        properties: {
          lumens: { type: "integer", minimum: 0, description: "Light intensity" },
          parts: { type: "array", items: { $ref: "#/components/schemas/measurement" } },
        },
      },
    },
  },
};

test("the types that pages show are the package's, computed from the document alone", async () => {
  const { providers } = await referenceOf(contract);

  for (const version of providers.flatMap(({ versions }) => versions)) {
    const types = await typeScriptOf(version);
    const module = readFileSync(join(artifacts, `src/generated/${version.path}/types.ts`), "utf8");

    expect(types?.module).toBe(module);
    for (const { name } of version.messages) {
      const shown = types?.of(name) ?? "";
      expect(shown).toMatch(new RegExp(`export (interface|type) ${name}Payload\\b`));
      for (const declaration of shown.split(/\n\n(?=\/\*\*|export )/)) expect(module).toContain(declaration);
    }
  }
});

test("the schemas that pages show are those of the schema files", async () => {
  const { providers } = await referenceOf(contract);
  const versions = providers.flatMap((provider) => provider.versions);

  const files = versions.flatMap((version) =>
    version.messages.flatMap((message) =>
      (["tolerant", "strict"] as const).map((projection) => {
        const ending = projection === "strict" ? ".strict.schema.json" : ".schema.json";
        const file = JSON.parse(readFileSync(join(artifacts, `schemas/${message.file}${ending}`), "utf8")) as object;
        expect(messageSchema(version, message, projection)).toEqual(file);
        return message.file + ending;
      }),
    ),
  );

  expect(files).toHaveLength(58);
});

test("a document without our annotations is rendered, with all that it says", async () => {
  const files = await rendered(foreign);

  expect([...files.keys()].toSorted()).toEqual([
    "pages/_providers.mdx",
    "pages/_uses.mdx",
    "pages/streetlights-api/enums.mdx",
    "pages/streetlights-api/index.mdx",
    "pages/streetlights-api/lightMeasured.mdx",
    "pages/streetlights-api/turn-on-.mdx",
    "samples.json",
    "static/llms.txt",
    "static/streetlights-api/v2/lightMeasured.md",
    "static/streetlights-api/v2/turn-on-.md",
  ]);
  const provider = await htmlOf(files.get("pages/streetlights-api/index.mdx") ?? "");
  const event = await htmlOf(files.get("pages/streetlights-api/lightMeasured.mdx") ?? "");
  expect(provider).toContain("Turns lights on and off.");
  expect(provider).toContain("A key in a header.");
  for (const said of [
    "Somebody measured a light.",
    "light/{id}/measured",
    "Light intensity",
    "A trace",
    "minimum: 0",
  ]) {
    expect(event).toContain(said);
  }
  expect(event).toContain("export interface LightMeasuredPayload");
  // The schema leads to itself: the page says so instead of going on for ever.
  expect(event).toContain("&quot;id&quot;:&quot;parts.lumens&quot;");
  expect(event).toContain("&quot;repeats&quot;:&quot;Measurement&quot;");
});

const hostile = [
  "{process.exit(1)}",
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "a `code` and ``more`` ```fences```",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what must not be read as one
  "*/ ${globalThis} \\${x} \\u0041",
  "# heading\n\n- list\n\n---\n\n> quote | pipe | table",
  "[link](javascript:alert(1)) ![image](x) <https://example.org>",
  "export const x = 1; import y from 'z'",
  "&lt;b&gt; &amp; <!-- comment --> {/* comment */}",
  "<Payload /> <EventHead event={1}",
  ":::note\nadmonition\n:::",
  "“quoted_name` and {x}”",
  "line\u2028separator and \u0000 control",
];

test("text of every kind renders as text", async () => {
  const evil = (text: string) => ({
    asyncapi: "3.1.0",
    info: { title: text, version: "1.0.0", description: text },
    channels: { c: { address: null, title: text, messages: { m: { $ref: "#/components/messages/m" } } } },
    components: {
      messages: {
        m: {
          name: text,
          title: text,
          summary: text,
          description: text,
          payload: {
            type: "object",
            properties: {
              [text]: { type: "string", description: text, enum: [text], "x-enum-descriptions": { [text]: text } },
            },
          },
          examples: [{ name: text, summary: text, payload: { [text]: text } }],
          "x-deviations": [{ documented: text, sent: text, accepted: text }],
          "x-changes": { "1.0.0": text },
        },
      },
    },
    "x-providers": {},
  });

  for (const text of hostile) {
    const files = await rendered(evil(text));
    const pages = [...files].filter(([path]) => path.endsWith(".mdx"));
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const [, page] of pages) {
      const html = await htmlOf(page);
      // Whatever the text is, it adds no element of its own.
      expect(html).not.toMatch(/<(script|img|b)\b|<a href="(javascript|https:\/\/example)/);
    }
    const [, provider = ""] = pages.find(([path]) => path.endsWith("/index.mdx")) ?? [];
    const shown = textOf(await htmlOf(provider));
    expect(shown).toContain(text.replaceAll(/\s*[\r\n\u2028]+\s*/g, " ").replaceAll(/[“”]|\p{Cc}/gu, ""));
  }
});

/** The text of an element, as a browser shows it. */
function textOf(html: string): string {
  return html
    .replaceAll(/<section data-props="([^"]*)">/g, "$1")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/[“”\ufffd]|\p{Cc}/gu, "");
}

test("the page of enums shows each value in the language of the document and in those of its twins", async () => {
  const twins = Object.fromEntries(
    ["fr", "ru"].map((locale) => [locale, join(artifacts, `src/generated/asyncapi/${locale}.yaml`)]),
  );

  const files = await rendered(contract, { twins });

  const page = textOf(await htmlOf(files.get("pages/flatchr/enums.mdx") ?? ""));
  for (const meaning of ["Candidate moved", "Déplacement d’un candidat", "Перемещение кандидата"]) {
    expect(page).toContain(meaning);
  }
});

test("a document that is missing, no YAML or no AsyncAPI is refused in one line that says where", async () => {
  const refused = async (document: string) => {
    const message = await rendered(document).then(
      () => "rendered",
      (error: Error) => error.message,
    );
    return message.replaceAll(/^\S*document\.yaml/g, "document.yaml");
  };

  const missing = rendered("", { file: join(emptyFolder(), "nowhere.yaml") });

  await expect(missing).rejects.toThrow(/nowhere\.yaml is not there\. Run `npm run build:contracts` first\.$/);
  expect(await refused("asyncapi: [")).toBe(
    "document.yaml:1:12 is not an AsyncAPI document: Flow sequence in block collection must be sufficiently indented and end with a ].",
  );
  expect(await refused("openapi: 3.1.0")).toBe(
    "document.yaml:1:1 is not an AsyncAPI document: it has no member “asyncapi” that says its version.",
  );
  expect(await refused("asyncapi: 3.1.0\ninfo:\n  title: x\n")).toMatch(
    /^document\.yaml:2:\d+ is not an AsyncAPI document: .*"version".*$/,
  );
});

test("a sentence of the site that is missing in a language is named with the language", () => {
  const { search: _, ...incomplete } = texts.ru;

  expect(checkTexts({ ...texts, ru: incomplete })).toEqual([
    "docs/texts/ru.ts: no translation for “Search” (search). Add it.",
  ]);
});

test("the template reads the document and nothing of the definitions", () => {
  const folder = join(import.meta.dirname, "../../docs/template/src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));

  const targets = files.flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/^import (type )?.*?from "((?:\.\.\/)+src\/[^"]+)"/gms)].map(
      ([, isType, target = ""]) => `${isType ?? ""}${target.replace(/^(\.\.\/)+/, "")}`,
    ),
  );

  // Types, and functions that work on whatever schema they are given.
  expect([...new Set(targets)].toSorted()).toEqual([
    "src/compile/index.ts",
    "src/emit/types.ts",
    "type src/compile/index.ts",
    "type src/define/index.ts",
  ]);
});

test("the search queries are as many in each language, twenty at least", () => {
  const queries = JSON.parse(readFileSync(join(import.meta.dirname, "../site/search-queries.json"), "utf8")) as Record<
    string,
    unknown[]
  >;

  const counts = Object.values(queries).map(({ length }) => length);
  expect(Object.keys(queries)).toEqual(["fr", "ru", "en"]);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(20);
  expect(new Set(counts).size).toBe(1);
});
