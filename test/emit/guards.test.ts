import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { Type } from "../../src/define/index.ts";
import { emit } from "../../src/emit/index.ts";
import { linkRunTime } from "../artifacts.ts";
import { compileTiny, tinyMessage, tinyProvider } from "../tiny.ts";

test("a map that also names members holds both to what is said of them", async () => {
  const changes = Type.Object(
    { STATUS: Type.Integer({ description: "Status" }) },
    { additionalProperties: Type.String(), description: "Changes" },
  );
  const folder = mkdtempSync(join(tmpdir(), "hirehooks-"));
  for (const { path, text } of await emit(compileTiny([tinyProvider({ e: tinyMessage({ changes }) })]))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  linkRunTime(folder);

  const { payloads } = (await import(pathToFileURL(join(folder, "src/generated/tiny/v1/tolerant.ts")).href)) as {
    payloads: Record<string, (payload: unknown) => boolean>;
  };

  const judged = [{ STATUS: 1, OTHER: "x" }, { STATUS: "x" }, { STATUS: 1, OTHER: 2 }].map((value) =>
    payloads.e?.({ event: "e", changes: value }),
  );
  expect(judged).toEqual([true, false, false]);
});
