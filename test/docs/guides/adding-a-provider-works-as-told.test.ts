import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandsOf, file, guide, locales, outputOf } from "./read-guides.ts";
import { addExports, copyRepository, register } from "./repository-copy.ts";
import { root, shell, write } from "./user-project.ts";

describe("adding a provider", () => {
  const { blocks } = guide("adding-a-provider");
  const copy = copyRepository();
  const isCatalogue = (title: string) => title.includes("/locales/");
  const files = blocks.flatMap(({ title, code }) => (title?.startsWith("src/") ? [[title, code] as const] : []));
  const [build = "", makePackage = ""] = commandsOf("adding-a-provider");

  test("before the sentences are translated, the build names what is missing and writes nothing", () => {
    write(copy, Object.fromEntries(files.filter(([title]) => !isCatalogue(title))));
    register(copy, "owl");
    addExports(copy, file("adding-a-provider", "package.json"));

    const { status, stderr } = shell(copy, build);

    expect(status).toBe(1);
    expect(stderr).toContain(outputOf("adding-a-provider"));
    expect(stderr.match(/^error: (?!.*\[missing-translation\]$).*$/gm)).toBe(null);
    expect(existsSync(join(copy, "schemas"))).toBe(false);
  });

  test("with its catalogues the provider is built, and exported as the guide says", () => {
    write(copy, Object.fromEntries(files.filter(([title]) => isCatalogue(title))));
    const { exports: entries } = JSON.parse(file("adding-a-provider", "package.json")) as {
      exports: Record<string, Record<string, string>>;
    };

    const { status, stdout } = shell(copy, build);

    expect([status, stdout]).toEqual([0, expect.stringContaining(" 0 findings ")]);
    expect(existsSync(join(copy, "schemas/owl/v1/candidate.hired.schema.json"))).toBe(true);
    expect(shell(copy, "node node_modules/typescript/bin/tsc").stdout).toBe("");
    expect(shell(copy, makePackage).status).toBe(0);
    for (const path of Object.values(entries).flatMap((entry) => Object.values(entry))) {
      expect(existsSync(join(copy, path))).toBe(true);
    }
  });

  test.each(locales)("the command that was built prints in %s what the guide shows", (locale) => {
    const line = commandsOf("adding-a-provider", locale).at(-1) ?? "";

    const { stdout, status } = shell(copy, line);

    expect([stdout, status]).toEqual([outputOf("adding-a-provider", locale, -1), 0]);
  });

  test("its diagnostics are those of the build", () => {
    const known = readFileSync(join(root, "src/compile/diagnostics.ts"), "utf8");
    const rows = guide("adding-a-provider").body.match(/^\| `[a-z].*$/gm) ?? [];
    const codes = rows.flatMap((row) =>
      [...(row.split(" | ")[0] ?? "").matchAll(/`([a-z-]+)`/g)].map(([, code]) => code),
    );

    expect(codes.length).toBe(8);
    expect(codes.filter((code) => !known.includes(`"${code}":`))).toEqual([]);
  });
});
