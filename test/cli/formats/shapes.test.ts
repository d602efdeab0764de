import { expect, test } from "vitest";
import { applicant, check, folderOf, hirehooks, recorded } from "../command.ts";
import { folderOfAll, machineFormats, reportIn } from "./reports.ts";
import { hasSchemas, junitFaults, sarifFaults } from "./validators.ts";

const faulty = recorded(applicant({ id: "x", unheard: 1 }));

/** A finding of each level, as a format prints it. */
function printed(format: string, args: readonly string[] = []): string {
  return check(faulty, ["--format", format, ...args]).stdout;
}

test.each(machineFormats)("%s leaves exit codes as they are", (format) => {
  expect(check(recorded(applicant()), ["--format", format]).code).toBe(0);
  expect(check(faulty, ["--format", format]).code).toBe(1);
  expect(reportIn(format).code).toBe(3);
});

test("ndjson is an object per line: files, their messages, totals", () => {
  const lines = reportIn("ndjson").stdout.trimEnd().split("\n");

  const parts = lines.map((line) => JSON.parse(line) as { type: string; file?: string; verdict?: string });
  expect(parts.slice(0, 4).map(({ type, file, verdict }) => [type, file, verdict])).toEqual([
    ["file", "in/a valid.json", undefined],
    ["message", "in/a valid.json", "valid"],
    ["file", "in/broken.json", undefined],
    ["file", "in/empty.json", undefined],
  ]);
  expect(parts.at(-1)).toMatchObject({ type: "totals", files: 10, messages: 9 });
});

test("ndjson and json hold the same", () => {
  const cwd = folderOfAll();
  const json = JSON.parse(reportIn("json", [], cwd).stdout);

  const parts = reportIn("ndjson", [], cwd)
    .stdout.trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

  const files = parts
    .filter(({ type }) => type === "file")
    .map(({ type: _, ...file }) => ({
      ...file,
      messages: parts
        .filter((part) => part.type === "message" && part.file === file.file)
        .map(({ type: __, file: ___, ...message }) => message),
    }));
  expect(files).toEqual(json.files);
});

test.runIf(hasSchemas)("junit keeps to its schema, with some of everything and with nothing", async () => {
  const nothing = hirehooks(["check", "none", "--format", "junit"], { cwd: folderOf({ "none/a.txt": "" }) });

  expect(await junitFaults(reportIn("junit").stdout)).toEqual([]);
  expect(await junitFaults(reportIn("junit", ["--strict", "--locale", "ru"]).stdout)).toEqual([]);
  expect(await junitFaults(nothing.stdout)).toEqual([]);
});

test.runIf(hasSchemas)("the validator refuses what is no JUnit report", async () => {
  expect(await junitFaults("<testsuites><testcase/></testsuites>")).not.toEqual([]);
});

test("junit has a suite for each file and a case for each message; notices are what the suite said", () => {
  const text = printed("junit").replace(/timestamp="[^"]*"/, 'timestamp="…"');

  expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite id="0" package="hirehooks" name="delivery.json" timestamp="…" hostname="localhost" tests="1" failures="1" errors="0" time="0">
    <properties/>
    <testcase classname="huntflow@v1/APPLICANT" name="delivery.json:6" time="0">
      <failure message="Expected a whole number, found the text “x”." type="type">delivery.json:10:15 /event/applicant/id [type] Expected a whole number, found the text “x”.</failure>
    </testcase>
    <system-out>delivery.json:11:9 /event/applicant/unheard [unknown-member] The contract has no member “unheard” here.
</system-out>
    <system-err/>
  </testsuite>
</testsuites>
`);
});

test("junit names messages of a list by their index, and counts what cannot be read as an error", () => {
  const { stdout } = reportIn("junit");

  expect(stdout).toContain('<testcase classname="human-sourcing@v1/job.delete" name="in/list.json:2[0]" time="0">');
  expect(stdout).toMatch(/name="in\/empty\.json" .* tests="1" failures="0" errors="1"/);
  expect(stdout).toContain('<error message="The file is empty." type="empty"/>');
});

test.runIf(hasSchemas)("sarif keeps to its schema, with some of everything and with nothing", () => {
  const nothing = hirehooks(["check", "none", "--format", "sarif"], { cwd: folderOf({ "none/a.txt": "" }) });

  expect(sarifFaults(reportIn("sarif").stdout)).toEqual([]);
  expect(sarifFaults(reportIn("sarif", ["--strict", "--locale", "ru"]).stdout)).toEqual([]);
  expect(sarifFaults(nothing.stdout)).toEqual([]);
});

test("sarif tells place, pointer, rule and level of each finding", () => {
  const [run] = JSON.parse(printed("sarif")).runs;

  expect(run.results).toEqual([
    {
      ruleId: "type",
      ruleIndex: 0,
      level: "error",
      message: { text: "Expected a whole number, found the text “x”." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "delivery.json", uriBaseId: "%SRCROOT%" },
            region: { startLine: 10, startColumn: 15 },
          },
          logicalLocations: [{ fullyQualifiedName: "/event/applicant/id", kind: "value" }],
        },
      ],
      partialFingerprints: { "hirehooksFinding/v1": expect.stringMatching(/^[0-9a-f]{40}$/) },
      properties: { half: "payload", address: "huntflow@v1/APPLICANT" },
    },
    expect.objectContaining({ ruleId: "unknown-member", level: "note" }),
  ]);
  expect([run.columnKind, run.language]).toEqual(["utf16CodeUnits", "en"]);
  expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
});

test("sarif names files that cannot be read in notifications, and says that not all went well", () => {
  const [run] = JSON.parse(reportIn("sarif").stdout).runs;

  const [{ executionSuccessful, toolExecutionNotifications }] = run.invocations;
  expect(executionSuccessful).toBe(false);
  expect(
    toolExecutionNotifications.map(
      (own: { descriptor: { id: string }; locations: { physicalLocation: { artifactLocation: object } }[] }) => [
        own.descriptor.id,
        own.locations[0]?.physicalLocation.artifactLocation,
      ],
    ),
  ).toEqual([
    ["empty", { uri: "in/empty.json", uriBaseId: "%SRCROOT%" }],
    ["utf-16", { uri: "in/utf-16.json", uriBaseId: "%SRCROOT%" }],
    ["missing", { uri: "nowhere", uriBaseId: "%SRCROOT%" }],
    ["no-match", { uri: "no*thing", uriBaseId: "%SRCROOT%" }],
  ]);
});

test("sarif writes paths as references of URIs", () => {
  const cwd = folderOf({ "ä b/100%#?.json": faulty });

  const [run] = JSON.parse(hirehooks(["check", "ä b", "--format", "sarif"], { cwd }).stdout).runs;

  const { uri } = run.results[0].locations[0].physicalLocation.artifactLocation;
  expect(uri).toBe("%C3%A4%20b/100%25%23%3F.json");
});

test("github puts findings on their lines", () => {
  expect(
    printed("github"),
  ).toBe(`::error file=delivery.json,line=10,col=15,title=type%2C huntflow@v1/APPLICANT::/event/applicant/id – Expected a whole number, found the text “x”.
::notice file=delivery.json,line=11,col=9,title=unknown-member%2C huntflow@v1/APPLICANT::/event/applicant/unheard – The contract has no member “unheard” here.
1 file, 1 message: 0 valid, 1 with faults; 1 notice
`);
});

test("github escapes what its commands are made of", () => {
  const cwd = folderOf({ "a,b:c%0A.json": "" });

  const { stdout } = hirehooks(["check", "a,b:c%0A.json", "--format", "github"], { cwd });

  expect(stdout.split("\n")[0]).toBe("::error file=a%2Cb%3Ac%250A.json,title=empty::The file is empty.");
});

test("gitlab has what its documentation asks of a finding", () => {
  expect(JSON.parse(printed("gitlab"))).toEqual([
    {
      description: "/event/applicant/id – Expected a whole number, found the text “x”.",
      check_name: "type",
      fingerprint: expect.stringMatching(/^[0-9a-f]{40}$/),
      severity: "major",
      location: { path: "delivery.json", lines: { begin: 10 } },
    },
    expect.objectContaining({ check_name: "unknown-member", severity: "info" }),
  ]);
});

test("gitlab gives each finding a fingerprint of its own, and paths without a dot before them", () => {
  const cwd = folderOfAll();

  const findings = JSON.parse(hirehooks(["check", "./in", "--format", "gitlab"], { cwd }).stdout) as {
    fingerprint: string;
    location: { path: string };
  }[];

  expect(findings.length).toBeGreaterThan(8);
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
  expect(findings.filter(({ location }) => !location.path.startsWith("in/"))).toEqual([]);
});

test("gitlab's report of nothing wrong is an empty list", () => {
  expect(check(recorded(applicant()), ["--format", "gitlab"]).stdout).toBe("[]\n");
});

test("fingerprints stay when something else is changed, and move with what they name", () => {
  const ids = (members: object) =>
    (
      JSON.parse(check(recorded(applicant(members)), ["--format", "gitlab"]).stdout) as {
        check_name: string;
        fingerprint: string;
      }[]
    ).map(({ check_name, fingerprint }) => [check_name, fingerprint]);

  const before = ids({ id: "x" });
  const after = ids({ before: 1, id: "another" });

  expect(after).toContainEqual(before[0]);
  expect(after.length).toBe(2);
});

test("fingerprints do not depend on the language", () => {
  const ids = (locale: string) =>
    (JSON.parse(printed("gitlab", ["--locale", locale])) as { fingerprint: string }[]).map((own) => own.fingerprint);

  expect(ids("ru")).toEqual(ids("en"));
});

test.each([
  ["GITHUB_WORKSPACE", "github", /file=sub\/in\/faulty\.json,/],
  ["CI_PROJECT_DIR", "gitlab", /"path":"sub\/in\/faulty\.json"/],
  ["GITHUB_WORKSPACE", "sarif", /"uri":"sub\/in\/faulty\.json"/],
])("paths begin at the root of the repository, as %s says: %s", (variable, format, path) => {
  const root = folderOf({ "sub/in/faulty.json": faulty });
  const run = (folder: string) =>
    hirehooks(["check", "in", "--format", format], { cwd: `${root}/sub`, env: { [variable]: folder } });

  expect(run(root).stdout).toMatch(path);
  // Of a folder that this is not in nothing is known.
  expect(run("/nowhere").stdout).not.toContain("sub/");
});

test.each(machineFormats)("%s says what is wrong in the language asked for, and rules by their ids", (format) => {
  const text = printed(format, ["--locale", "fr"]);

  expect(text).toMatch(/Attendu\s(?::|&#58;) un nombre entier/);
  expect(text).toContain(format === "markdown" ? "unknown&#45;member" : "unknown-member");
});

test.each(machineFormats)("%s reads standard input", (format) => {
  const { code, stdout } = hirehooks(["check", "-", "--format", format], { input: JSON.stringify(faulty) });

  expect(code).toBe(1);
  expect(stdout).toContain("unheard");
});
