import { expect, test } from "vitest";
import { inertJson, inertText } from "../../src/cli/inert.ts";
import { applicant, check, folderOf, hirehooks, recorded } from "./command.ts";

/** Text that takes hold of terminals and of log viewers, in each of the forms that they know. */
const hostile = [
  "\u001b[31mred\u001b[0m",
  "\u009b2J",
  "\u001b]8;;https://evil.example\u0007link",
  "line\r\nbreak\u2028\u2029\u0085",
  "::error::x",
  ":::error:::x",
  "::add-mask::x",
  "##vso[task.setvariable variable=x]y",
  "###vso[task.complete]",
  "##[error]x",
  "\u202eevil\u2066\u200b\ufeff",
  "\u0000\u0008\u007f",
].join(" ");

/** What may be printed: no control or format characters but the newline and our own zero-width break, no commands. */
function expectInert(text: string): void {
  expect(text.replaceAll(/[\n\u200b]/g, "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  expect(text).not.toContain("##");
  expect(text).not.toContain("::");
}

const places: Readonly<Record<string, unknown>> = {
  "a member's name": recorded(applicant({ [hostile]: 1 })),
  "the name of a member around the place": recorded({ ...applicant({ id: "x" }), [hostile]: { [hostile]: 1 } }),
  "a value": recorded(applicant({ id: hostile })),
  "an event in a header": recorded({}, { "X-Huntflow-Event": hostile }),
  "an event in the payload": { event: hostile, export_key: "k" },
  "a header's value": recorded(applicant(), { "X-Huntflow-Signature": hostile }),
  "a header's name": recorded(applicant({ id: "x" }), { [hostile]: hostile }),
  "a body recorded as text": { ...recorded({}), body: JSON.stringify(applicant({ [hostile]: hostile })) },
  "what is not JSON": `{"${hostile}": ${hostile}`,
  "what is not JSON at all": hostile,
};

test.each(Object.keys(places))("text is inert in %s", (place) => {
  const { payload: _, ...document } = { payload: 1, ...(places[place] as object) };
  const content = place === "a body recorded as text" ? document : places[place];

  for (const args of [[], ["--strict", "--locale", "ru"]]) {
    const pretty = check(content, args);
    const json = check(content, [...args, "--format", "json"]);

    expectInert(pretty.stdout + pretty.stderr);
    expectInert(json.stdout + json.stderr);
  }
});

test("text is inert in file names, and JSON keeps them as they are", () => {
  const name = `${hostile.replaceAll("\u0000", "").replaceAll("/", "")}.json`;
  const cwd = folderOf({ [`in/${name}`]: recorded(applicant({ id: "x" })), [`in/other-${name}`]: "{" });

  const pretty = hirehooks(["check", "in"], { cwd });
  const json = hirehooks(["check", "in", "--format", "json"], { cwd });

  expectInert(pretty.stdout);
  expectInert(json.stdout);
  expect((JSON.parse(json.stdout) as { files: { file: string }[] }).files[0]?.file).toBe(`in/${name}`);
});

test("text is inert in what was asked for", () => {
  const asked = hostile.replaceAll("\u0000", "");

  for (const args of [
    ["check", asked],
    ["check", `${asked}*`],
    ["check", "x", "--provider", asked],
    ["check", "x", "--event", `huntflow/${asked}`],
    ["check", "x", "--event", `huntflow@${asked}/PING`],
    ["check", "x", "--format", asked],
    ["check", "x", "--locale", asked],
    ["check", "x", `--${asked}`],
    [asked],
  ]) {
    const { code, stdout, stderr } = hirehooks(args);

    expect(code).toBeGreaterThan(1);
    expectInert(stdout + stderr);
  }
});

test("JSON is inert and reads back as the same value", () => {
  const value = { "::##\u001b": ["###", "::::", "a\u2028\u202e\u{e0001}\ud800", "\n\\##\\\\::"], "https://x": 1 };

  const text = inertJson(value);

  expect(text).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u);
  expect(text).not.toMatch(/##|::/);
  expect(JSON.parse(text)).toEqual(value);
});

test("lines for people hold no command, however often its beginning is repeated", () => {
  expect(inertText("###vso[ :::error::\n")).toBe("#\u200b#\u200b#vso[ :\u200b:\u200b:error:\u200b:\n");
});
