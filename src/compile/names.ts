import { type Diagnostic, diagnostic } from "./diagnostics.ts";

/** Names that every object inherits: as a member they would read as present when they are not. */
export function isPrototypeName(name: string): boolean {
  return name in Object.prototype;
}

/** A name that TypeScript, and the type generator, take as it is. */
export function isTypeName(name: string): boolean {
  return /^[A-Z][A-Za-z0-9]*$/.test(name) && !/(Payload|Headers)$|^Messages$/.test(name);
}

/** `drag_applicant`, `job.creation`, `VACANCY-REQUEST` → `DragApplicant`, `JobCreation`, `VacancyRequest`. */
export function toTypeName(event: string): string {
  const words = event.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const name = words
    .map((word) => (word === word.toUpperCase() ? word.toLowerCase() : word))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  return /^[A-Z]/.test(name) ? name : `Event${name}`;
}

/** What keeps an event's name from being a file name on every system, or undefined when nothing does. */
function faultOfEventName(event: string): string | undefined {
  if (event === "") return "it is empty";
  if (event.length > 100) return "it is longer than 100 characters";
  if (event === "." || event === "..") return "it names a folder";
  if (event === "__proto__") return "objects cannot hold it as a key";
  if (/[. ]$/.test(event)) return "it ends in a dot or a space";
  const bad = /[/\\<>:"|?*\p{Cc}]/u.exec(event);
  if (bad) return `it contains ${JSON.stringify(bad[0])}`;
  if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(event)) return "Windows reserves it";
  if (/^(headers|events|bundle)(\.|$)/i.test(event)) return "a file of every version has that name";
  if (/\.strict$/i.test(event)) return "strict schemas have such names";
  if (event === "unknown" || event === "invalid") return "messages that cannot be judged have that name";
  return undefined;
}

/** The beginning that all events of a family have: `contact.person.` for `contact.person.*`; undefined for a single event. */
export function prefixOf(event: string): string | undefined {
  return event.endsWith(".*") ? event.slice(0, -1) : undefined;
}

/** An event's name in names of files: a family is called by what its events begin with. */
export function fileNameOf(event: string): string {
  return event.replace(/\.\*$/, "");
}

/** Every event's name has to make a file, and a type, of its own. */
export function checkEventNames(
  place: string,
  events: readonly string[],
  report: (diagnostic: Diagnostic) => void,
): void {
  const byFile = new Map<string, string>();
  const byType = new Map<string, string>();
  for (const event of events) {
    const fault = faultOfEventName(fileNameOf(event));
    if (fault !== undefined) report(diagnostic("unusable-event-name", { place, event, fault }));
    const [file, name] = [fileNameOf(event).toLowerCase(), toTypeName(event)];
    const [sameFile, sameType] = [byFile.get(file), byType.get(name)];
    if (sameFile !== undefined) report(diagnostic("ambiguous-event-name", { place, event, other: sameFile }));
    else if (sameType !== undefined) report(diagnostic("duplicate-type-name", { place, event, other: sameType, name }));
    byFile.set(file, event);
    byType.set(name, event);
  }
}

/** A key that AsyncAPI's Components Object takes: letters, digits, dots, hyphens, underscores. */
export function toComponentKey(...parts: string[]): string {
  return parts.join(".").replace(/[^\w.-]/g, "_");
}
