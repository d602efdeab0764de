import { gzipSync } from "node:zlib";
import Ajv from "ajv";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { applicant, folderOf, hirehooks, recorded } from "../command.ts";
import { folderOfAll, machineFormats } from "./reports.ts";

/*
 * Reports as those read them who show them: by GitHub's and GitLab's documentation, parsed back.
 */

const hostile = "a|b `c` **d** <img src=x> ::error::e %0A ##vso[f] ]]>";
const faulty = recorded(applicant({ id: hostile, unheard: 1 }));
const bulk = [[[]], [["--bulk"]]];

/** A page as GitHub renders it; HTML is let through there, too, and cleaned after. */
function pageOf(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** The text of HTML that has been rendered. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"' })[name] ?? "&")
    .replaceAll("\u200b", "");
}

test.each(bulk)("a summary renders as a heading, totals, a table and a list, whatever the text: %j", (args) => {
  const cwd = folderOf({ "in/a|b `c` <b>.json": faulty, "in/broken.json": "{", "in/fine.json": recorded(applicant()) });

  const { stdout } = hirehooks(["check", "in", "--format", "markdown", ...args], { cwd });

  const html = pageOf(stdout);
  const outline = [...html.matchAll(/<(h2|h3|p|table|ul)\b/g)].map(([, tag]) => tag);
  expect(outline).toEqual(["h2", "p", "table", "h3", "ul"]);
  const rows = html
    .split("<tr>")
    .slice(1)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = ""]) => textOf(cell)));
  expect(rows).toEqual([
    ["", "File", "Messages", "Valid", "With faults", "Notices"],
    ["✗", "in/a|b `c` <b>.json", "1", "0", "1", "1"],
    ["✗", "in/broken.json", "0", "0", "0", "0"],
    ["✓", "in/fine.json", "1", "1", "0", "0"],
  ]);
  const items = [...html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = ""]) => textOf(item).trim());
  expect(items).toEqual([
    `✗ in/a|b \`c\` <b>.json:10:15 huntflow@v1/APPLICANT /event/applicant/id type – Expected a whole number, found the text “${hostile}”.`,
    "✗ in/broken.json:1:2 – Not JSON: member name expected at line 1, column 2.",
    "! in/a|b `c` <b>.json:11:9 huntflow@v1/APPLICANT /event/applicant/unheard unknown-member – The contract has no member “unheard” here.",
  ]);
});

test.each(bulk)(
  "a summary of 5,000 findings stays under GitHub's 1 MiB, is whole, and says what it leaves out: %j",
  (args) => {
    const cwd = folderOf({ "a.ndjson": `${JSON.stringify(faulty)}\n`.repeat(5000) });
    const run = (...more: string[]) =>
      hirehooks(["check", "a.ndjson", "--no-notices", "--format", "markdown", ...args, ...more], { cwd }).stdout;

    const [usual, most] = [run(), run("--max-findings", "10000")];

    for (const page of [usual, most]) {
      expect(Buffer.byteLength(page)).toBeLessThan(2 ** 20);
      const items = pageOf(page).match(/<li>/g)?.length ?? 0;
      const [, left] = /(\d+) further findings are counted/.exec(page) ?? [];
      const [, notices] = /; (\d+) notices/.exec(page) ?? [];
      expect(items + Number(left)).toBe(5000 + Number(notices));
    }
    expect(pageOf(usual).match(/<li>/g)?.length).toBe(100);
  },
);

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const codeQuality = {
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "location", "severity"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", pattern: "^[a-z][a-z0-9-]*$" },
      fingerprint: { type: "string", pattern: "^[0-9a-f]{40}$" },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          // Relative to the repository, and without ./ before it.
          path: { type: "string", pattern: "^(?!\\.{0,2}/)." },
          lines: {
            type: "object",
            required: ["begin"],
            properties: { begin: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
    additionalProperties: false,
  },
};

test.each([[[]], [["--bulk"]], [["--strict"]], [["--max-findings", "2"]]])(
  "gitlab keeps to what GitLab documents: %j",
  (args) => {
    const cwd = folderOfAll();
    const validate = new Ajv.default({ allErrors: true }).compile(codeQuality);

    const { stdout } = hirehooks(["check", "./in", "nowhere", "--format", "gitlab", ...args], { cwd });

    const findings = JSON.parse(stdout) as { fingerprint: string }[];
    validate(findings);
    expect(validate.errors).toBe(null);
    expect(findings.length).toBeGreaterThan(4);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
    // GitLab reads no byte order mark before it.
    expect(stdout).toMatch(/^\[/);
  },
);

test("in a folder of the repository, paths begin at its root in each format that CI shows", () => {
  const root = folderOf({ "sub/in/faulty.json": faulty });

  for (const format of machineFormats.filter((name) => name !== "ndjson")) {
    for (const variable of ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"]) {
      const { stdout } = hirehooks(["check", "in/faulty.json", "--format", format], {
        cwd: `${root}/sub`,
        env: { [variable]: root },
      });
      expect(stdout.replaceAll("&#47;", "/").replaceAll("&#46;", ".")).toContain("sub/in/faulty.json");
    }
  }
});

interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** A workflow command as the runner of GitHub reads it; undefined for a line that is none. */
function commandOf(line: string): WorkflowCommand | undefined {
  const [, command, rest = "", data = ""] = /^::([^ :]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
  if (command === undefined) return undefined;
  const unescaped = (text: string) => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
  const value = (text: string) => unescaped(text).replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
  const pairs = rest
    .split(",")
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.indexOf("=")), value(pair.slice(pair.indexOf("=") + 1))]);
  return { command, properties: Object.fromEntries(pairs), message: unescaped(data).replaceAll("%25", "%") };
}

test.each(bulk)("github's commands are read back as they were meant: %j", (args) => {
  const name = "in/100%, a:b,c.json";
  const root = folderOf({ [`sub/${name}`]: faulty });

  const { stdout } = hirehooks(["check", "in", "--format", "github", ...args], {
    cwd: `${root}/sub`,
    env: { GITHUB_WORKSPACE: root },
  });

  const commands = stdout.trimEnd().split("\n").slice(0, -1).map(commandOf);
  expect(commands.map((own) => own && { ...own, message: own.message.replaceAll("\u200b", "") })).toEqual([
    {
      command: "error",
      properties: { file: `sub/${name}`, line: "10", col: "15", title: "type, huntflow@v1/APPLICANT" },
      message: `/event/applicant/id – Expected a whole number, found the text “${hostile}”.`,
    },
    {
      command: "notice",
      properties: { file: `sub/${name}`, line: "11", col: "9", title: "unknown-member, huntflow@v1/APPLICANT" },
      message: "/event/applicant/unheard – The contract has no member “unheard” here.",
    },
  ]);
});

/** https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning */
test("sarif stays within what GitHub takes, however much was found: 25,000 results, 10 MB packed", () => {
  const cwd = folderOf({ "a.ndjson": `${JSON.stringify(faulty)}\n`.repeat(15_000) });

  const { stdout } = hirehooks(["check", "a.ndjson", "--format", "sarif"], { cwd });

  const { runs } = JSON.parse(stdout);
  expect(runs.map(({ results }: { results: unknown[] }) => results.length)).toEqual([10_000]);
  expect(runs[0].properties.leftOut).toBe(20_000);
  expect(gzipSync(stdout).length).toBeLessThan(10_000_000);
});
