import { readFileSync } from "node:fs";
import { join } from "node:path";
import { applicant, folderOf, hirehooks, recorded } from "../command.ts";

/** All formats but `pretty` and `json`, which have tests of their own. */
export const machineFormats = ["ndjson", "junit", "sarif", "github", "gitlab", "markdown"] as const;

const list = [
  { type: "job", event: "delete", data: { job_id: "x" } },
  { type: "job", event: "vanish", data: {} },
];

/** A folder in which there is some of everything that can be found. */
export function folderOfAll(): string {
  return folderOf({
    "in/a valid.json": recorded(applicant()),
    "in/faulty.json": recorded(applicant({ id: "x", unheard: 1 })),
    "in/header.json": recorded({}, { "X-Huntflow-Event": "UNHEARD" }),
    "in/lines.ndjson": `${JSON.stringify(recorded(applicant({ id: "x" })))}\n{\n${JSON.stringify(recorded(applicant({ id: "x" })))}\n`,
    "in/list.json": list,
    "in/nobody.json": { a: 1 },
    "in/broken.json": '{"a": 1,,}',
    "in/empty.json": "",
    "in/utf-16.json": new Uint8Array([0xff, 0xfe, 0x7b, 0x00]),
  });
}

/** Checks that folder, and what is not there. */
export function reportIn(format: string, args: readonly string[] = [], cwd = folderOfAll()) {
  return hirehooks(["check", "in", "nowhere", "no*thing", "--format", format, ...args], { cwd });
}

/** The text of a report in a folder. */
export function textOf(cwd: string, name: string): string {
  return readFileSync(join(cwd, name), "utf8");
}
