import { spawnSync } from "node:child_process";
import { chmodSync, linkSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { applicant, environment, folderOf, hirehooks, main, recorded } from "../command.ts";
import { machineFormats, textOf } from "./reports.ts";

const faulty = recorded(applicant({ id: "x", unheard: 1 }));

function folder(files: Readonly<Record<string, unknown>> = {}): string {
  return folderOf({ "in/a.json": faulty, ...files });
}

function shell(line: string, cwd: string) {
  const call = line.replaceAll("hirehooks", `'${process.execPath}' '${main}'`);
  const { status, stdout, stderr } = spawnSync("bash", ["-c", `${call}; exit $PIPESTATUS`], {
    encoding: "utf8",
    cwd,
    env: environment,
  });
  return { code: status, stdout, stderr };
}

test("several formats come out of one run, one of them on standard output", () => {
  const cwd = folder();
  const files = machineFormats.flatMap((format) => ["--format", `${format}=report.${format}`]);

  const { code, stdout, stderr } = hirehooks(["check", "in", "--format", "pretty", ...files], { cwd });

  expect([code, stderr]).toEqual([1, ""]);
  expect(stdout).toContain("✗ in/a.json  huntflow@v1/APPLICANT  invalid, 1 fault, 1 notice\n");
  for (const format of machineFormats) {
    const alone = hirehooks(["check", "in", "--format", format], { cwd }).stdout;
    const [one, other] = [textOf(cwd, `report.${format}`), alone].map((text) => text.replace(/timestamp="[^"]*"/, ""));
    expect(one).toBe(other);
  }
  expect(readdirSync(cwd).toSorted()).toEqual(["in", ...machineFormats.map((format) => `report.${format}`)].toSorted());
});

test("a format with a file alone leaves standard output empty", () => {
  const cwd = folder();

  expect(hirehooks(["check", "in", "--format", "json=out.json"], { cwd })).toEqual({ code: 1, stdout: "", stderr: "" });
  expect(JSON.parse(textOf(cwd, "out.json")).totals.faulty).toBe(1);
});

test("- is standard output, and a pretty report in a file has no colours", () => {
  const cwd = folder();

  const { stdout } = hirehooks(["check", "in", "--format", "json=-", "--format", "pretty=out=1.txt"], { cwd });

  expect(JSON.parse(stdout).totals.faulty).toBe(1);
  expect(textOf(cwd, "out=1.txt")).toMatch(/^✗ in\/a\.json {2}/);
});

test("two formats for standard output are refused", () => {
  const { code, stdout, stderr } = hirehooks(["check", "in", "--format", "json", "--format", "sarif=-"], {
    cwd: folder(),
  });

  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toBe(
    "--format json and --format sarif=- would both go to standard output. Give one of them a file: --format NAME=FILE. See hirehooks --help.\n",
  );
});

test.each([
  ["the same name", "out/r.xml"],
  ["another spelling", "./out/../out//r.xml"],
  ["an absolute path", "$PWD/out/r.xml"],
  ["a link to its folder", "linked/r.xml"],
  ["a link to it", "out/link.xml"],
  ["a link to what a link leads to", "out/again.xml"],
])("two formats for one file are refused: %s", (_, other) => {
  const cwd = folder();
  mkdirSync(join(cwd, "out"));
  symlinkSync("out", join(cwd, "linked"));
  symlinkSync("r.xml", join(cwd, "out/link.xml"));
  symlinkSync("link.xml", join(cwd, "out/again.xml"));

  for (const isThere of [false, true]) {
    if (isThere) writeFileSync(join(cwd, "out/r.xml"), "before");
    const value = `sarif=${other.replace("$PWD", cwd)}`;

    const { code, stderr } = hirehooks(["check", "in", "--format", "junit=out/r.xml", "--format", value], { cwd });

    expect(code).toBe(2);
    expect(stderr).toBe(
      `--format junit=out/r.xml and --format ${value} would go to the same file. Give each its own. See hirehooks --help.\n`,
    );
  }
  expect(textOf(cwd, "out/r.xml")).toBe("before");
});

test("two formats for one file are refused when it has two names", () => {
  const cwd = folder({ "r.xml": "before" });
  linkSync(join(cwd, "r.xml"), join(cwd, "hard.xml"));

  const { code } = hirehooks(["check", "in", "--format", "junit=r.xml", "--format", "sarif=hard.xml"], { cwd });

  expect([code, textOf(cwd, "r.xml")]).toEqual([2, "before"]);
});

test("a file that standard output was led to is refused for another format, and so is /dev/stdout", () => {
  const cwd = folder();

  const redirected = shell("hirehooks check in --format json --format junit=r.xml > r.xml", cwd);
  const device = shell("hirehooks check in --format json --format junit=/dev/stdout | cat", cwd);

  expect([redirected.code, device.code]).toEqual([2, 2]);
  expect(redirected.stderr).toContain("would go to the same file");
});

test("a file that is to be checked is not written over", () => {
  const cwd = folder();

  const { code, stderr } = hirehooks(["check", "./in/a.json", "--format", "json=in/a.json"], { cwd });

  expect(code).toBe(2);
  expect(stderr).toContain("“./in/a.json” is to be checked and would be written over.");
  expect(JSON.parse(textOf(cwd, "in/a.json"))).toEqual(faulty);
});

test("a report that lies in a folder that is checked is not checked", () => {
  const cwd = folder();
  const run = () => hirehooks(["check", ".", "--format", "json=report.json"], { cwd }).code;

  expect([run(), run()]).toEqual([1, 1]);
  expect(JSON.parse(textOf(cwd, "report.json")).totals.files).toBe(1);
  expect(shell("hirehooks check . --format json > report.json", cwd).code).toBe(1);
});

test("a report takes the place of the file that a link leads to, and keeps its permissions", () => {
  const cwd = folder({ "real/r.json": "before" });
  chmodSync(join(cwd, "real/r.json"), 0o640);
  symlinkSync("real/r.json", join(cwd, "link.json"));

  hirehooks(["check", "in", "--format", "json=link.json"], { cwd });

  expect(JSON.parse(textOf(cwd, "real/r.json")).totals.files).toBe(1);
  expect(statSync(join(cwd, "real/r.json")).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(cwd, "real"))).toEqual(["r.json"]);
});

test.each([
  ["json=nowhere/r.json", "nowhere/r.json", "its folder does not exist. Create it, or write it elsewhere"],
  ["json=in", "in", "it is a folder. Name a file"],
  ["json=in/a.json/r.json", "in/a.json/r.json", "its folder does not exist. Create it, or write it elsewhere"],
])("a file that cannot be opened is exit code 3: %s", (value, file, reason) => {
  const { code, stdout, stderr } = hirehooks(["check", "in", "--format", value], { cwd: folder() });

  expect({ code, stdout, stderr }).toEqual({
    code: 3,
    stdout: "",
    stderr: `The report “${file}” cannot be written: ${reason}.\n`,
  });
});

test("a full disk is exit code 3; other reports are whole", () => {
  const cwd = folder();
  symlinkSync("/dev/full", join(cwd, "full"));

  const { code, stdout, stderr } = hirehooks(
    ["check", "in", "--format", "json=full", "--format", "junit=r.xml", "--format", "pretty"],
    { cwd },
  );

  expect(code).toBe(3);
  expect(stderr).toBe(
    "The report “full” cannot be written: the disk is full. Free some space, or write it elsewhere.\n",
  );
  expect(stdout).toContain("1 file, 1 message");
  expect(textOf(cwd, "r.xml")).toMatch(/<\/testsuites>\n$/);
});

test.each(["pretty", "json", ...machineFormats])("whoever reads %s may stop reading, in bulk or not", (format) => {
  const cwd = folder({ "in/b.ndjson": `${JSON.stringify(faulty)}\n`.repeat(2000) });

  for (const more of ["", " --bulk"]) {
    for (const reader of ["head -c 0", "head -1"]) {
      const { code, stderr } = shell(`hirehooks check in --format ${format}${more} | ${reader} | wc -c`, cwd);
      expect([more, reader, code, stderr]).toEqual([more, reader, 1, ""]);
    }
  }
});

test("whoever reads a pipe that has a name, or a summary, may stop reading", () => {
  const cwd = folder();

  for (const args of ["--format pretty=/dev/stdout", "--summary -"]) {
    expect(shell(`hirehooks check in ${args} | head -c 0`, cwd)).toMatchObject({ code: 1, stderr: "" });
  }
});

const lines = `${JSON.stringify(faulty)}\n`.repeat(40);

test.each([
  ["sarif", /"leftOut":9850/],
  ["gitlab", /"9850 further findings are counted in the totals and not shown here\."/],
  ["junit", /<system-out>[^<]*9850 further findings are counted in the totals and not shown here\.<\/system-out>/],
  ["github", /::notice::9850 further findings are counted in the totals and not shown here\./],
  ["markdown", /9850 further findings are counted in the totals and not shown here/],
])("in bulk, too, %s says how many findings it leaves out", (format, said) => {
  const cwd = folderOf({ "a.ndjson": `${JSON.stringify(faulty)}\n`.repeat(5000) });

  const { stdout } = hirehooks(["check", "a.ndjson", "--bulk", "--max-findings", "150", "--format", format], { cwd });

  expect(stdout).toMatch(said);
});

test("in bulk, too, the table of Markdown has all of each file", () => {
  const fine = JSON.stringify(recorded(applicant()));
  const cwd = folderOf({
    "in/a.ndjson": `${fine}\n${JSON.stringify(faulty)}\n`.repeat(500),
    "in/b.ndjson": `${fine}\n`.repeat(300),
    "in/c.json": recorded(applicant({ unheard: 1 })),
    "in/d.json": recorded(applicant()),
    "in/e.json": faulty,
  });
  const rowsOf = (...args: string[]) =>
    hirehooks(["check", "in", "--format", "markdown", ...args], { cwd }).stdout.match(/^\| [✓✗!] .*$/gm);

  expect(rowsOf("--bulk")).toEqual([
    "| ✗ | <code>in&#47;a&#46;ndjson</code> | 1000 | 500 | 500 | 500 |",
    "| ! | <code>in&#47;c&#46;json</code> | 1 | 1 | 0 | 1 |",
    "| ✗ | <code>in&#47;e&#46;json</code> | 1 | 0 | 1 | 1 |",
    "| ✓ | <code>in&#47;b&#46;ndjson</code> | 300 | 300 | 0 | 0 |",
    "| ✓ | <code>in&#47;d&#46;json</code> | 1 | 1 | 0 | 0 |",
  ]);
  expect(rowsOf()).toEqual(rowsOf("--bulk"));
});

test.each(["sarif", "gitlab", "junit", "github", "markdown", "ndjson", "json", "pretty"])(
  "--max-findings is how many findings %s says, and totals stay whole",
  (format) => {
    const cwd = folderOf({ "a.ndjson": lines });
    const run = (max: string) => hirehooks(["check", "a.ndjson", "--format", format, "--max-findings", max], { cwd });

    const [some, none] = [run("30"), run("0")];

    expect([some.code, none.code]).toEqual([1, 1]);
    // A finding's sentence stands in it once, but where it is said what was expected, too.
    const sentence = /Expected a whole number|has no member/g;
    const heads = format === "junit" ? 15 : 0;
    expect((some.stdout.match(sentence) ?? []).length).toBe(30 + heads);
    expect(none.stdout).not.toMatch(sentence);
  },
);

test.each([
  ["sarif", /"leftOut":50/],
  ["gitlab", /50 further findings are counted in the totals and not shown here\./],
  ["junit", /50 further findings are counted in the totals and not shown here\.<\/system-out>/],
  ["github", /::notice::50 further findings are counted in the totals and not shown here\./],
  ["markdown", /50 further findings are counted in the totals and not shown here/],
])("%s says how many findings it leaves out", (format, said) => {
  const cwd = folderOf({ "a.ndjson": lines });

  const { stdout } = hirehooks(["check", "a.ndjson", "--format", format, "--max-findings", "30"], { cwd });

  expect(stdout).toMatch(said);
});

test("sarif and gitlab say 10,000 findings unless asked for others; junit says all", { timeout: 60_000 }, () => {
  const cwd = folderOf({ "a.ndjson": `${JSON.stringify(faulty)}\n`.repeat(6000) });
  const files = ["sarif", "gitlab", "junit"].flatMap((format) => ["--format", `${format}=${format}`]);

  hirehooks(["check", "a.ndjson", ...files], { cwd });

  expect(JSON.parse(textOf(cwd, "sarif")).runs[0].results.length).toBe(10_000);
  expect(JSON.parse(textOf(cwd, "sarif")).runs[0].properties).toMatchObject({
    leftOut: 2000,
    totals: { notices: 6000 },
  });
  expect(JSON.parse(textOf(cwd, "gitlab")).length).toBe(10_001);
  expect(textOf(cwd, "junit")).toContain('tests="6000" failures="6000"');
  expect(textOf(cwd, "junit").match(/<testcase /g)?.length).toBe(6000);
});

test("a summary names 100 findings unless asked for others, as many as there is room for", { timeout: 60_000 }, () => {
  const cwd = folderOf({ "a.ndjson": `${JSON.stringify(faulty)}\n`.repeat(3000) });
  const run = (...more: string[]) => {
    const { stdout } = hirehooks(["check", "a.ndjson", "--format", "markdown", ...more], { cwd });
    return { named: stdout.match(/^- [✗!] /gm)?.length ?? 0, bytes: Buffer.byteLength(stdout) };
  };

  expect(run().named).toBe(100);
  expect(run("--max-findings", "1200").named).toBe(1200);
  const { named, bytes } = run("--max-findings", "6000");
  expect(named).toBeGreaterThan(1200);
  expect(named).toBeLessThan(6000);
  expect(bytes).toBeLessThan(2 ** 20);
});

test("a summary stays under 1 MiB, however much there is to say", { timeout: 60_000 }, () => {
  const cwd = folderOf(
    Object.fromEntries(
      Array.from({ length: 1200 }, (_, index) => [`in/${"|".repeat(200)}${index}.json`, index % 2 ? faulty : "{"]),
    ),
  );

  const { stdout } = hirehooks(["check", "in", "--format", "markdown"], { cwd });

  expect(Buffer.byteLength(stdout)).toBeLessThan(2 ** 20);
  expect(stdout).toContain("1200 files");
  expect(stdout).toMatch(/… and \d+ further files/);
  expect(stdout).toMatch(/\d+ further findings are counted in the totals/);
});
