import { createHmac } from "node:crypto";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv, type AnySchema } from "ajv";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { parse as parseYaml } from "yaml";
import type { Delivery } from "../../src/index.ts";
import { registry } from "../../src/providers/index.ts";
import { runTsc } from "../tsc.ts";
import { file, type Guide, guide, guides, locales, type Name, names, withoutWords } from "./guides/read-guides.ts";
import { addExports, copyRepository, register } from "./guides/repository-copy.ts";
import { type RunningReceiver, startReceiver } from "./guides/running-receiver.ts";
import { link, pack, projectOf, root, shell, write } from "./guides/user-project.ts";

const everyone = guides.map((own) => ({ ...own, label: `${own.locale} ${own.name}` }));

/** Pages of the site that are not guides. */
const pages = new Set([
  ...["/glossary/", "/playground/"],
  ...registry.providers.flatMap(({ id, versions }) => [
    `/${id}/`,
    `/${id}/enums/`,
    ...Object.entries(versions).flatMap(([version, { messages }]) =>
      Object.keys(messages).map((event) => `/${id}/${version}/${event}/`),
    ),
  ]),
]);

describe("the three languages", () => {
  test.each(names)("%s has the same code in each, comments apart", (name) => {
    const [french, russian, english] = locales.map((locale) =>
      guide(name, locale).blocks.map((block) => {
        // Output and excerpts of a document are in the language of the page.
        const isWorded = block.language === "text" || block.title?.startsWith("asyncapi.") === true;
        return isWorded ? [block.language] : [block.language, block.title, withoutWords(block)];
      }),
    );

    expect(french).toEqual(english);
    expect(russian).toEqual(english);
  });

  test.each(names)("%s has the same headings in each, by their ids", (name) => {
    const [french, russian, english] = locales.map((locale) => idsOf(guide(name, locale)));

    expect(english?.filter((id) => !/^##+ [a-z-]+$/.test(id))).toEqual([]);
    expect(french).toEqual(english);
    expect(russian).toEqual(english);
  });

  test.each(names)("%s leads to the same pages in each", (name) => {
    const [french, russian, english] = locales.map((locale) => guide(name, locale).links);

    expect(french).toEqual(english);
    expect(russian).toEqual(english);
  });

  test("commands ask for the language of their page", () => {
    const asked = guides.flatMap(({ locale, blocks }) =>
      blocks.flatMap(({ code }) => [...code.matchAll(/--locale (\w+)/g)].map(([, value]) => [locale, value])),
    );

    expect(asked.length).toBeGreaterThan(12);
    expect(asked.filter(([locale, value]) => locale !== value)).toEqual([]);
  });

  test("no paragraph is left in another page's language", () => {
    const english = new Set(guides.filter(({ locale }) => locale === "en").flatMap(({ prose }) => prose));
    const same = guides.filter(({ locale }) => locale !== "en").flatMap(({ prose }) => prose);
    const latin = guides.filter(({ locale }) => locale === "ru").flatMap(({ prose }) => prose);

    const own = ["GitHub Actions", "GitLab CI", "Standard Schema"];
    const alike = [...own, "Code", "Diagnostic", "message", "document"];
    expect(same.filter((text) => english.has(text) && !alike.includes(text))).toEqual([]);
    expect(latin.filter((text) => !/[а-яё]/i.test(text) && !own.includes(text))).toEqual([]);
  });

  test("French and Russian follow their typography", () => {
    const proseIn = (locale: string) =>
      guides
        .filter((own) => own.locale === locale)
        .flatMap(({ prose, front }) => [...prose, front.title ?? "", front.description ?? ""])
        .map((text) => text.replaceAll(/`[^`]*`/g, "_"));

    expect(proseIn("fr").filter((text) => /[“”']|[^\u00a0\s][:;?!»](?:\s|$)| [:;?!»]|«[^\u00a0]/.test(text))).toEqual(
      [],
    );
    expect(proseIn("ru").filter((text) => /[“”']| —|—[^ ]| -{1,2} /.test(text))).toEqual([]);
  });
});

describe.each(everyone)("$label", (own) => {
  test("has a title, a description of one sentence, and its place", () => {
    const { title = "", description = "", sidebar_position: position } = own.front;

    expect(Object.keys(own.front)).toEqual(["title", "description", "sidebar_position"]);
    expect(title).toMatch(/^"[^"]+"$/);
    expect(description).toMatch(/^"[^"]+\."$/);
    expect(description).not.toMatch(/\. /);
    expect(position).toBe(String(names.indexOf(own.name) + 1));
    expect(own.headings.filter((heading) => heading.startsWith("# "))).toEqual([]);
  });

  test("leads to pages and headings that are there", () => {
    expect(own.links.filter((target) => !leadsSomewhere(own, target))).toEqual([]);
  });

  test("holds nothing outside code that MDX would take for code", () => {
    const text = own.body.replaceAll(/`[^`\n]*`|\{\/\* #[a-z-]+ \*\/\}/g, "");

    expect(text.match(/[<{}]|```/g)).toBe(null);
  });

  test("shows JSON and YAML that parse", () => {
    const parse = { json: JSON.parse, yaml: (code: string): unknown => parseYaml(code) } as const;

    for (const { language, code } of own.blocks) {
      if (language === "json" || language === "yaml") expect(parse[language](code)).toBeTypeOf("object");
    }
  });
});

/** A reader's project: the package installed from its tarball, and the files of the guides. */
let project = "";
let receiver: RunningReceiver;
const started: RunningReceiver[] = [];

beforeAll(async () => {
  const files = (["quick-start", "receiver", "contract-tests"] satisfies Name[])
    .flatMap((name) => guide(name).blocks)
    .flatMap(({ title, code }) => (title === undefined ? [] : [[title, code] as const]));
  const { payload } = JSON.parse(
    readFileSync(join(root, "src/providers/huntflow/v1/samples/VACANCY.edit.json"), "utf8"),
  );
  project = projectOf({ ...Object.fromEntries(files), "body.json": JSON.stringify(payload) });
  const install = sh("quick-start")[0]?.replace("hirehooks", `--offline --no-audit --no-fund ${pack()}`) ?? "";
  expect(shell(project, install).status).toBe(0);
  link(project, "@types/node");
  receiver = await start("HUNTFLOW_SECRET=demo node receiver.ts");
});

afterAll(async () => {
  await Promise.all(started.map(({ stop }) => stop()));
});

test("the package is installed as the guide says", () => {
  expect(sh("quick-start")[0]).toBe("npm install hirehooks\n");
});

test("every TypeScript block of a reader's project compiles as printed", () => {
  const files = ["receiver", "contract-tests"].flatMap((name) =>
    guide(name as Name).blocks.flatMap(({ language, title }) => (language === "ts" ? [title ?? ""] : [])),
  );

  const { stdout } = runTsc(
    ["--noEmit", "--types", "node", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes", ...files],
    project,
  );

  expect(stdout).toBe("");
  expect(files).toEqual([
    "receiver.ts",
    "send.ts",
    "drift.ts",
    "versions.ts",
    "standard-schema.ts",
    "deliveries.test.ts",
  ]);
});

test("a switch that ends as the tip says does not compile while an event is forgotten", () => {
  const [tip = ""] = /`(default: message satisfies never;)`/.exec(guide("receiver").body)?.slice(1) ?? [];
  write(project, {
    "forgotten.ts": `import { validate } from "hirehooks";
      import { huntflow } from "hirehooks/huntflow/v1";
      for (const message of await validate(huntflow, { payload: {} }))
        switch (message.event) {
          case "APPLICANT": case "VACANCY": case "RESPONSE": case "OFFER": case "unknown": case "invalid": break;
          ${tip}
        }`,
  });

  const { stdout } = runTsc(["--noEmit", "forgotten.ts"], project);

  expect(stdout).toMatch(/TS1360: .*"PING".*never/);
});

describe("commands", () => {
  const shown = guides.flatMap(({ locale, name, blocks }) =>
    blocks.flatMap(({ language, code: line }, index) => {
      const next = blocks[index + 1];
      const isChecked = language === "sh" && line.startsWith("npx hirehooks check") && next?.language === "text";
      return isChecked ? [{ locale, name, line: line.trim(), output: next.code }] : [];
    }),
  );

  test.each(shown)("$locale $name: $line prints what the guide shows", ({ line, output }) => {
    const { stdout } = shell(project, line);

    expect(stdout).toBe(output);
  });

  test("the guides show what is valid, what is faulty and what has a notice", () => {
    const marks = shown.filter(({ locale }) => locale === "en").map(({ output }) => output[0]);

    expect(marks).toEqual(["✓", "✗", "✓", "!"]);
    expect(shown.length).toBe(12);
  });

  test.each([
    ["a valid delivery", "npx hirehooks check delivery.json", 0],
    ["a faulty one", "npx hirehooks check broken.json", 1],
    ["a notice", "npx hirehooks check incoming/", 0],
    ["a notice, strictly", "npx hirehooks check incoming/ --strict", 1],
    ["a wrong call", "npx hirehooks check --provider nobody delivery.json", 2],
    ["an empty folder", "mkdir -p empty && npx hirehooks check empty/", 3],
    ["something unreadable beside a fault", "npx hirehooks check broken.json missing.json", 3],
  ])("the exit code of %s is the one of the table", (_, line, code) => {
    expect(shell(project, line).status).toBe(code);
  });

  test("the other ways to pass data work line by line", () => {
    const lines = (sh("quick-start").at(-1) ?? "").split("\n").filter((line) => /^\w/.test(line));

    const statuses = lines.map((line) => [line.split(" ")[2], shell(project, line).status]);

    expect(statuses).toEqual([
      ["check", 0],
      ["check", 0],
      ["check", 0],
      ["list", 0],
    ]);
  });

  test("a body that does not name its event is not recognised without --event", () => {
    expect(shell(project, "npx hirehooks check body.json").status).toBe(3);
  });

  test("the JSON report has what the guide names", () => {
    const line = sh("contract-tests").find((block) => block.includes("--format json")) ?? "";

    const { status } = shell(project, line);

    const report = JSON.parse(readFileSync(join(project, "report.json"), "utf8"));
    expect(status).toBe(0);
    expect(report.totals.valid).toBe(1);
    expect(report.files[0].messages[0]).toMatchObject({ verdict: "valid", issues: [], notices: [] });
  });

  test("CI runs the commands of the guide", () => {
    const github = parseYaml(file("contract-tests", ".github/workflows/webhooks.yml"));
    const gitlab = parseYaml(file("contract-tests", ".gitlab-ci.yml"));
    const check = guide("contract-tests").blocks.find(({ language }) => language === "sh");
    const expected = ["npm ci", check && withoutWords(check).trim(), "node --test"];

    const steps = github.jobs.deliveries.steps.flatMap(({ run }: { run?: string }) => run ?? []);

    expect(steps).toEqual(expected);
    expect(gitlab.deliveries.script).toEqual(expected);
    expect(shell(project, `${expected.slice(1).join(" && ")}`).status).toBe(0);
  });
});

describe("the receiver", () => {
  const body = bytes(file("quick-start", "delivery.json"));
  const tampered = body.with(20, (body[20] ?? 0) ^ 1);
  const big = new Uint8Array(1_000_001);
  const event = (name: string, payload: object) => ({ name, body: bytes(JSON.stringify({ payload })) });
  const unheard = event("CANDIDATE-CLONED", { event: {}, meta: { event_type: "CANDIDATE-CLONED", version: "2.0" } });
  const invalid = event("APPLICANT", {
    event: { applicant: { id: 1, first_name: 1985 }, applicant_log: { type: "ADD" } },
    meta: { event_type: "APPLICANT", version: "2.0" },
  });
  const odd = new TextEncoder().encode(
    '{ "event":{"applicant":{"id":7,"first_name":"\\u0410нна"},\r\n"applicant_log":{"type":"ADD"}},"meta" : {"event_type":"APPLICANT","version":"2.0"} }',
  );

  test.each([
    ["a signed delivery", "APPLICANT", body, signed(body), 200],
    ["one whose bytes are not those of JSON.stringify", "APPLICANT", odd, signed(odd), 200],
    ["an event that the contract does not have", unheard.name, unheard.body, signed(unheard.body), 200],
    ["a message that is not as the contract says", invalid.name, invalid.body, signed(invalid.body), 200],
    ["PING without signature and body", "PING", undefined, undefined, 200],
    ["PING with a signature", "PING", body, signed(body), 200],
    ["what is signed and not JSON", "APPLICANT", odd.subarray(1), signed(odd.subarray(1)), 400],
    ["a delivery without a signature", "APPLICANT", body, undefined, 401],
    ["a tampered delivery", "APPLICANT", tampered, signed(body), 401],
    ["a signature with another key", "APPLICANT", body, signed(body, "guess"), 401],
    ["a signature that is too short", "APPLICANT", body, signed(body).slice(2), 401],
    ["an empty signature", "APPLICANT", body, "", 401],
    ["a body of more than a megabyte", "APPLICANT", big, signed(big), 413],
  ])("answers %s", async (_, name, sent, signature, status) => {
    const headers = {
      "X-Huntflow-Event": name,
      "X-Huntflow-Delivery": "1",
      ...(signature === undefined ? {} : { "X-Huntflow-Signature": signature }),
    };

    expect(await receiver.post(headers, sent)).toBe(status);
  });

  test.each(locales)("answers what the table of the %s page says", (locale) => {
    const rows = [...guide("receiver", locale).body.matchAll(/^\| .* \| (\d{3}) \|$/gm)].map(([, status]) => status);

    expect(rows).toEqual(["200", "200", "200", "200", "400", "401", "413"]);
  });

  test("prints what it understood and what it did not, and nothing personal", async () => {
    const own = await start("HUNTFLOW_SECRET=demo node receiver.ts");
    for (const { name, body: sent } of [{ name: "APPLICANT", body }, unheard, invalid]) {
      const headers = { "X-Huntflow-Event": name, "X-Huntflow-Delivery": "1", "X-Huntflow-Signature": signed(sent) };
      await own.post(headers, sent);
    }

    const { stdout, stderr } = await own.stop();

    const printed = stderr.join("\n");
    expect(stdout).toEqual([`listening on port ${own.port}`, "applicant 301 STATUS"]);
    expect(printed).toContain("unknown CANDIDATE-CLONED");
    expect(printed).toContain("invalid APPLICANT [ 'Expected text or null, found a whole number.' ]");
    expect(printed).not.toContain("1985");
  });

  test("is sent to as the guide shows, and both print what it shows", async () => {
    const [run = "", send = ""] = sh("receiver");
    const own = await start(run);

    const sent = shell(project, send, { PORT: own.port });
    const { stdout } = await own.stop();

    expect([sent.stdout, sent.stderr]).toEqual(["200\n", ""]);
    expect(`${stdout.join("\n")}\n`).toBe(shownBy("receiver").replace("3000", own.port));
  });

  test("does not start without a key", async () => {
    await expect(start("node receiver.ts")).rejects.toThrow("HUNTFLOW_SECRET is not set");
  });

  test("knows the statuses that the guide names", async () => {
    const { huntflow } = await moduleAt("node_modules/hirehooks/dist/generated/huntflow/index.js");

    expect(huntflow.acknowledgement.statuses).toEqual([200, 201, 204]);
    expect(huntflow.signature).toEqual({
      kind: "hmac",
      header: "X-Huntflow-Signature",
      hash: "sha256",
      encoding: "hex",
    });
  });
});

describe("the modules beside the receiver", () => {
  const v2 = JSON.parse(file("quick-start", "delivery.json")) as Delivery;
  const fresh = JSON.parse(file("contract-tests", "incoming/applicant.json")) as Delivery;

  test("versions.ts reads deliveries of both versions", async () => {
    const v1 = {
      headers: v2.headers,
      payload: { event: { id: 1, type: "COMMENT", applicant: { id: 7 } } },
    } as Delivery;
    const { actionsOf } = await moduleAt("versions.ts");

    expect([await actionsOf(v2), await actionsOf(v1)]).toEqual([["STATUS"], ["COMMENT"]]);
  });

  test("drift.ts tells what only a strict reader would refuse", async () => {
    const { driftIn } = await moduleAt("drift.ts");

    expect([await driftIn(v2), await driftIn(fresh)]).toEqual([[], ["enum /meta/webhook_action"]]);
  });

  test("standard-schema.ts prints what is missing", () => {
    const { stdout } = shell(project, "node standard-schema.ts");

    expect(stdout).toBe("huntflow@v2/APPLICANT [ '“applicant_log” is missing; expected an object.' ]\n");
  });

  test("deliveries.test.ts passes, and fails once a delivery drifts", () => {
    const drifted = projectOf({
      "deliveries.test.ts": file("contract-tests", "deliveries.test.ts"),
      "deliveries/a.json": file("contract-tests", "incoming/applicant.json"),
    });
    symlinkSync(join(project, "node_modules"), join(drifted, "node_modules"));

    const [passing, failing] = [project, drifted].map((folder) => shell(folder, "node --test"));

    expect(passing?.status).toBe(0);
    expect(passing?.stdout).toContain("deliveries/applicant-moved.json keeps to the contract");
    expect(failing?.status).toBe(1);
    expect(failing?.stdout).toContain("/meta/webhook_action: Not a value that the contract knows");
  });
});

const hasPython = shell("/", '/usr/bin/python3 -c "import jsonschema"').status === 0;

test.skipIf(!hasPython)("the Python script finds the delivery valid, and another one not", () => {
  const script = file("contract-tests", "check_delivery.py");
  write(project, { "drifted.py": script.replace("deliveries/applicant-moved.json", "incoming/applicant.json") });

  const runs = ["check_delivery.py", "drifted.py"].map((name) => shell(project, `/usr/bin/python3 ${name}`));

  expect(runs.map(({ stderr }) => stderr)).toEqual(["", ""]);
  expect(runs.map(({ stdout }) => stdout)).toEqual(["valid\n", "['$.meta.webhook_action: anyOf']\n"]);
});

test("Ajv takes the tolerant schema as it is, and the strict one with its plugin", () => {
  const schema = (name: string) =>
    JSON.parse(readFileSync(join(project, "node_modules/hirehooks/schemas/huntflow/v2", name), "utf8")) as AnySchema;

  expect(new Ajv().compile(schema("APPLICANT.schema.json"))).toBeTypeOf("function");
  expect(() => new Ajv().compile(schema("APPLICANT.strict.schema.json"))).toThrow('unknown format "date');
  expect(addFormats.default(new Ajv()).compile(schema("APPLICANT.strict.schema.json"))).toBeTypeOf("function");
});

describe("reading", () => {
  const documents = { en: "asyncapi.yaml", fr: "src/generated/asyncapi/fr.yaml", ru: "src/generated/asyncapi/ru.yaml" };
  const text = (locale: (typeof locales)[number]) => readFileSync(join(inject("artifacts"), documents[locale]), "utf8");

  test.each(locales)("its excerpt stands in the document of %s", (locale) => {
    const title = locale === "en" ? "asyncapi.yaml" : `asyncapi.${locale}.yaml`;

    expect(parseYaml(text(locale))).toMatchObject(parseYaml(file("reading", title, locale)));
    expect(existsSync(join(project, "node_modules/hirehooks", locale === "en" ? title : `dist/${title}`))).toBe(true);
  });

  test.each(locales)("its table in %s names every member that begins with x-, and no other", (locale) => {
    const members = new Set([...text("en").matchAll(/^ *(x-[a-z-]+):/gm)].map(([, name]) => name));
    const table = guide("reading", locale).body.match(/^\| `x-.*$/gm) ?? [];
    const named = table.flatMap((row) => [...(row.split(" | ")[0] ?? "").matchAll(/`(x-[a-z-]+)`/g)]);

    expect(named.map(([, name]) => name).toSorted()).toEqual([...members].toSorted());
  });
});

describe("adding a provider", () => {
  const { blocks } = guide("adding-a-provider");
  const copy = copyRepository();
  const isCatalogue = (title: string) => title.includes("/locales/");
  const files = blocks.flatMap(({ title, code }) => (title?.startsWith("src/") ? [[title, code] as const] : []));
  const [build = "", makePackage = ""] = sh("adding-a-provider");

  test("before the sentences are translated, the build names what is missing and writes nothing", () => {
    write(copy, Object.fromEntries(files.filter(([title]) => !isCatalogue(title))));
    register(copy, "owl");
    addExports(copy, file("adding-a-provider", "package.json"));

    const { status, stderr } = shell(copy, build);

    expect(status).toBe(1);
    expect(stderr).toContain(shownBy("adding-a-provider"));
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
    const line = sh("adding-a-provider", locale).at(-1) ?? "";

    const { stdout, status } = shell(copy, line);

    expect([stdout, status]).toEqual([shownBy("adding-a-provider", locale, -1), 0]);
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

/** The commands of a guide, block by block. */
function sh(name: Name, locale?: (typeof locales)[number]): string[] {
  return guide(name, locale).blocks.flatMap(({ language, code }) => (language === "sh" ? [code] : []));
}

/** What a guide shows as output; its first, unless another is asked for. */
function shownBy(name: Name, locale?: (typeof locales)[number], at = 0): string {
  const shown = guide(name, locale).blocks.filter(({ language }) => language === "text");
  return shown.at(at)?.code ?? "";
}

async function start(line: string): Promise<RunningReceiver> {
  const running = await startReceiver(project, line);
  started.push(running);
  return running;
}

function signed(body: Uint8Array, key = "demo"): string {
  return createHmac("sha256", key).update(body).digest("hex");
}

/** The payload of a recorded delivery as bytes. */
function bytes(recorded: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify((JSON.parse(recorded) as Delivery).payload));
}

function idsOf({ headings }: Guide): string[] {
  return headings.map((heading) => heading.replace(/^(#+) .* \{\/\* #(\S+) \*\/\}$/, "$1 $2"));
}

function leadsSomewhere({ locale }: Guide, target: string): boolean {
  if (target.startsWith("https://")) return true;
  const [, name, id] = /^\.\/([a-z-]+)\.mdx(?:#([a-z-]+))?$/.exec(target) ?? [];
  if (name !== undefined) {
    const known = names.find((own) => own === name);
    return (
      known !== undefined && (id === undefined || idsOf(guide(known, locale)).some((own) => own.endsWith(` ${id}`)))
    );
  }
  return pages.has(target);
}

/** A module of the reader's project. */
async function moduleAt(path: string) {
  return import(pathToFileURL(join(project, path)).href);
}
