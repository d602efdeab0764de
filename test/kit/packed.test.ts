import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { install, nodes, type Packed, pack, root } from "../packed.ts";
import { runTsc } from "../tsc.ts";

const project = mkdtempSync(join(tmpdir(), "hirehooks-kit-"));
let packed: Packed = { tarball: "", files: [] };

beforeAll(() => {
  packed = pack(tmpdir());
  install(project, packed);
});

afterAll(() => {
  for (const folder of [project, dirname(packed.tarball)]) rmSync(folder, { recursive: true, force: true });
});

/** Has packages in the project, or in another, as an installation would. */
function have(packages: readonly string[], folder = project): void {
  for (const name of packages) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "node_modules", name), link);
  }
}

function write(files: Readonly<Record<string, string>>, folder = project): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** Runs a program in the project; what it prints, and its exit code. */
function run(node: string, args: readonly string[]) {
  const { HOME, PATH } = process.env;
  const env = { HOME, PATH, NO_COLOR: "1", NODE_OPTIONS: "--no-warnings" };
  const { stdout, stderr, status } = spawnSync(node, args, { cwd: project, encoding: "utf8", env });
  return { text: stdout + stderr, status };
}

/** What fails in each runner, and is said of it: personal values are not. */
const wrong = `({ ...sample("huntflow/APPLICANT"), event: { applicant: { id: "7", email: "anna@secret.example" } } })`;
const said =
  /The payload is not as the contract of huntflow@v2\/APPLICANT says \(tolerant reading\): 2 faults\.\s+\/event\/applicant\/id\s+Expected a whole number, found the text “7”\./;

const matching = `
test("right", () => { expect(sample("huntflow/APPLICANT")).toMatchContract("huntflow/APPLICANT", { strict: true }); });
test("right bytes", () => { expect(Buffer.from(JSON.stringify(sample("huntflow/APPLICANT")))).toMatchContract("huntflow/APPLICANT"); });
test("right inside", () => { expect({ body: sample("huntflow/APPLICANT") }).toEqual({ body: expect.toMatchContract("huntflow/APPLICANT") }); });
test("not", () => { expect({}).not.toMatchContract("huntflow/APPLICANT"); });
test("sent", async () => {
  const listener = await startListener("huntflow", { secrets: ["demo"] });
  const [sent, text] = [await delivery("huntflow/APPLICANT", { secret: "demo" }), await delivery("huntflow/PING", { payload: "{}", secret: "demo" })];
  for (const one of [sent, text]) await fetch(listener.url, one);
  const events = [await listener.next(), await listener.next()].map(({ value }) => value?.messages[0]?.event);
  await listener.close();
  expect(events).toEqual(["APPLICANT", "PING"]);
});
test("wrong", () => { expect(${wrong}).toMatchContract("huntflow/APPLICANT"); });
`;

const imports = `import { delivery, sample, startListener } from "hirehooks/testing";\n`;

describe.each(nodes)("on %s", (node) => {
  test("node:test takes assertContract", () => {
    write({
      "node.test.mjs": `import { test } from "node:test"; import { assertContract, sample } from "hirehooks/testing";
        test("right", () => assertContract(sample("huntflow/APPLICANT"), "huntflow/APPLICANT"));
        test("wrong", () => assertContract(${wrong}, "huntflow/APPLICANT"));`,
    });

    const { text, status } = run(node, ["--test", "--test-reporter=tap", "node.test.mjs"]);

    expect(status).toBe(1);
    expect(text).toContain("# pass 1\n# fail 1\n");
    expect(text).toMatch(said);
    expect(text).toContain("ERR_ASSERTION");
    expect(text).not.toContain("anna@secret");
  });

  test.each([
    ["its global expect", "jest", { setupFilesAfterEnv: ["hirehooks/testing/jest"] }, ""],
    [
      "@jest/globals",
      "jest-globals",
      {},
      `import { expect, test } from "@jest/globals"; import "hirehooks/testing/jest-globals";\n`,
    ],
  ])("Jest takes the matcher with %s", (_, name, config, more) => {
    mkdirSync(join(project, name));
    have(["@jest/globals"].filter(() => name === "jest-globals"));
    write({ [`${name}/${name}.test.js`]: more + imports + matching });
    write({
      [`${name}/config.json`]: JSON.stringify({
        ...config,
        rootDir: project,
        roots: [`<rootDir>/${name}`],
        transform: {},
      }),
    });

    const { text, status } = run(node, [
      "--experimental-vm-modules",
      join(root, "node_modules/jest/bin/jest.js"),
      "--config",
      `${name}/config.json`,
    ]);
    rmSync(join(project, name), { recursive: true });
    rmSync(join(project, "node_modules/@jest"), { recursive: true, force: true });

    expect(text).toContain("Tests:       1 failed, 5 passed, 6 total");
    expect(text).toMatch(said);
    expect(text).not.toContain('anna@secret.example"\n');
    expect(status).toBe(1);
  });
});

test("vitest takes the matcher, and the README's example", () => {
  have(["vitest"]);
  const [example = ""] =
    readFileSync(join(root, "README.md"), "utf8").match(/(?<=^```ts vitest\n)[\s\S]*?(?=^```)/m) ?? [];
  write({
    "kit.test.js": `import { expect, test } from "vitest"; import "hirehooks/testing/vitest";\n${imports}${matching}`,
    "readme.test.ts": example,
  });

  const { text, status } = run(process.execPath, [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "--root",
    project,
  ]);

  expect(text).toMatch(/Tests {2}1 failed \| [6-9] passed/);
  expect(text).toMatch(said);
  expect(status).toBe(1);
});

test("fast-check is needed where it is imported, and nowhere else", () => {
  const program = `import { arbitrary } from "hirehooks/testing/fast-check"; import { sample } from "fast-check";
    console.log(sample(arbitrary("huntflow/APPLICANT"), { seed: 1, numRuns: 1 })[0].meta.version);`;

  const without = run(process.execPath, ["--input-type=module", "-e", program]);
  have(["fast-check"]);
  const withIt = run(process.execPath, ["--input-type=module", "-e", program]);

  expect(without.text).toContain("Cannot find package 'fast-check'");
  expect(withIt.text).toBe("2.0\n");
});

describe("types, with skipLibCheck off", () => {
  const use = `import { assertContract, delivery, generated, sample, samples, startListener } from "hirehooks/testing";
    const name: string | null | undefined = sample("huntflow/APPLICANT").event.applicant.first_name;
    const more: string[] = samples("huntflow/APPLICANT").map((one) => one.name);
    const id: number | undefined = generated("huntflow/OFFER", { kind: "boundary" })[0]?.payload.event.applicant?.id ?? undefined;
    assertContract(name, "huntflow/APPLICANT", { strict: true, locale: "fr" });
    // @ts-expect-error
    sample("huntflow/APLICANT");
    const { headers, body } = await delivery("huntflow/APPLICANT", { secret: "demo" });
    new Request("https://example.com", { method: "POST", headers, body });
    const listener = await startListener("huntflow", { secrets: ["demo"] });
    const status: number = (await listener.next({ timeout: 1 })).status;
    await listener[Symbol.asyncDispose]();
    export { id, more, status };`;
  const extended = `
    expect({}).toMatchContract("huntflow/APPLICANT", { strict: true });
    expect({}).not.toMatchContract("huntflow/APPLICANT");
    expect({}).toEqual(expect.toMatchContract("huntflow/APPLICANT"));
    // @ts-expect-error
    expect({}).toMatchContract("huntflow/APLICANT");`;

  test.each([
    ["no runner", [], [], use],
    ["vitest", ["vitest"], ["node"], `import { expect } from "vitest"; import "hirehooks/testing/vitest";${extended}`],
    ["@types/jest", ["@types/jest", "expect"], ["jest"], `import "hirehooks/testing/jest";${extended}`],
    [
      "@jest/globals",
      ["@jest/globals", "expect"],
      ["node"],
      `import { expect } from "@jest/globals"; import "hirehooks/testing/jest-globals";${extended}`,
    ],
    [
      "fast-check",
      ["fast-check"],
      [],
      `import { assert, property } from "fast-check"; import { arbitrary } from "hirehooks/testing/fast-check";
       assert(property(arbitrary("huntflow/OFFER"), (payload) => { payload.event.applicant?.id; }));
       // @ts-expect-error
       assert(property(arbitrary("huntflow/OFFER", { kind: "invalid" }), (payload) => { payload.event; }));`,
    ],
  ])("with %s alone", (name, packages, types, program) => {
    const folder = join(project, `types-${name.replaceAll(/\W/g, "-")}`);
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    // A link would be followed, and what is beside the package not be found.
    cpSync(join(project, "node_modules/hirehooks"), join(folder, "node_modules/hirehooks"), { recursive: true });
    have(
      [...packages, "@types/node"].filter((one) => one !== "@types/node" || types.includes("node")),
      folder,
    );
    write({ "program.ts": program, "package.json": '{ "type": "module" }' }, folder);

    const { stdout, status } = runTsc(
      [
        "--noEmit",
        "--lib",
        "es2022,dom,dom.iterable",
        ...(types.length > 0 ? ["--types", types.join()] : []),
        "program.ts",
      ],
      folder,
    );

    expect([stdout, status]).toEqual(["", 0]);
  });
});

test("the kit imports nothing that a project may not have, but in the entries for it", () => {
  const kit = join(project, "node_modules/hirehooks/dist/kit");
  const files = readdirSync(kit, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  const foreign = files.flatMap((file) => {
    const imported = [...readFileSync(join(kit, file), "utf8").matchAll(/^import [^"]*"([^."][^"]*)";/gm)];
    return imported.map(([, target]) => `${file}: ${target}`);
  });
  const size = files.reduce((sum, file) => sum + statSync(join(kit, file)).size, 0);

  console.info(`kit: ${size} bytes of ${files.length} modules; tarball: ${statSync(packed.tarball).size} bytes`);
  expect(foreign.toSorted()).toEqual([
    "arbitrary/broken.js: fast-check",
    "arbitrary/grown.js: fast-check",
    "arbitrary/texts.js: fast-check",
    "assert-contract.js: node:assert",
    "jest-globals.js: @jest/globals",
    "listener.js: node:http",
    "vitest.js: vitest",
  ]);
});
