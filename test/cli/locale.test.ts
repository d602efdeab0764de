import { expect, test } from "vitest";
import { localeOf } from "../../src/cli/texts/index.ts";
import { applicant, folderOf, hirehooks, recorded } from "./command.ts";

const cwd = folderOf({ "a.json": recorded(applicant({ id: "x" })) });
/** How a finding quotes the text that it found, which tells the language. */
const quoted = { en: /“x”\.\n/, fr: /«\sx\s»\.\n/, ru: /«x»\.\n/ };

test.each([
  ["en", {}],
  ["en", { LANG: "C.UTF-8" }],
  ["en", { LANG: "de_DE.UTF-8" }],
  ["fr", { LANG: "fr_FR.UTF-8" }],
  ["fr", { LANG: "fr" }],
  ["ru", { LANG: "ru_RU@x" }],
  ["ru", { LANG: "fr_FR.UTF-8", LC_MESSAGES: "ru_RU.UTF-8" }],
  ["en", { LANG: "fr_FR.UTF-8", LC_MESSAGES: "ru_RU.UTF-8", LC_ALL: "C" }],
  ["fr", { LANG: "fr_FR.UTF-8", LC_MESSAGES: "", LC_ALL: "" }],
  ["en", { LANG: "frr_DE" }],
] as const)("the language is %s where the environment is %j", (locale, env) => {
  expect(localeOf(env)).toBe(locale);
});

test.each(["en", "fr", "ru"] as const)("findings are in %s, by --locale and by the environment", (locale) => {
  const asked = [["--locale", locale], [`--locale=${locale}`]].map((args) =>
    hirehooks(["check", "a.json", ...args], { cwd }),
  );
  const before = hirehooks(["--locale", locale, "check", "a.json"], { cwd });
  const found = hirehooks(["check", "a.json"], { cwd, env: { LC_ALL: `${locale}_XX.UTF-8` } });
  const outweighed = hirehooks(["check", "a.json", "--locale", locale], { cwd, env: { LC_ALL: "ru_RU.UTF-8" } });

  for (const { code, stdout } of [...asked, before, found, outweighed]) {
    expect(code).toBe(1);
    expect(stdout).toMatch(quoted[locale]);
  }
});

test("--format json speaks the language, its members do not", () => {
  const [english, russian] = ["en", "ru"].map((locale) =>
    JSON.parse(hirehooks(["check", "a.json", "--format", "json", "--locale", locale], { cwd }).stdout),
  );

  expect(`${russian.files[0].messages[0].issues[0].message}\n`).toMatch(quoted.ru);
  const without = ({ message, expected, found, ...rest }: Record<string, unknown>) => rest;
  expect(without(russian.files[0].messages[0].issues[0])).toEqual(without(english.files[0].messages[0].issues[0]));
  expect(russian.totals).toEqual(english.totals);
});

test.each([
  ["fr", /«\schek\s».* «\scheck\s»/],
  ["ru", /«chek».* «check»/],
])("what is wrong with a call is said in %s", (locale, sentence) => {
  const asked = hirehooks(["chek", "--locale", locale]);
  const found = hirehooks(["chek"], { env: { LANG: `${locale}_XX.UTF-8` } });

  expect([asked.code, found.code]).toEqual([2, 2]);
  expect(asked.stderr).toMatch(sentence);
  expect(found.stderr).toBe(asked.stderr);
});

const english =
  /\b(the|and|file|files|message|options?|commands?|usage|default|choices|expected|found|fault|valid:|not|of|event|provider\b(?! *>))\b/i;

test.each(["fr", "ru"])("help in %s has no English in it but names of options and values", (locale) => {
  for (const args of [["--help"], ["list", "--help"], ["check", "--help"]]) {
    const { code, stdout } = hirehooks([...args, "--locale", locale]);

    expect(code).toBe(0);
    const words = stdout.replaceAll(/(?<!\w)--?[a-z]+(-[a-z]+)*|<[a-z[\]=]+>|\bhirehooks\b|^ {2}(list|check)\b/gm, "");
    expect(words.replaceAll(locale === "fr" ? /\b(options?|messages?)\b/gi : /$^/g, "")).not.toMatch(english);
  }
});

test.each([
  ["fr", ["Nothing.json", "empty.json", "broken.json", "recorded.json", "list.json"]],
  ["ru", ["nothing.json", "empty.json", "broken.json", "recorded.json", "list.json"]],
])("everything that a check says is said in %s", (locale, names) => {
  const folder = folderOf({
    "empty.json": "",
    "broken.json": "{]",
    "recorded.json": { headers: {}, body: "{]" },
    "list.json": "null",
    "list.ndjson": "[]\n{",
    "bare.json": { event: { id: 1, type: "ADD", created: null, applicant: { id: 1 } }, account: {} },
    "number.json": { export_key: "k", event: "invoice.status.updated", unheard: 9007199254740993n.toString() },
  });

  const { stdout, stderr } = hirehooks(
    ["check", ...names, "list.ndjson", "bare.json", "number.json", "*.none", "--locale", locale],
    { cwd: folder },
  );

  expect(
    (stdout + stderr).replaceAll(/[\w.-]+\.(json|ndjson|none)|"[^"]*"|--\w+|X-\w+-\w+|\{.*\}|messages?/g, ""),
  ).not.toMatch(english);
});
