import { pointerOf } from "../../../src/json/pointer.ts";
import { readJson, repeatedMembers } from "../../../src/json/read-json.ts";
import { linesIn } from "../../../src/testing/lines.ts";
import { locateAll } from "../../../src/testing/locate.ts";

/** Headers as they were pasted. */
export interface PastedHeaders {
  /** By name; several values of one name in their order. Undefined where nothing was pasted. */
  readonly headers: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly problems: readonly HeaderProblem[];
  /** The line on which a header first stands, whatever case its name is written in. */
  readonly lineOf: (name: string) => number | undefined;
}

/** Why a line or a member counts for nothing, or otherwise than it looks. */
export interface HeaderProblem {
  readonly kind: "not-json" | "not-object" | "not-text" | "no-colon" | "bad-name" | "repeated" | "overwritten";
  readonly line: number;
  /** The header's name, where there is one. */
  readonly name: string;
}

interface Entry {
  readonly name: string;
  readonly values: readonly string[];
  readonly line: number;
}

/** Reads headers from lines `Name: value`, as HTTP writes them (RFC 9112), or from a JSON object. */
export function readHeaders(text: string): PastedHeaders {
  if (text.trim() === "") return { headers: undefined, problems: [], lineOf: () => undefined };
  const { entries, problems } = /^\s*[{[]/.test(text) ? entriesOfJson(text) : entriesOfLines(text);
  const byName = new Map<string, Entry>();
  const repeated: HeaderProblem[] = [];
  for (const { name, values, line } of entries) {
    const key = name.toLowerCase();
    const first = byName.get(key);
    if (first || values.length > 1) repeated.push({ kind: "repeated", line, name });
    byName.set(key, first ? { ...first, values: [...first.values, ...values] } : { name, values, line });
  }
  const named = [...byName.values()].map(
    ({ name, values }) => [name, values.length === 1 ? (values[0] ?? "") : values] as const,
  );
  return {
    headers: Object.fromEntries(named),
    problems: [...problems, ...repeated].toSorted((a, b) => a.line - b.line),
    lineOf: (name) => byName.get(name.toLowerCase())?.line,
  };
}

interface Entries {
  readonly entries: readonly Entry[];
  readonly problems: readonly HeaderProblem[];
}

/** `POST /hooks HTTP/1.1`, `HTTP/2 200`: what stands before the headers of a message. */
const startLine = /^([A-Z]+ \S+ )?HTTP\/[\d.]+/;

/** A token of RFC 9110. */
const headerName = /^[!#$%&'*+\-.^_`|~\w]+$/;

function entriesOfLines(text: string): Entries {
  const entries: Entry[] = [];
  const problems: HeaderProblem[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const own = raw.trim();
    const line = index + 1;
    // Pseudo-headers of HTTP/2 begin with a colon.
    if (own === "" || startLine.test(own) || own.startsWith(":")) continue;
    const colon = own.indexOf(":");
    const name = own.slice(0, Math.max(0, colon)).trim();
    if (colon < 0) problems.push({ kind: "no-colon", line, name: "" });
    else if (!headerName.test(name)) problems.push({ kind: "bad-name", line, name });
    else entries.push({ name, values: [own.slice(colon + 1).trim()], line });
  }
  return { entries, problems };
}

function entriesOfJson(text: string): Entries {
  const json = readJson(text);
  if ("fault" in json) return failed("not-json", json.line);
  const { value } = json;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return failed("not-object", 1);
  const lines = linesIn(text);
  const members = Object.entries(value);
  const pointers = members.map(([name]) => pointerOf([name]));
  const locations = locateAll(text, pointers);
  const entries: Entry[] = [];
  const problems: HeaderProblem[] = repeatedMembers(text).map(({ name, line }) => ({
    kind: "overwritten",
    line,
    name,
  }));
  for (const [index, [name, own]] of members.entries()) {
    const { line } = lines.placeAt(locations.get(pointers[index] ?? "")?.offset ?? 0);
    const values: unknown[] = Array.isArray(own) ? own : [own];
    if (values.every((item) => typeof item === "string")) entries.push({ name, values, line });
    else problems.push({ kind: "not-text", line, name });
  }
  return { entries, problems };
}

function failed(kind: "not-json" | "not-object", line: number): Entries {
  return { entries: [], problems: [{ kind, line, name: "" }] };
}
