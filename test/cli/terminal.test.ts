import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { terminalOf } from "../../src/cli/terminal.ts";
import { applicant, check, environment, folderOf, main, recorded } from "./command.ts";

const faulty = recorded(applicant({ id: "x" }));
const members = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`unheard${index}`, 1]));
const cwd = folderOf({
  "a.json": faulty,
  "lines.ndjson": `${JSON.stringify(recorded(applicant({ ...members, id: "x" })))}\n`.repeat(300),
});
const csi = "\u001b[";
const bin = folderOf({ hirehooks: `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n` });
chmodSync(join(bin, "hirehooks"), 0o755);

/** Runs a line of shell; the code is that of the first command of a pipe. */
function shell(line: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", `${line}; exit $PIPESTATUS`], {
    encoding: "utf8",
    cwd,
    maxBuffer: 2 ** 28,
    env: { ...environment, PATH: `${bin}:${environment.PATH}`, ...env },
  });
  return { code: status, stdout, stderr };
}

test.each([
  ["hirehooks check lines.ndjson | head -c 10", 1],
  ["hirehooks check lines.ndjson --format json | head -c 10", 1],
  ["hirehooks check lines.ndjson nothing | head -c 0", 3],
  ["hirehooks list | head -c 1", 0],
  ["hirehooks --help | head -c 1", 0],
  ["hirehooks 2>&1 | head -c 1", 2],
  ["hirehooks check a.json >&-", 1],
  ["hirehooks check a.json 2>&- >&-", 1],
])("whoever reads the output may stop reading: %s", (line, code) => {
  const result = shell(line);

  expect([result.code, result.stderr]).toEqual([code, ""]);
});

test.each([
  [
    "hirehooks check lines.ndjson",
    "en",
    "Standard output cannot be written: the disk is full. Free some space, or write it elsewhere.\n",
  ],
  [
    "hirehooks check a.json --bulk",
    "fr",
    "Impossible d’écrire sur la sortie standard : le disque est plein. Libérez de l’espace, ou choisissez un autre emplacement.\n",
  ],
  [
    "hirehooks check a.json --summary -",
    "ru",
    "Не удалось записать стандартный вывод: на диске нет места. Освободите его или выберите другой диск.\n",
  ],
])("output that cannot be written is exit code 3, without a stack trace: %s", (line, locale, said) => {
  const { code, stderr } = shell(`${line} --locale ${locale} > /dev/full`);

  expect([code, stderr.replaceAll("\u00a0", " ")]).toEqual([3, said]);
});

test("there are no colours where there is no terminal", () => {
  const { stdout } = check(faulty);

  expect(stdout).not.toContain(csi);
});

const hasScript = spawnSync("script", ["--version"]).status === 0;

test.runIf(hasScript)("a terminal gets colours, and frames that fit it", () => {
  const { stdout } = shell(`script -qec "stty cols 50; hirehooks check lines.ndjson a.json" /dev/null`, {
    TERM: "xterm",
  });

  expect(stdout).toContain(`${csi}31m✗${csi}39m ${csi}1ma.json${csi}22m`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is looked for.
  const lines = stdout.replaceAll(/\u001b\[\d+m/g, "").split(/\r?\n/);
  const frames = lines.filter((line) => /^ {4}[> ] +\d* \|/.test(line));
  expect(frames.length).toBeGreaterThan(1000);
  expect(Math.max(...frames.map((line) => line.length))).toBeLessThanOrEqual(50);
  expect(frames).toContain('    > 10 |         "id": "x"');
  expect(frames).toContain("         |               ^^^");
});

test.runIf(hasScript)("NO_COLOR is heeded in a terminal", () => {
  const { stdout } = shell(`script -qec 'hirehooks check a.json' /dev/null`, {
    TERM: "xterm",
    NO_COLOR: "1",
  });

  expect(stdout).toContain("✗ a.json  huntflow@v1/APPLICANT  invalid, 1 fault");
  expect(stdout).not.toContain(csi);
});

test.runIf(hasScript)("a narrow terminal gets no table", () => {
  const { stdout } = shell(`script -qec "stty cols 50; hirehooks list" /dev/null`);

  expect(stdout).toContain("Version: v1, sent today\r\n");
  expect(stdout).not.toContain("│");
});

test("COLUMNS says how wide the output is where there is no terminal", () => {
  const { stdout } = shell("hirehooks check lines.ndjson", { COLUMNS: "60" });

  const frames = stdout.split("\n").filter((line) => /^ {4}[> ] +\d* \|/.test(line));
  expect(Math.max(...frames.map((line) => line.length))).toBeLessThanOrEqual(60);
});

test.each([
  [{ isTTY: true, columns: 80 }, {}, [80, true]],
  [{ isTTY: true, columns: 0 }, {}, [120, true]],
  [{ isTTY: true, columns: 80 }, { NO_COLOR: "1" }, [80, false]],
  [{ isTTY: true, columns: 80 }, { NO_COLOR: "" }, [80, true]],
  [{ isTTY: true, columns: 80 }, { TERM: "dumb" }, [80, false]],
  [{ isTTY: true, columns: 80 }, { NO_COLOR: "1", FORCE_COLOR: "1" }, [80, false]],
  [{}, {}, [120, false]],
  [{}, { CI: "true" }, [120, false]],
  [{}, { FORCE_COLOR: "1" }, [120, true]],
  [{}, { FORCE_COLOR: "0" }, [120, false]],
  [{}, { COLUMNS: "60" }, [60, false]],
  [{}, { COLUMNS: "many" }, [120, false]],
  [{}, { COLUMNS: "-5" }, [20, false]],
])("of %j with %j the width and the colours are %j", (stream, env, expected) => {
  const { width, colors } = terminalOf(stream, env);

  expect([width, colors.isColorSupported]).toEqual(expected);
});
