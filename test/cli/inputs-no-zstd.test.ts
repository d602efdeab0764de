import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { checkInput } from "../../src/cli/check-input.ts";
import { texts } from "../../src/cli/texts/en.ts";
import { folderOf } from "./command.ts";

// As in Node 20.
vi.mock("node:zlib", async (original) => {
  const { createZstdDecompress: _, ...zlib } = await original<typeof import("node:zlib")>();
  return zlib;
});

test("where Node cannot read zstd, it is said which one can", async () => {
  const file = join(folderOf({}), "a.json.zst");
  writeFileSync(file, Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x04, 0x00));

  const { fault } = await checkInput({ file }, { entries: [], isStrict: false, locale: "en", texts });

  expect(fault).toEqual({ kind: "no-zstd" });
  expect(texts.files["no-zstd"]).toBe(
    "This version of Node cannot read zstd: use Node 22.15 or later, or decompress: zstd -dc FILE | hirehooks check -",
  );
});
