import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { loadSources } from "../src/build/load-sources.ts";

const seeds = join(import.meta.dirname, "../../shared/seeds");
const hasSeeds = existsSync(seeds);
const { files } = loadSources(join(import.meta.dirname, ".."), "src/providers");

interface Sample {
  readonly headers?: unknown;
  readonly payload?: unknown;
  readonly "x-edited"?: Record<string, string>;
  readonly "x-elided"?: string[];
}

function sample(path: string): Sample {
  return JSON.parse(files.find((file) => file.path === path)?.text ?? "null") as Sample;
}

function seed(name: string): string {
  return readFileSync(join(seeds, name), "utf8");
}

/** Every place of a document with its value, in order; objects and arrays by their kind alone. */
function placesOf(value: unknown, pointer = ""): [pointer: string, value: unknown][] {
  if (typeof value !== "object" || value === null) return [[pointer, value]];
  const own: [string, unknown] = [pointer, Array.isArray(value) ? "[]" : "{}"];
  return [own, ...Object.entries(value).flatMap(([name, child]) => placesOf(child, `${pointer}/${name}`))];
}

/** Where sample and source differ, or stand in another order. */
function differences(path: string, source: object): string[] {
  const [ours, theirs] = [sample(path), source].map((document) => {
    const { headers, payload } = document as Sample;
    return placesOf({ ...(headers === undefined ? {} : { headers }), payload });
  });
  expect(ours?.map(([pointer]) => pointer)).toEqual(theirs?.map(([pointer]) => pointer));
  return (ours ?? []).filter(([, value], index) => value !== theirs?.[index]?.[1]).map(([pointer]) => pointer);
}

function jsonBlocks(text: string): string[] {
  return [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
}

describe.skipIf(!hasSeeds)("samples equal the vendors' own, order kept, but for what x-edited names", () => {
  test("Huntflow", () => {
    const [headers = "", applicant = "", vacancy = ""] = jsonBlocks(seed("003_04a93aae2e21e464.txt"));
    const path = "huntflow/v1/samples/APPLICANT.comment.json";

    expect(differences(path, { headers: JSON.parse(headers), payload: JSON.parse(applicant) })).toEqual(
      Object.keys(sample(path)["x-edited"] ?? {}).sort((a, b) => orderIn(path, a) - orderIn(path, b)),
    );
    expect(differences("huntflow/v1/samples/VACANCY.edit.json", { payload: JSON.parse(vacancy) })).toEqual([]);
  });

  test("Flatchr: a JavaScript object, with dates as JSON writes them", () => {
    const [block = ""] = jsonBlocks(seed("000_3e074534eabdf585.decoded.md"));
    const elided: string[] = [];
    const literal = block
      .replace(/\[Object\]/g, "ELIDED_OBJECT")
      .replace(/\[Array\]/g, "ELIDED_ARRAY")
      .replace(/: (\d{4}-\d\d-\d\dT[\d:.]+Z)/g, ': "$1"');
    const payload = runInNewContext(`(${literal})`, { ELIDED_OBJECT: {}, ELIDED_ARRAY: [] }) as object;
    for (const [, name = ""] of block.matchAll(/(\w+): \[(?:Object|Array)\]/g)) elided.push(name);
    const path = "flatchr/v1/samples/drag_applicant.moved.json";

    const edited = Object.entries(sample(path)["x-edited"] ?? {});
    const placeholders = edited.filter(([, why]) => !why.startsWith("The source prints a date without quotes"));
    expect(differences(path, { payload: JSON.parse(JSON.stringify(payload)) }).toSorted()).toEqual(
      placeholders.map(([pointer]) => pointer).toSorted(),
    );
    expect(sample(path)["x-elided"]?.map((pointer) => pointer.split("/").at(-1))).toEqual(elided);
    expect(edited.length - placeholders.length).toBe([...block.matchAll(/: \d{4}-\d\d-\d\dT/g)].length);
  });

  test("HireHop: with what the page cuts short left out", () => {
    const text = seed("002_add7884efd0e3038.txt");
    const block = text.slice(text.indexOf('{\n    "time"'), text.indexOf("Dans l’exemple JSON"));
    const source = { payload: JSON.parse(block.replace("{ ... }", "{}").replace("}, ...", "}")) as object };
    const path = "hirehop/v1/samples/invoice.status.updated.changed.json";

    expect(differences(path, source)).toEqual(["/payload/user_email"]);
    expect(sample(path)["x-elided"]).toEqual(["/payload/data"]);
    expect(Object.keys(sample(path)["x-edited"] ?? {})).toEqual(["/payload/user_email", "/payload/changes"]);
  });

  test("Human Sourcing", () => {
    const bodies = seed("004_78600e8abdd125f2.txt")
      .split("\n")
      .filter((line) => line.startsWith("[ {"));
    const paths = [
      "job.creation.spontaneous",
      "job.update.spontaneous",
      "job.delete.id",
      "candidate.creation.applied",
      "candidate.update.applied",
      "candidate.delete.id",
    ].map((name) => `human-sourcing/v1/samples/${name}.json`);

    expect(bodies.length).toBe(6);
    for (const [index, path] of paths.entries()) {
      const source = { payload: JSON.parse(bodies[index] ?? "") as object };

      expect(differences(path, source).toSorted()).toEqual(Object.keys(sample(path)["x-edited"] ?? {}).toSorted());
    }
  });
});

test("no sample holds an e-mail address or a telephone number that could be somebody's", () => {
  const texts = files.filter(({ path }) => path.includes("/samples/")).map(({ path, text }) => ({ path, text }));
  const mails = texts.flatMap(({ text }) => text.match(/[\w.+-]+@[\w-]+\.[\w.]+/g) ?? []);
  const phones = texts.flatMap(({ text }) => text.match(/\+\d[\d ()]{8,}/g) ?? []);

  expect(mails.filter((mail) => !mail.endsWith("@example.com"))).toEqual([]);
  // 06 39 98 is the range that the French regulator keeps for fiction; no Russian number begins with 000.
  expect(phones.filter((phone) => !/^\+33 (\(0\))?6 39 98|^\+7 000/.test(phone))).toEqual([]);
});

function orderIn(path: string, pointer: string): number {
  const { headers, payload } = sample(path);
  return placesOf({ headers, payload }).findIndex(([place]) => place === pointer);
}
