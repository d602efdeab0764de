import { valueAt } from "../json/pointer.ts";
import { readJson } from "../json/read-json.ts";
import type { Sample } from "./contract.ts";
import { type Diagnostic, diagnostic } from "./diagnostics.ts";
import { fileNameOf } from "./names.ts";
import type { Sources } from "./sources.ts";

/** The samples of one version by the event's name in file names, each event's in the order of their file names. */
export function readSamples(
  version: string,
  { folder: root, files }: Sources,
  events: readonly string[],
  report: (diagnostic: Diagnostic) => void,
): Map<string, Sample[]> {
  const samples = new Map<string, Sample[]>(events.map((event) => [fileNameOf(event), []]));
  const folder = `${version}/samples/`;
  for (const { path, text } of files.filter((source) => isSample(source.path, version))) {
    const event = path.slice(folder.length).replace(/\.[^.]+\.json$/, "");
    const listed = samples.get(event);
    if (listed === undefined) {
      report(diagnostic("unknown-sample-event", { file: `${root}/${path}`, version, event }));
      continue;
    }
    const sample = readSample(`${root}/${path}`, text, report);
    if (sample) listed.push(sample);
  }
  return samples;
}

/** Whether a file is a sample of a version: the only files that stand right in its samples' folder. */
export function isSample(path: string, version: string): boolean {
  return path.startsWith(`${version}/samples/`) && /^[^/]+\.json$/.test(path.slice(`${version}/samples/`.length));
}

const members: Readonly<Record<string, readonly [expected: string, holds: (value: unknown) => boolean]>> = {
  name: ["a text", isText],
  summary: ["a text", isText],
  headers: ["an object of texts", isTexts],
  payload: ["any JSON", () => true],
  "x-source": ["a text", isText],
  "x-edited": ["an object of JSON Pointer → reason", isTexts],
  "x-elided": ["a list of JSON Pointers", (value) => Array.isArray(value) && value.every(isText)],
};

const required = ["summary", "x-source"];

function readSample(file: string, text: string, report: (diagnostic: Diagnostic) => void): Sample | undefined {
  const json = readJson(text);
  if ("fault" in json) {
    report(diagnostic("sample-not-json", { file, ...json }));
    return undefined;
  }
  const sample = (typeof json.value === "object" && json.value !== null ? json.value : {}) as Readonly<
    Record<string, unknown>
  >;
  const faults = faultsOf(file, sample);
  const variant = /\.([^./]+)\.json$/.exec(file)?.[1] ?? "";
  if (sample.name !== variant) {
    faults.push(
      diagnostic("invalid-sample-member", { file, member: "name", expected: `“${variant}”, as in the file's name` }),
    );
  }
  faults.forEach(report);
  if (faults.length > 0) return undefined;
  // faultsOf has looked at every member.
  const { name, summary, headers, payload, "x-source": source, ...rest } = sample as Record<string, never>;
  const edited: Readonly<Record<string, string>> = rest["x-edited"] ?? {};
  const elided: readonly string[] = rest["x-elided"] ?? [];
  const pointers = [
    ...Object.keys(edited).map((pointer) => ["x-edited", pointer]),
    ...elided.map((pointer) => ["x-elided", pointer]),
  ];
  for (const [member = "", pointer = ""] of pointers) {
    if (valueAt(sample, pointer) === undefined || pointer === "/payload")
      report(diagnostic("unknown-sample-pointer", { file, member, pointer }));
  }
  return {
    file,
    name: name as unknown as string,
    summary: summary as unknown as string,
    ...(headers === undefined ? {} : { headers }),
    ...("payload" in sample ? { payload } : {}),
    source: source as unknown as string,
    edited,
    elided,
  };
}

function faultsOf(file: string, sample: Readonly<Record<string, unknown>>): Diagnostic[] {
  const unknown = Object.keys(sample)
    .filter((member) => !Object.hasOwn(members, member))
    .map((member) => diagnostic("unknown-sample-member", { file, member }));
  const invalid = Object.entries(members)
    .filter(([member, [, holds]]) => (member in sample ? !holds(sample[member]) : required.includes(member)))
    .map(([member, [expected]]) => diagnostic("invalid-sample-member", { file, member, expected }));
  return [...unknown, ...invalid];
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isTexts(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.values(value).every((item) => typeof item === "string");
}
