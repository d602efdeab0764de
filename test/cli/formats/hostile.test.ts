import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { xml } from "../../../src/cli/formats/xml.ts";
import { applicant, folderOf, hirehooks, recorded } from "../command.ts";
import { machineFormats } from "./reports.ts";
import { hasSchemas, junitFaults, sarifFaults } from "./validators.ts";

/** Text that takes hold of terminals, log viewers, XML, HTML and Markdown. */
const forms = [
  "\u001b[31mred\u001b[0m",
  "\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007",
  "\u001b]52;c;ZXZpbA==\u0007",
  "\u009b2J",
  "line\r\n::error::x\n::stop-commands::x\u2028\u2029\u0085",
  "::error file=a::x %0A::error::x %0D %25 %3A%3A",
  "##vso[task.setvariable variable=x]y ##[error]x ###",
  "]]> <![CDATA[ <script>alert(1)</script> <img src=x onerror=y> &lt; &#60; -->",
  "| a | b |\n| --- | --- |\n",
  "`code` ```\n~~~\n$x$ **bold** _em_ ~~gone~~",
  "[x](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example> https://evil.example www.evil.example",
  "@somebody #1 GH-1 :smile: someone@evil.example",
  "\u202eevil\u2066\u200b\ufeff \ud800 \udc00 \ufffe\uffff",
  "{0} {{1}} \u0000\u0008\u007f",
];

/** Each form stands where it can be said in full, too: sentences and pointers are shortened. */
const members = Object.fromEntries(forms.map((form, index) => [form, `${index}${form}`]));
const all = forms.join(" ");

const documents: Readonly<Record<string, unknown>> = {
  "names of members": recorded(applicant(members)),
  "values and their names": recorded(applicant({ id: all }, { [all]: { [all]: all } })),
  "many values": forms.map((form) => ({ type: "job", event: "delete", data: { job_id: form, [form]: form } })),
  "events and headers": recorded({ [all]: all }, { "X-Huntflow-Event": all, [all.replaceAll("\n", "")]: all }),
  "what is not JSON": `{"${all}": ${all}`,
  lines: forms.map((form) => `{"${form}`).join("\n"),
};

/** Files whose names are as hostile, with something wrong in each. */
function folderNamed(): string {
  const names = forms.map((form) => form.toWellFormed().replaceAll("\u0000", "").replaceAll("/", "∕").slice(0, 50));
  return folderOf(
    Object.fromEntries(names.map((name, index) => [`in/${index}${name}.json`, index % 2 ? "{" : documents.lines])),
  );
}

/** No control or format characters but line breaks and our own zero-width one; no commands but our own. */
function expectInert(format: string, text: string): void {
  const beginnings = { github: /^::(?:error|notice) ?[^:\n]*::/gm, markdown: /^##+ /gm };
  const own = text.replaceAll(beginnings[format as keyof typeof beginnings] ?? "", "");
  expect(own.replaceAll(/[\n\u200b]/g, "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  expect(own).not.toContain("##");
  expect(own).not.toContain("::");
  if (format === "github") expect(text).toMatch(/^(?:::(?:error|notice) ?[^:\n]*::[^\n]*\n)+[^\n]+\n$/);
}

describe.each(machineFormats)("%s", (format) => {
  test.each(Object.keys(documents))("is inert with hostile text in %s", (name) => {
    const file = name === "lines" ? "a.ndjson" : "a.json";
    const cwd = folderOf({ [file]: documents[name] });

    for (const args of [[], ["--strict", "--locale", "ru"], ["--bulk"]]) {
      const { stdout, stderr } = hirehooks(["check", file, "--format", format, ...args], { cwd });

      expectInert(format, stdout);
      expect(stderr).not.toContain("internal");
      expectWhole(format, stdout);
    }
  });

  test("is inert with hostile names of files", () => {
    const { stdout } = hirehooks(["check", "in", `${forms[4]}`, "--format", format], { cwd: folderNamed() });

    expectInert(format, stdout);
    expectWhole(format, stdout);
  });
});

test.runIf(hasSchemas).each(Object.keys(documents))(
  "reports keep to their schemas with hostile text in %s",
  async (name) => {
    const file = name === "lines" ? "a.ndjson" : "a.json";
    const cwd = folderOf({ [file]: documents[name] });
    const report = (format: string) => hirehooks(["check", file, "--format", format], { cwd }).stdout;

    expect(await junitFaults(report("junit"))).toEqual([]);
    expect(sarifFaults(report("sarif"))).toEqual([]);
  },
);

test.runIf(hasSchemas)("reports keep to their schemas with hostile names of files", async () => {
  const cwd = folderNamed();
  const report = (format: string) => hirehooks(["check", "in", "--format", format], { cwd }).stdout;

  expect(await junitFaults(report("junit"))).toEqual([]);
  expect(sarifFaults(report("sarif"))).toEqual([]);
});

/** A report that a program reads can be read. */
function expectWhole(format: string, text: string): void {
  if (format === "sarif" || format === "gitlab") JSON.parse(text);
  if (format === "ndjson") for (const line of text.trimEnd().split("\n")) JSON.parse(line);
  if (format === "markdown") {
    const html = micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)[^>]*>/gi)].map(([tag]) => tag.replace(/ align="\w+"/, "")));
    const ours = ["h2", "h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "code"];
    expect([...tags].filter((tag) => !ours.includes(tag.replace(/^<\/?|>$/g, "")))).toEqual([]);
    const rows = html.split("<tr>").slice(1);
    expect(rows.filter((row) => row.split(/<t[dh]/).length !== 7)).toEqual([]);
  }
}

test("what XML has no place for is shown, and the rest is what was meant", () => {
  expect(xml("a\u0000\u001b\ufffe\ud800]]>\"&\t'")).toBe("a\\u0000\\u001b\\ufffe\\ud800]]&gt;&quot;&amp;&#9;'");
});

test("sarif holds no link of the data's", () => {
  const cwd = folderOf({ "a.json": documents["names of members"] });

  const { stdout } = hirehooks(["check", "a.json", "--format", "sarif"], { cwd });

  expect(
    JSON.parse(stdout)
      .runs[0].results.map(({ message }: { message: { text: string } }) => message.text)
      .join(),
  ).not.toContain("](");
});
