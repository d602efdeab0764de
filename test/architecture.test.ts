import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { registry } from "../src/providers/index.ts";

const src = join(import.meta.dirname, "../src");
const halves = [
  ["json", "define", "providers", "compile", "emit", "system", "build"],
  ["json", "runtime", "adapters", "generated", "testing", "system", "cli"],
  ["json", "runtime", "adapters", "generated", "testing", "kit"],
];
/** All files but generated ones, and but the package's entry, which only names what it exports. */
const files = globSync("**/*.ts", { cwd: src }).filter((file) => file !== "index.ts" && !file.startsWith("generated/"));

function importsOf(file: string): string[] {
  // What an emitter prints is in template literals.
  const text = readFileSync(join(src, file), "utf8").replaceAll(/`[^`]*`/g, "");
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, target = ""]) => target);
}

test("in each half a file imports only from its own folder and from folders to its left", () => {
  const wrong = files.flatMap((file) => {
    const [own = ""] = file.split("/");
    const half = halves.find((folders) => folders.includes(own)) ?? [];
    return importsOf(file)
      .filter((target) => target.startsWith(".") && !target.endsWith("package.json"))
      .map((target) => relative(src, join(src, dirname(file), target)).split("/")[0] ?? "")
      .filter((target) => target !== own && !half.slice(0, half.indexOf(own)).includes(target))
      .map((target) => `${file} imports from ${target}`);
  });

  expect(wrong).toEqual([]);
});

test("only `build` knows the registry", () => {
  const knowing = files.filter((file) => importsOf(file).some((target) => /providers\/index\.ts$/.test(target)));

  expect(knowing).toEqual(["build/main.ts"]);
});

test("TypeBox stands in definitions and at their conversion, nowhere else", () => {
  const using = files.filter((file) => importsOf(file).includes("@sinclair/typebox"));

  expect(using.filter((file) => !/^(define|providers)\//.test(file))).toEqual(["compile/json-schema.ts"]);
});

test("no provider is named outside its folder and the registry", () => {
  const ids = registry.providers.map(({ id }) => id).join("|");
  const naming = files
    .filter((file) => !file.startsWith("providers/"))
    .filter((file) => {
      const code = readFileSync(join(src, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
      return new RegExp(`\\b(${ids})\\b`, "i").test(code);
    });

  expect(naming).toEqual([]);
});

test("every provider's folder is named after its id", () => {
  for (const { id } of registry.providers) {
    expect(files).toContain(`providers/${id}/index.ts`);
  }
});
