import { emitTypes } from "../../../../src/emit/types.ts";
import type { VersionModel } from "./reference.ts";

/** The types of a version, whole and by message; computed from the document's schemas alone. */
export interface TypeScript {
  /** The module, as the package has it. */
  readonly module: string;
  /** Declarations that a message's payload and headers need, the payload's first. */
  of(name: string): string;
}

/** A declaration with its doc comment, as the type generator prints it: everything from one `export` to the next. */
const declaration =
  /(?:\/\*\*\n(?: \*.*\n)+? \*\/\n)?export (?:interface|type) (\w+)[\s\S]*?(?=\n(?:\/\*\*\n|export )|$)/g;

/** Undefined where the type generator cannot read the schemas; other pages do not suffer from that. */
export async function typeScriptOf(version: VersionModel): Promise<TypeScript | undefined> {
  let module: string;
  try {
    module = (await emitTypes(version)).text;
  } catch {
    return undefined;
  }
  const declarations = new Map([...module.matchAll(declaration)].map(([text, name = ""]) => [name, text.trim()]));
  return { module, of: (name) => reachable([`${name}Payload`, `${name}Headers`], declarations).join("\n\n") };
}

function reachable(roots: readonly string[], declarations: ReadonlyMap<string, string>): string[] {
  const found = new Map<string, string>();
  const queue = [...roots];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const text = declarations.get(name);
    if (text === undefined || found.has(name)) continue;
    found.set(name, text);
    // Comments and strings may hold words that are names of types, too.
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"/g, "");
    queue.push(...(code.match(/\b[A-Z]\w*/g) ?? []));
  }
  return [...found.values()];
}
