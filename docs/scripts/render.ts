import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type AsyncAPIDocumentInterface, Parser } from "@asyncapi/parser";
import { isMap, parseDocument } from "yaml";

/** A document that cannot be rendered; the message is one line for whoever runs the build. */
export class DocumentError extends Error {}

/** Does the work; what is wrong with a document is printed, a line each, and fails the process. */
export async function reported(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    for (const line of error.message.split("\n").filter((text) => text !== "")) console.error(`error: ${line}`);
    process.exitCode = 1;
  }
}

export interface Rendering {
  /** The AsyncAPI document. */
  readonly file: string;
  readonly locale: string;
  /** The same document in other languages, by locale. */
  readonly twins?: Readonly<Record<string, string>>;
  /** The root of the site, and that of the pages in that language. */
  readonly root?: string;
  readonly url?: string;
  /** Leave out the rules of AsyncAPI: for a twin that was made together with a document that is held to them. */
  readonly isTwin?: boolean;
  /** Whether the template is compiled first; once is enough. */
  readonly compile?: boolean;
  /** The folder of the files; what it holds is replaced. */
  readonly target: string;
}

const template = join(import.meta.dirname, "../template");

/** Renders the reference pages of one AsyncAPI document with the template, by @asyncapi/generator. */
export async function render({
  file,
  locale,
  twins = {},
  root = "/",
  url = root,
  isTwin = false,
  compile = true,
  target,
}: Rendering): Promise<void> {
  const document = await parse(file, isTwin);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const Generator = loadGenerator();
  const generator = new Generator(template, target, {
    templateParams: { locale, root, url, twins: JSON.stringify(twins) },
    forceWrite: true,
    compile,
  });
  await generator.generate(document);
}

/** Compiles the template, for several processes that render with `compile: false`. */
export async function compileTemplate(): Promise<void> {
  const { transpileFiles } = createRequire(import.meta.url)("@asyncapi/generator-react-sdk") as {
    transpileFiles(from: string, to: string, options: { recursive: boolean }): Promise<void>;
  };
  await transpileFiles(join(template, "template"), join(template, "__transpiled"), { recursive: true });
}

async function parse(file: string, isTwin: boolean): Promise<AsyncAPIDocumentInterface> {
  if (!existsSync(file)) throw new DocumentError(`${file} is not there. Run \`npm run build:contracts\` first.`);
  const text = readFileSync(file, "utf8");
  const refused = (line: number, column: number, fault: string) =>
    new DocumentError(`${file}:${line}:${column} is not an AsyncAPI document: ${fault.split("\n")[0]}`);
  // AsyncAPI's parser fails without a place where a document is no YAML, or does not say its version.
  const yaml = parseDocument(text);
  const [fault] = yaml.errors;
  if (fault)
    throw refused(
      fault.linePos?.[0].line ?? 1,
      fault.linePos?.[0].col ?? 1,
      fault.message.replace(/ at line \d+, column \d+:$/m, "."),
    );
  const version: unknown = isMap(yaml.contents) ? yaml.contents.get("asyncapi") : undefined;
  if (typeof version !== "string") throw refused(1, 1, "it has no member “asyncapi” that says its version.");
  const { document, diagnostics } = await new Parser(
    isTwin ? { ruleset: { core: false, recommended: false } } : {},
  ).parse(text, { source: file });
  if (document !== undefined) return document;
  const [first] = diagnostics.filter(({ severity }) => severity === 0);
  const { line, character } = first?.range.start ?? { line: 0, character: 0 };
  throw refused(line + 1, character + 1, first?.message ?? "it cannot be read.");
}

interface GeneratorClass {
  new (
    template: string,
    target: string,
    options: { templateParams: Record<string, string>; forceWrite: boolean; compile: boolean },
  ): { generate(document: AsyncAPIDocumentInterface): Promise<void> };
}

/**
 * While it loads, the generator asks `requireg` where npm is, for templates that it would install. Ours
 * is a folder, and Node as a package brings no npm: any answer will do.
 */
function loadGenerator(): GeneratorClass {
  const require = createRequire(import.meta.url);
  const requireg = createRequire(require.resolve("@asyncapi/generator"))("requireg") as {
    resolve(name: string, ...rest: unknown[]): string;
  };
  const resolve = requireg.resolve.bind(requireg);
  requireg.resolve = (name, ...rest) => (name === "npm" ? template : resolve(name, ...rest));
  return require("@asyncapi/generator") as GeneratorClass;
}
