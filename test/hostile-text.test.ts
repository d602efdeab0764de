import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Parser } from "@asyncapi/parser";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { enumOf, objectOf, Type } from "../src/define/index.ts";
import { emit } from "../src/emit/index.ts";
import { linkRunTime } from "./artifacts.ts";
import { compileTiny, tinyMessage, tinyProvider } from "./tiny.ts";
import { runTsc } from "./tsc.ts";

const hostile = [
  "*/ globalThis.pwned = 1; /*",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a trap for emitters that print template literals.
  "`${globalThis.pwned = 1}`",
  "</script><script>pwned = 1</script>",
  "line\nbreak\r\nand\ttab",
  "U+2028 \u2028 and U+2029 \u2029",
  "# not a comment: \"quoted\" 'text' \\ back\\slash",
  "- *alias & !tag %directive @at | > {flow: [1]}",
  "2020-01-31",
  "no",
];

// biome-ignore lint/suspicious/noTemplateCurlyInString: the same for keys.
const quoted = 'quoted "event" `${1}`';

const provider = tinyProvider({
  "evil.event": tinyMessage(
    Object.fromEntries(
      hostile.map((text, index) => [
        `m${index}`,
        objectOf(
          {
            inner: enumOf(
              { [`v${index}`]: text, other: `${text} again` },
              { title: `Enum${index}`, description: text },
            ),
          },
          { title: `Object${index}`, description: text },
        ),
      ]),
    ),
    { title: hostile[0] ?? "", summary: hostile.join(" ") },
  ),
  [quoted]: tinyMessage({ "a-b */ c": Type.String({ description: "Odd name" }) }),
});

/** All artifacts of the hostile definitions, on disk, after their text was compiled. */
async function emitted() {
  const folder = mkdtempSync(join(tmpdir(), "hirehooks-"));
  const artifacts = await emit(compileTiny([provider]));
  for (const { path, text } of artifacts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  return { folder, artifacts };
}

test("an event name with quotes cannot be a file", () => {
  expect(compileTiny([provider]).diagnostics.map(({ code }) => code)).toContain("unusable-event-name");
});

test("hostile sentences are inert in every output", async () => {
  const { folder, artifacts } = await emitted();
  const textOf = (path: string) => artifacts.find((artifact) => artifact.path === path)?.text ?? "";

  const schema = JSON.parse(textOf("schemas/tiny/v1/evil.event.schema.json")) as Described;
  const yaml = parseYaml(textOf("asyncapi.yaml")) as { components: { schemas: Record<string, Described> } };
  for (const [index, text] of hostile.entries()) {
    expect(schema.definitions?.[`Object${index}`]?.description).toBe(text);
    expect(yaml.components.schemas[`tiny.v1.Object${index}`]?.description).toBe(text);
  }
  const { diagnostics } = await new Parser().parse(textOf("asyncapi.yaml"));
  expect(diagnostics).toEqual([]);

  linkRunTime(folder);
  const script = `
    await import(${JSON.stringify(pathToFileURL(join(folder, "src/generated/registry.ts")).href)});
    await import(${JSON.stringify(pathToFileURL(join(folder, "src/generated/tiny/index.ts")).href)});
    for (const projection of ["tolerant", "strict"]) {
      const { payloads } = await import(${JSON.stringify(`${pathToFileURL(folder).href}/src/generated/tiny/v1/`)} + projection + ".ts");
      console.log(Object.keys(payloads).join("|"), payloads["evil.event"]({ event: "evil.event" }), typeof globalThis.pwned);
    }`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n")).toEqual(Array(2).fill(`evil.event|${quoted} true undefined`));

  const types = join(folder, "src/generated/tiny/v1/types.ts");
  const compiled = runTsc([types]);
  expect(compiled.stdout).toBe("");
  const leftovers = spawnSync(
    process.execPath,
    [
      "-e",
      `import(${JSON.stringify(pathToFileURL(types.replace(".ts", ".js")).href)}).then((m) => console.log(Object.keys(m).length, typeof globalThis.pwned))`,
    ],
    { encoding: "utf8" },
  );
  expect(leftovers.stdout.trim()).toBe("0 undefined");
});

interface Described {
  readonly description?: string;
  readonly definitions?: Record<string, Described>;
}
