import { expect, test } from "vitest";
import { hiding } from "../../../src/cli/deliver/hide.ts";
import { pick, seeded, seedOfRun } from "../../random.ts";

test("a secret is hidden wherever it begins in a longer text that is written in Base64", () => {
  const random = seeded(seedOfRun());
  const text = (length: number, letters: readonly string[]) =>
    Array.from({ length }, () => pick(random, letters)).join("");
  const other = () => text(Math.floor(random() * 9), [..."abc \n"]);
  for (let round = 0; round < 500; round += 1) {
    const secret = text(6 + Math.floor(random() * 20), [...'XYZ0189+/="\\éü☃💡%&<>']);
    const around = Buffer.from(`${other()}${secret}${other()}`);
    const hide = hiding([secret]);

    for (const encoding of ["base64", "base64url", "hex"] as const) {
      const shown = hide(around.toString(encoding));

      expect(shown).toContain("[secret]");
      const left = shown.split("[secret]").map((part) => Buffer.from(part, encoding).toString());
      for (const part of left) expect(part).not.toContain(secret.slice(2, -2));
    }
  }
});

test("of secrets that begin alike the longer one is hidden whole", () => {
  expect(hiding(["hush", "hush-hush"])("a hush-hush b hush c")).toBe("a [secret] b [secret] c");
});

test("characters that patterns are written in are no pattern", () => {
  expect(hiding(["a.c(d|e)*[$^"])("abc a.c(d|e)*[$^ ace")).toBe("abc [secret] ace");
});

test("without a secret nothing is hidden", () => {
  expect(hiding([])("[secret] or none")).toBe("[secret] or none");
  expect(hiding([""])("none")).toBe("none");
});

test("a secret in the bytes of a header, each of which is read as a character, is hidden", () => {
  expect(hiding(["ключ-é"])(`a ${Buffer.from("ключ-é").toString("latin1")} b`)).toBe("a [secret] b");
});
