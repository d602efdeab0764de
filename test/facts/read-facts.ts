import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One member of one event, as the facts' tables tell of it. */
export interface Fact {
  readonly event: string;
  /** `event.attendees[].email`; `*` stands for any name. */
  readonly path: string;
  /** The JSON types that were seen or declared; none where nobody says. */
  readonly types: readonly string[];
  /** Whether a witness knows the object, but not this member. */
  readonly isLacked: boolean;
  /** Whether the vendor's text lists it; undefined where only a shape tells of it. */
  readonly isDocumented: boolean | undefined;
}

/** What the facts say of one version of a provider. */
export interface Facts {
  /** `huntflow/v1` */
  readonly path: string;
  readonly events: readonly string[];
  readonly members: readonly Fact[];
  /** Values by place: `APPLICANT event.type`, `*.vacancy.state` (wherever the path ends so), `type` (of all events together). */
  readonly enums: Readonly<Record<string, readonly (string | number)[]>>;
}

/**
 * A fixture. A member is a path and what is known of it: its types, or the name of a shape
 * (`integer|null`, `Tag[]`); in how many of its objects the samples have it (`6/8`); `documented`,
 * if the vendor's text lists it; `optional`, if a witness says that it may be missing.
 */
interface Fixture {
  readonly events: Readonly<Record<string, Members>>;
  readonly shapes?: Readonly<Record<string, Members>>;
  /** Which shape stands where: by event (`*` for all that know the path), by path. */
  readonly places?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

type Members = Readonly<Record<string, string>>;

/** All fixtures: one file per version (`huntflow-v1.json`), and the enums of all. */
export function readFacts(): Facts[] {
  const enums = read("enums.json") as Record<string, Facts["enums"]>;
  const files = readdirSync(import.meta.dirname).filter((file) => /-v\d+\.json$/.test(file));
  return files.map((file) => {
    const path = file.replace(/-(v\d+)\.json$/, "/$1");
    const fixture = read(file) as Fixture;
    const events = Object.keys(fixture.events);
    return { path, events, members: events.flatMap((event) => membersOf(fixture, event)), enums: enums[path] ?? {} };
  });
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8"));
}

/** The members of an event's table, and those of the shapes that stand in it. */
function membersOf({ events, shapes = {}, places = {} }: Fixture, event: string): Fact[] {
  const table = Object.entries(events[event] ?? {});
  const said = new Map<string, string[]>(table.map(([path, text]) => [path, [text]]));
  for (const [path, shape] of Object.entries({ ...places["*"], ...places[event] })) {
    if (path === "" || said.has(path.replace(/\[\]$/, ""))) addShape(said, shapes, path, shape);
  }
  const sampled = new Set(table.filter(([, text]) => countOf(text)).map(([path]) => parentOf(path)));
  return [...said].map(([path, texts]) => ({
    event,
    path,
    types: [...new Set(texts.flatMap((text) => typesIn(text, shapes)))].filter((type) => type !== "any"),
    isLacked: texts.some(isOptional) || (sampled.has(parentOf(path)) && !texts.some(countOf)),
    isDocumented: events[event]?.[path]?.includes(" documented"),
  }));
}

/** Adds what a shape says of the members below a path. A shape inside itself is not followed again. */
function addShape(
  said: Map<string, string[]>,
  shapes: NonNullable<Fixture["shapes"]>,
  at: string,
  shape: string,
  above: readonly string[] = [],
): void {
  for (const [name, text] of Object.entries(shapes[shape] ?? {})) {
    const path = at === "" ? name : `${at}.${name}`;
    said.set(path, [...(said.get(path) ?? []), text]);
    for (const type of wordsOf(text)) {
      const inner = type.replace("[]", "");
      const isNew = inner !== shape && !above.includes(inner);
      if (shapes[inner] && isNew)
        addShape(said, shapes, `${path}${type.slice(inner.length)}`, inner, [...above, shape]);
    }
  }
}

function typesIn(text: string, shapes: NonNullable<Fixture["shapes"]>): string[] {
  return wordsOf(text).map((type) => (type.endsWith("[]") ? "array" : shapes[type] ? "object" : type));
}

function wordsOf(text: string): string[] {
  return (text.split(" ")[0] ?? "").split("|");
}

function countOf(text: string): readonly string[] | undefined {
  return / (\d+)\/(\d+)/.exec(text)?.slice(1);
}

function isOptional(text: string): boolean {
  const [present, all] = countOf(text) ?? [];
  return present !== all || text.endsWith(" optional");
}

/** `a.b` of `a.b[].c`; the empty text at the top. */
function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("."), 0));
}
