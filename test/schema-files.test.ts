import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv, type AnySchema } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, inject, test } from "vitest";
import { loadSources } from "../src/build/load-sources.ts";
import { compile, elementsOf, fileNameOf } from "../src/compile/index.ts";
import { registry } from "../src/providers/index.ts";

const folder = join(inject("artifacts"), "schemas");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .sort();
const { contracts } = compile(registry, loadSources(join(import.meta.dirname, ".."), "src/providers"));

/** Each element of each sample, with the schema files it belongs to, and a copy that lacks a required member. */
const cases = contracts.flatMap((contract) =>
  contract.messages.flatMap((message) =>
    message.samples.flatMap((sample) =>
      elementsOf(contract, sample).flatMap(({ value }) => {
        const [required = ""] = message.payload.required ?? [];
        const broken = Object.fromEntries(Object.entries(value as object).filter(([name]) => name !== required));
        return ["", ".strict"].map((strict) => ({
          file: join(folder, contract.path, `${fileNameOf(message.event)}${strict}.schema.json`),
          valid: value,
          broken,
        }));
      }),
    ),
  ),
);

function read(file: string): AnySchema {
  return JSON.parse(readFileSync(file, "utf8")) as AnySchema;
}

describe("Ajv with default options takes every file as it is, those with formats with its own plugin", () => {
  test.each(files)("%s", (file) => {
    const ajv = new Ajv();
    // Ajv knows formats only with its own plugin; tolerant files have none.
    if (file.includes(".strict.")) addFormats.default(ajv);
    const warnings: string[] = [];
    ajv.logger = {
      log: String,
      warn: (text: string) => warnings.push(text),
      error: (text: string) => warnings.push(text),
    };

    expect(ajv.compile(read(join(folder, file)))).toBeTypeOf("function");
    expect(warnings).toEqual([]);
  });

  test("and judges every sample, and every sample without a required member, as the vendor would", () => {
    expect(cases.length).toBeGreaterThan(0);
    for (const { file, valid, broken } of cases) {
      const validate = addFormats.default(new Ajv()).compile(read(file));

      expect([file, validate(valid), validate(broken)]).toEqual([file, true, false]);
    }
  });
});

const python = [
  "/usr/bin/python3",
  "-c",
  `
import json, sys, jsonschema
files, cases = json.load(open(sys.argv[1]))
for file in files:
    jsonschema.Draft7Validator.check_schema(json.load(open(file)))
verdicts = []
for case in cases:
    validator = jsonschema.Draft7Validator(json.load(open(case["file"])))
    verdicts.append([validator.is_valid(case["valid"]), validator.is_valid(case["broken"])])
print(json.dumps([len(files), verdicts]))
`,
] as const;

const perl = [
  "perl",
  "-MJSON::PP",
  "-MJSON::Validator",
  "-e",
  `
open my $in, "<:raw", $ARGV[0]; local $/; my ($files, $cases) = @{decode_json(<$in>)};
my $load = sub { my $v = JSON::Validator->new; $v->schema("file://$_[0]"); $v };
$load->($_) for @$files;
my @verdicts = map { my $v = $load->($_->{file}); [map { $v->validate($_) ? JSON::PP::false : JSON::PP::true } @$_{qw(valid broken)}] } @$cases;
print encode_json([scalar @$files, \\@verdicts]);
`,
] as const;

function isInstalled([command]: readonly string[], ...args: string[]): boolean {
  return spawnSync(command ?? "", args).status === 0;
}

describe.each([
  ["Python's jsonschema", python, isInstalled(python, "-c", "import jsonschema")],
  ["Perl's JSON::Validator", perl, isInstalled(perl, "-MJSON::Validator", "-e", "1")],
])("%s", (_, [command, ...args], installed) => {
  test.skipIf(!installed)("takes every file, and judges every sample as Ajv does", () => {
    const input = join(mkdtempSync(join(tmpdir(), "hirehooks-")), "input.json");
    writeFileSync(input, JSON.stringify([files.map((file) => join(folder, file)), cases]));

    const { stdout, stderr } = spawnSync(command, [...args, input], { encoding: "utf8" });

    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual([files.length, cases.map(() => [true, false])]);
  });
});
