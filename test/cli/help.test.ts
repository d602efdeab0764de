import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { receiver } from "../../src/adapters/node.ts";
import { huntflow as huntflowV1 } from "../../src/generated/huntflow/v1/index.ts";
import { huntflow } from "../../src/generated/huntflow/v2/index.ts";
import { applicant, environment, folderOf, hirehooks, main, recorded } from "./command.ts";

const locales = ["en", "fr", "ru"] as const;
const titles = { en: "Examples:", fr: "Exemples\u00a0:", ru: "Примеры:" };
const names = [...hirehooks(["--help"]).stdout.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name = ""]) => name);
const helps = ["", ...names].flatMap((name) =>
  locales.map((locale) => ({
    name,
    locale,
    label: `hirehooks ${name} (${locale})`,
    text: hirehooks([...(name === "" ? [] : [name]), "--help", "--locale", locale]).stdout,
  })),
);

/** Options with what help says of them. */
function optionsIn(text: string): [flags: string, says: string][] {
  const [, options = ""] = /^(?:Options|Параметры)\u00a0?:\n([\s\S]*?)\n\n/m.exec(`${text}\n\n`) ?? [];
  return [...options.matchAll(/^ {2}(-.*?)(?: {2,}(.*))?$/gm)].map(([, flags = "", says = ""]) => [flags, says]);
}

/** Its examples, each with what follows a backslash. */
function examplesIn(text: string, locale: (typeof locales)[number]): string[] {
  const [, block = ""] = text.split(`\n${titles[locale]}\n`);
  const [own = ""] = block.split("\n\n");
  return own
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.trim());
}

describe.each(helps)("the help of $label", ({ name, locale, text }) => {
  test("has no line of more than 80 characters, and one that says what the command is for", () => {
    expect(text.split("\n").filter((line) => [...line].length > 80)).toEqual([]);
    expect(text.split("\n")[2]).toMatch(/\p{L}{3}/u);
  });

  test("describes every option, and has the same ones in each language", () => {
    const flags = optionsIn(text);
    const english = helps.find((help) => help.name === name && help.locale === "en")?.text ?? "";

    expect(flags.filter(([, says]) => !/\p{L}{2}/u.test(says))).toEqual([]);
    expect(flags.map(([own]) => own)).toEqual(optionsIn(english).map(([own]) => own));
    expect(flags.length).toBeGreaterThan(1);
  });

  test("shows examples, in every language as many", () => {
    const english = helps.find((help) => help.name === name && help.locale === "en")?.text ?? "";
    const own = examplesIn(text, locale);

    expect(own.filter((line) => !/(?:^|\| )hirehooks /.test(line))).toEqual([]);
    expect(own.length).toBeGreaterThan(1);
    expect(own.length).toBe(examplesIn(english, "en").length);
  });

  test.runIf(name !== "" && name !== "completion")("names its exit codes", () => {
    expect(text).toMatch(/Exit\scodes|Codes\sde\ssortie|Коды\sзавершения/);
  });
});

const secret = "made-up-secret-of-examples";
let [url, cwd] = ["", ""];
const server = createServer((request, response) => {
  if (request.method === "GET") response.end("0");
  else void hooks(request, response);
});
const hooks = receiver([huntflow, huntflowV1], { secrets: [secret] }, () => {});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const delivery = recorded(applicant());
  const part = hirehooks(["check", "-", "--lines", "--summary", "-"], { input: JSON.stringify(delivery) }).stdout;
  const stats = hirehooks(["stats", "-", "--format", "json"], { input: JSON.stringify(delivery) }).stdout;
  const body = JSON.stringify(applicant());
  const recording = { headers: { "X-Huntflow-Event": "APPLICANT", "X-Huntflow-Delivery": "1" }, payload: applicant() };
  cwd = folderOf({
    hirehooks: `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`,
    "secret.txt": secret,
    "archive.ndjson": `${JSON.stringify(delivery)}\n`,
    "archive.ndjson.zst": zstdCompressSync(`${JSON.stringify(delivery)}\n`),
    ...Object.fromEntries(
      ["deliveries", "livraisons"].map((name) => [`${name}.ndjson`, `${JSON.stringify(recording)}\n`]),
    ),
    ".config/fish/completions/readme.txt": "",
    ...Object.fromEntries(["body", "corps"].map((name) => [`${name}.json`, body])),
    ...Object.fromEntries(["deliveries", "livraisons"].map((name) => [`${name}/a.json`, delivery])),
    ...Object.fromEntries(["part-1", "part-2", "partie-1", "partie-2"].map((name) => [`${name}.json`, part])),
    ...Object.fromEntries(["part", "other-part", "partie", "autre-partie"].map((name) => [`${name}.json`, stats])),
  });
  chmodSync(join(cwd, "hirehooks"), 0o755);
  chmodSync(join(cwd, "secret.txt"), 0o600);
});

afterAll(() => server.close());

const examples = helps.flatMap(({ name, locale, text }) =>
  examplesIn(text, locale).map((line) => ({ name, locale, line })),
);

/** Runs a line; what listens is ended with Ctrl-C as soon as it does. */
async function ran(line: string): Promise<{ readonly code: number | null; readonly output: string }> {
  // Where an example proves nothing, it is of a webhook that has no secret
  const isUnproven = / send /.test(line) && !/--secret|--replay/.test(line);
  const [event, provider] = isUnproven ? ["flatchr/new_vacancy", "flatchr"] : ["huntflow/APPLICANT", "huntflow"];
  const own = line
    .replaceAll(/(?:PROVIDER|ÉDITEUR|ÉMETTEUR|ОТПРАВИТЕЛЬ)\/(?:EVENT|ÉVÈNEMENT|СОБЫТИЕ)/g, event)
    .replaceAll(/PROVIDER|ÉDITEUR|ÉMETTEUR|ОТПРАВИТЕЛЬ/g, provider)
    .replaceAll(/(?:http:\/\/127\.0\.0\.1:\d+|https:\/\/example\.com)/g, url)
    .replaceAll(/\bURL\b/g, `${url}/hooks`)
    .replace(/ --port \d+/, "")
    // Ten are as good as a hundred, and take a second.
    .replace(/ --count 100\b/, " --count 10");
  const isTest = / test /.test(own) && !own.includes("--list");
  const proof = isTest && !own.includes("--secret-env") && !own.includes("--unsigned") ? " --secret-env SECRET" : "";
  const child = spawn("sh", ["-c", own + proof], {
    cwd,
    detached: true,
    env: {
      ...environment,
      ...{ HOME: cwd, PATH: `${cwd}:${environment.PATH}`, SECRET: secret, WEBHOOK_SECRET: secret },
    },
  });
  let [output, isEnded] = ["", false];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
      if (isEnded || !own.startsWith("hirehooks listen") || !output.includes("127.0.0.1")) return;
      isEnded = true;
      process.kill(-(child.pid ?? Number.NaN), "SIGINT");
    });
  }
  child.stdin.end();
  const [code, signal] = await once(child, "close");
  return { code: signal === "SIGINT" ? 130 : code, output };
}

test.each(examples)("$locale: $line", async ({ line }) => {
  const { code, output } = await ran(line);

  // 1 is a finding: the receiver is told of webhooks that prove nothing, and of an older version
  expect([0, 1, 130], output).toContain(code);
  expect(output).not.toMatch(/hirehooks --help|^ +at .*[:(]/m);
  expect(output).not.toContain(secret);
});
