import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hirehooks } from "./command.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
const [, manual = ""] = /^## Manual of the command\n([\s\S]*?)^## /m.exec(readme) ?? [];
const names = [...hirehooks(["--help"]).stdout.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name = ""]) => name);
const helpOf = (name: string) => hirehooks([name, "--help"]).stdout;

test("the README's manual has the synopsis of every command", () => {
  const [, synopsis = ""] = /^```\n([\s\S]*?)^```/m.exec(manual) ?? [];

  const usages = names.map((name) => /^Usage: (.*)$/m.exec(helpOf(name))?.[1]);

  expect(synopsis.trim().split("\n")).toEqual(usages);
});

test.each(names)("the README's manual has the options of %s, and no others", (name) => {
  const [, table = ""] = new RegExp(`^\`hirehooks ${name}\`:\n\n([\\s\\S]*?)\n\n`, "m").exec(manual) ?? [];
  const documented = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, flags]) => flags);

  const flags = [...helpOf(name).matchAll(/^ {2}(-.*?)(?: {2,}.*)?$/gm)].map(([, own]) => own);

  expect(documented).toEqual(flags.filter((own) => !/^(?:--locale|-h)/.test(own ?? "")));
});
