import { expect, test } from "vitest";
import { readCatalogue } from "../../src/compile/catalogue.ts";
import type { Diagnostic } from "../../src/compile/index.ts";

function read(catalogue: object | string | undefined, sentences: string[]) {
  const found: Diagnostic[] = [];
  const text = catalogue === undefined || typeof catalogue === "string" ? catalogue : JSON.stringify(catalogue);
  const translate = readCatalogue("fr.json", text, sentences, (diagnostic) => found.push(diagnostic));
  return { translate, messages: found.map(({ message }) => message) };
}

test("a complete catalogue translates every sentence", () => {
  const { translate, messages } = read({ "=": ["Photo"], Name: "Nom" }, ["Name", "Photo"]);

  expect(messages).toEqual([]);
  expect([translate("Name"), translate("Photo")]).toEqual(["Nom", "Photo"]);
});

test("a missing, an unused, an empty and an untranslated sentence are each named", () => {
  const { messages } = read({ Old: "Vieux", Empty: " ", Same: "Same" }, ["New", "Empty", "Same"]);

  expect(messages).toEqual([
    "fr.json: the translation of “Empty” is empty. Write it.",
    "fr.json: “Same” is not translated. Translate it, or list it under “=” if the words are the same.",
    "fr.json: no translation for “New”. Add it.",
    "fr.json: no definition says “Old” any more. Remove it, or correct the English.",
  ]);
});

test("a catalogue that is not there lacks every sentence", () => {
  expect(read(undefined, ["Name"]).messages).toEqual(["fr.json: no translation for “Name”. Add it."]);
});

test("a catalogue that is not JSON, or not an object of texts, is refused", () => {
  expect(read('{\n"a": }', []).messages).toEqual(["fr.json:2:6: not JSON: value expected. Correct the file."]);
  expect(read("[]", []).messages).toEqual(["fr.json: “” has to be an object of English sentence → translation."]);
  expect(read({ Name: 7 }, ["Name"]).messages).toEqual(["fr.json: “Name” has to be a text."]);
  expect(read({ "=": "Photo" }, []).messages).toEqual(["fr.json: “=” has to be a list of sentences."]);
});

test("a sentence named __proto__ is a sentence", () => {
  const { translate, messages } = read('{"__proto__": "traduction"}', ["__proto__"]);

  expect(messages).toEqual([]);
  expect(translate("__proto__")).toBe("traduction");
});
