import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromFile, Parser } from "@asyncapi/parser";
import { describe, expect, inject, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { loadSources } from "../src/build/load-sources.ts";

const artifacts = inject("artifacts");
const paths = { en: "asyncapi.yaml", fr: "src/generated/asyncapi/fr.yaml", ru: "src/generated/asyncapi/ru.yaml" };
type Locale = keyof typeof paths;
const locales = Object.keys(paths) as Locale[];

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Record<string, Schema>;
  readonly anyOf?: Schema[];
  readonly allOf?: Schema[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly "x-provenance"?: string[];
}

interface Document {
  readonly components: { schemas: Record<string, Schema>; messages: Record<string, { headers?: Schema }> };
}

function documentOf(locale: Locale): Document {
  return parseYaml(readFileSync(join(artifacts, paths[locale]), "utf8")) as Document;
}

/** Every property of every schema, headers included, with the place it has in the document. */
function propertiesOf({ components }: Document): [place: string, property: Schema][] {
  const visit = (place: string, schema: Schema): [string, Schema][] => [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]): [string, Schema][] => [
      [`${place}/${name}`, property],
      ...visit(`${place}/${name}`, property),
    ]),
    ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap((child) => visit(place, child)),
    ...(schema.items ? visit(`${place}[]`, schema.items) : []),
    ...(typeof schema.additionalProperties === "object" ? visit(`${place}/*`, schema.additionalProperties) : []),
  ];
  return [
    ...Object.entries(components.schemas).flatMap(([name, schema]) => visit(name, schema)),
    ...Object.entries(components.messages).flatMap(([name, { headers }]) =>
      headers ? visit(`${name} headers`, headers) : [],
    ),
  ];
}

function isDescribed(document: Document, { description, $ref, anyOf = [], allOf = [] }: Schema): boolean {
  const target = $ref?.split("/").at(-1) ?? "";
  const referred = document.components.schemas[target];
  return (
    Boolean(description ?? referred?.description) || [...anyOf, ...allOf].some((child) => isDescribed(document, child))
  );
}

describe.each(locales)("the document in %s", (locale) => {
  test("parses without a diagnostic of any severity", async () => {
    const { document, diagnostics } = await fromFile(new Parser(), join(artifacts, paths[locale])).parse();

    expect(diagnostics).toEqual([]);
    expect(document?.version()).toBe("3.1.0");
  });

  test("describes every property and says who says so", () => {
    const document = documentOf(locale);
    const properties = propertiesOf(document);

    expect(properties.length).toBeGreaterThan(250);
    expect(properties.filter(([, property]) => !isDescribed(document, property)).map(([place]) => place)).toEqual([]);
    expect(properties.filter(([, property]) => !property["x-provenance"]?.length).map(([place]) => place)).toEqual([]);
  });
});

test("examples read back through the parser are the sample files", async () => {
  const { document } = await fromFile(new Parser(), join(artifacts, paths.en)).parse();
  const { files } = loadSources(join(import.meta.dirname, ".."), "src/providers");
  const samples = files.filter(({ path }) => path.includes("/samples/"));

  const examples = document
    ?.components()
    .messages()
    .all()
    .flatMap((message) =>
      message
        .examples()
        .all()
        .map((example) => [
          // The “*” of a family is no part of a file's name.
          `${message.id().replace(/\._$/, "")}.${example.name()}`,
          JSON.stringify([example.headers(), example.payload()]),
        ]),
    );

  const expected = samples.map(({ path, text }) => {
    const { headers, payload } = JSON.parse(text) as Record<string, unknown>;
    return [path.replace("/", ".").replace("/samples/", ".").replace(".json", ""), JSON.stringify([headers, payload])];
  });
  expect(expected.length).toBeGreaterThan(0);
  expect(Object.fromEntries(examples ?? [])).toEqual(Object.fromEntries(expected));
});

test("is written from the receiver's point of view", () => {
  const document = documentOf("en") as unknown as {
    channels: Record<string, { address: null }>;
    operations: Record<string, object>;
  };

  expect(Object.keys(document.channels)).toEqual(
    expect.arrayContaining(["huntflow.v1", "human-sourcing.v1.jobs", "human-sourcing.v1.candidates"]),
  );
  expect(new Set(Object.values(document.channels).map(({ address }) => address))).toEqual(new Set([null]));
  expect(document.operations["receive.huntflow.v1"]).toMatchObject({
    action: "receive",
    channel: { $ref: "#/channels/huntflow.v1" },
    messages: expect.arrayContaining([{ $ref: "#/channels/huntflow.v1/messages/APPLICANT" }]),
    bindings: { http: { method: "POST", bindingVersion: "0.3.0" } },
    security: [{ $ref: "#/components/securitySchemes/huntflow.v1" }],
  });
});
