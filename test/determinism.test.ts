import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const script = join(import.meta.dirname, "fixtures/hash.ts");

function hash(seed: string, environment: Record<string, string>): string {
  const { stdout, stderr } = spawnSync(process.execPath, [script, seed], {
    cwd: environment.PWD,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  expect(stderr).toBe("");
  return stdout;
}

test("the order of the file listing, the time zone, the locale and the working folder change no byte", () => {
  const first = hash("0", { TZ: "UTC", LC_ALL: "C", LANG: "C", PWD: import.meta.dirname });

  expect(first).toMatch(/^\d+ artifacts [0-9a-f]{64}\n$/);
  expect(hash("1", { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", PWD: "/" })).toBe(first);
  expect(hash("2", { TZ: "America/St_Johns", LC_ALL: "ru_RU.UTF-8", LANG: "ru_RU.UTF-8", PWD: tmpdir() })).toBe(first);
});
