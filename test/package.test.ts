import { spawn, spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registry } from "../src/providers/index.ts";
import { freePort } from "./docs/free-port.ts";
import { install, nodes, type Packed, pack, root } from "./packed.ts";
import { runTsc } from "./tsc.ts";

const empty = mkdtempSync(join(tmpdir(), "hirehooks-empty-"));
const installed = join(empty, "node_modules/hirehooks");
const sample = join(root, "src/providers/huntflow/v1/samples/APPLICANT.comment.json");

interface PackageJson {
  readonly dependencies?: object;
  readonly scripts: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
}

function packageJson(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageJson;
}

let packed: Packed = { tarball: "", files: [] };

beforeAll(() => {
  packed = pack(tmpdir());
  install(empty, packed);
});

afterAll(() => {
  for (const folder of [empty, dirname(packed.tarball)]) rmSync(folder, { recursive: true, force: true });
});

/** Code blocks of the README in a language. */
function blocks(language: string): string[] {
  const text = readFileSync(join(root, "README.md"), "utf8");
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, code = ""]) => code);
}

describe("the packed tarball", () => {
  test("holds what a user needs, and nothing else", () => {
    const kinds = new Set(packed.files.map(({ path }) => path.replace(/^(dist|schemas)\/.*/, "$1")));

    expect([...kinds].toSorted()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "asyncapi.yaml",
      "dist",
      "package.json",
      "schemas",
    ]);
    expect(packed.files.filter(({ path }) => /\.tsbuildinfo$|\.map$|metafile|(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  test("installs nothing but itself, in at most 5 MB, and runs no script", () => {
    const size = readdirSync(installed, { recursive: true, encoding: "utf8" }).reduce(
      (sum, file) => sum + statSync(join(installed, file)).size,
      0,
    );

    console.info(`installed size: ${(size / 1e6).toFixed(2)} MB`);
    expect(readdirSync(join(empty, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["hirehooks"]);
    expect(size).toBeLessThanOrEqual(5e6);
    expect(packageJson(installed).dependencies).toBe(undefined);
    expect(Object.keys(packageJson(installed).scripts).filter((name) => /install/.test(name))).toEqual([]);
  });

  test("exports every provider and every version of the registry", () => {
    const expected = registry.providers.flatMap(({ id, versions }) => [
      `./${id}`,
      ...Object.keys(versions).map((version) => `./${id}/${version}`),
    ]);
    const exported = Object.entries(packageJson(installed).exports)
      .filter(([, target]) => JSON.stringify(target).includes("./dist/generated/"))
      .map(([name]) => name);

    expect(exported.toSorted()).toEqual(expected.toSorted());
  });

  test("imports nothing of Node's, and nothing from elsewhere, outside the command and the kit for tests", () => {
    const modules = packed.files.map(({ path }) => path).filter((path) => /^dist\/(?!(cli|kit)\/).*\.js$/.test(path));
    const foreign = modules.flatMap((path) => {
      const text = readFileSync(join(installed, path), "utf8");
      const targets = [
        ...text.matchAll(/^(?:import|export)\b[^"\n]*"([^"]+)";|\bimport\("([^"]+)"\)|\brequire\("([^"]+)"\)/gm),
      ].map(([, ...found]) => found.find((target) => target !== undefined) ?? "");
      return targets.filter((target) => !target.startsWith(".")).map((target) => `${path}: ${target}`);
    });

    expect(modules.length).toBeGreaterThan(20);
    expect(foreign).toEqual([]);
  });

  test("says what it is made of", () => {
    const sbom = JSON.parse(readFileSync(join(installed, "dist/sbom.cdx.json"), "utf8")) as {
      bomFormat: string;
      components: { name: string }[];
    };
    const licenses = readFileSync(join(installed, "dist/cli/THIRD-PARTY-LICENSES.txt"), "utf8");

    expect(sbom.bomFormat).toBe("CycloneDX");
    const names = sbom.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["commander", "tinyglobby", "jsonc-parser"]));
    expect(names.filter((name) => !licenses.includes(`${name} `))).toEqual([]);
  });

  test("passes publint and attw", () => {
    const bin = (name: string) => join(root, "node_modules/.bin", name);
    const publint = spawnSync(bin("publint"), ["--strict", installed], { encoding: "utf8" });
    const excluded = ["asyncapi.yaml", "asyncapi.fr.yaml", "asyncapi.ru.yaml", "schemas/*"].flatMap((entry) => [
      "--exclude-entrypoints",
      entry,
    ]);
    const attw = spawnSync(bin("attw"), ["--profile", "esm-only", ...excluded, "--", packed.tarball], {
      encoding: "utf8",
    });

    expect([publint.status, publint.stdout + publint.stderr]).toEqual([0, expect.stringContaining("All good!")]);
    expect([attw.status, attw.stderr]).toEqual([0, ""]);
  });
});

describe.each(nodes)("on %s", (node) => {
  const run = (args: readonly string[]) =>
    spawnSync(node, ["--disallow-code-generation-from-strings", ...args], { cwd: empty, encoding: "utf8" });

  test("imports and validates, by import and by require, without code generation from strings", () => {
    const body = `
      const { headers, payload } = JSON.parse(require("node:fs").readFileSync(${JSON.stringify(sample)}, "utf8"));
      validate(huntflow, { headers, payload }, { notices: true })
        .then(([good]) => validate(huntflow, { headers, payload: {} }, { locale: "fr" }).then(([bad]) => console.log(good.event, good.notices.total, bad.event, bad.issues[0].message)));`;
    const imported = `import { createRequire } from "node:module"; import { validate } from "hirehooks"; import { huntflow } from "hirehooks/huntflow/v1"; const require = createRequire(import.meta.url); ${body}`;
    const required = `const { validate } = require("hirehooks"); const { huntflow } = require("hirehooks/huntflow/v1"); ${body}`;

    const outputs = [
      run(["--input-type=module", "-e", imported]),
      run(["--no-warnings", "--input-type=commonjs", "-e", required]),
    ];

    for (const { stdout, stderr } of outputs) {
      expect(stderr).toBe("");
      expect(stdout.trim()).toMatch(/^APPLICANT 0 invalid .*«\u00a0event\u00a0».*\u00a0: un objet\.$/);
    }
  });

  test("the command checks a file", () => {
    const { stdout, stderr, status } = run([join(installed, "dist/cli/main.js"), "check", sample]);

    expect(stderr).toBe("");
    expect(stdout).toContain("huntflow@v1/APPLICANT  valid");
    expect(status).toBe(0);
  });

  test("schemas and documents can be reached", () => {
    const script = `for (const name of ["asyncapi.yaml", "asyncapi.fr.yaml", "schemas/huntflow/v1/APPLICANT.schema.json", "package.json"]) console.log(require("node:fs").existsSync(require.resolve("hirehooks/" + name)));`;

    expect(run(["--input-type=commonjs", "-e", script]).stdout).toBe("true\ntrue\ntrue\ntrue\n");
  });
});

describe("the README", () => {
  test("names every event of every provider", () => {
    const text = readFileSync(join(root, "README.md"), "utf8");
    const events = registry.providers.flatMap(({ versions }) =>
      Object.values(versions).flatMap(({ messages }) => Object.keys(messages)),
    );

    expect(events.filter((event) => !text.includes(`\`${event}\``))).toEqual([]);
  });

  test.each([
    ["nodenext", ["--module", "nodenext"]],
    ["bundler", ["--module", "esnext"]],
  ])("its examples compile as printed with module resolution %s", (resolution, module) => {
    const files = blocks("ts").map((code, index) => {
      const file = join(empty, `example${index}.ts`);
      writeFileSync(file, code);
      return file;
    });
    const options = ["--noEmit", "--lib", "es2022,dom", ...module, "--moduleResolution", resolution];
    const [receiver = "", ...others] = files;
    // The receiver is for Node; what is imported without one knows nothing of it.
    const types = ["--typeRoots", join(root, "node_modules/@types"), "--types", "node"];

    const compiled = [runTsc([...options, ...types, receiver], empty), runTsc([...options, ...others], empty)];

    expect(compiled.map(({ stdout, status }) => [stdout, status])).toEqual([
      ["", 0],
      ["", 0],
    ]);
    expect(files.length).toBe(3);
  });

  test("its receiver takes a genuine delivery and a PING, and refuses a forged one", async () => {
    const [code = ""] = blocks("ts");
    writeFileSync(join(empty, "receiver.ts"), code);
    const { HOME, PATH } = process.env;
    const env = { HOME, PATH, HUNTFLOW_SECRET: "demo", PORT: String(await freePort()) };
    const child = spawn(process.execPath, ["receiver.ts"], { cwd: empty, env });
    const printed: string[] = [];
    child.stdout.on("data", (text) => printed.push(String(text)));
    child.stderr.on("data", (text) => printed.push(String(text)));
    await expect.poll(() => printed.join("")).toBe(`listening on port ${env.PORT}\n`);
    const body = JSON.stringify({
      event: { applicant: { id: 1, first_name: "Anna" }, applicant_log: { type: "COMMENT" } },
      meta: { version: "2.0" },
    });
    const signature = createHmac("sha256", "demo").update(body).digest("hex");
    const post = async (event: string, text: string, more = {}) => {
      const headers = { "X-Huntflow-Event": event, "X-Huntflow-Delivery": "1", ...more };
      const response = await fetch(`http://127.0.0.1:${env.PORT}`, { method: "POST", headers, body: text });
      return [response.status, /"kind":"([^"]+)"/.exec(await response.text())?.[1]];
    };

    const answers = [
      await post("APPLICANT", body, { "X-Huntflow-Signature": signature }),
      await post("APPLICANT", body.replace("Anna", "Inna"), { "X-Huntflow-Signature": signature }),
      await post("APPLICANT", body),
      await post("PING", ""),
      await post("BIRTHDAY", body, { "X-Huntflow-Signature": signature }),
    ];
    child.kill();
    await once(child, "close");

    expect(answers).toEqual([
      [204, undefined],
      [401, "signature-mismatch"],
      [401, "signature-missing"],
      [204, undefined],
      [204, undefined],
    ]);
    const [, taken, ...issues] = printed.join("").split("\n");
    expect(taken).toBe("signature Anna");
    expect(issues.join("\n")).toContain("unknown-event");
  });

  test("its receiver does not start without a secret", () => {
    const { HOME, PATH } = process.env;
    const { stderr, status } = spawnSync(process.execPath, ["receiver.ts"], {
      cwd: empty,
      env: { HOME, PATH },
      encoding: "utf8",
    });

    expect(status).toBe(1);
    expect(stderr).toContain("MisuseError: Secret 1 of 1 for huntflow is not a text.");
  });

  test("its other examples run as printed", () => {
    const outputs = blocks("ts")
      .slice(1)
      .map((code, index) => {
        const file = join(empty, `run${index}.ts`);
        writeFileSync(file, code);
        return spawnSync(process.execPath, [file], { cwd: empty, encoding: "utf8" });
      });

    expect(outputs.map(({ stderr }) => stderr)).toEqual(["", ""]);
    expect(outputs[0]?.stdout).toBe("Hello Anna\n");
    expect(outputs[1]?.stdout).toContain("“event” is missing; expected text.");
  });

  test("its table of adapters names each that is exported, and no other", () => {
    const named = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/^\| `hirehooks\/([a-z]+)` \|/gm)];
    const exported = Object.entries(packageJson(installed).exports)
      .filter(([, target]) => JSON.stringify(target).includes("./dist/adapters/"))
      .map(([name]) => name.replace("./", ""));

    expect(named.map(([, name]) => name).toSorted()).toEqual(exported.toSorted());
  });

  test("its commands run as printed", () => {
    mkdirSync(join(empty, "deliveries"), { recursive: true });
    copyFileSync(sample, join(empty, "deliveries/one.json"));
    const { payload } = JSON.parse(readFileSync(sample, "utf8")) as { payload: unknown };
    writeFileSync(join(empty, "body.json"), JSON.stringify(payload));
    const [commands = ""] = blocks("sh");

    const statuses = commands
      .trim()
      .split("\n")
      .map((line) => spawnSync("sh", ["-c", line], { cwd: empty, encoding: "utf8" }))
      .map(({ status, stdout }) => [status, stdout.length > 0]);

    expect(statuses).toEqual([
      [0, true],
      [0, true],
      [0, true],
    ]);
  });
});
