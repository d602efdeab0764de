import { pointerOf } from "../json/pointer.ts";
import type { ContractData } from "./contract-data.ts";
import { findingsOf } from "./find.ts";
import type { Finding } from "./finding.ts";
import type { Findings, Issue, Locale } from "./issue.ts";
import type { SchemaData } from "./schema-data.ts";
import { textsOf } from "./texts/index.ts";
import type { Worded } from "./texts/word.ts";

export interface ExplainOptions {
  /** `strict`: what only the strict projection refuses is an issue, too. Default `tolerant`. */
  readonly projection?: "tolerant" | "strict";
  /** Language of the messages. Default `en`. */
  readonly locale?: Locale;
  /** How many issues, and how many notices, to put into words. Default 100. */
  readonly limit?: number;
}

/** What is wrong with a message, and what only a strict reader would say. */
export interface Explanation extends Findings {
  readonly notices: Findings;
}

/** Puts into words what a message does not satisfy. Loads the schemas and the texts when first called. */
export async function explain(
  data: ContractData,
  event: string,
  message: Explained,
  options: ExplainOptions = {},
): Promise<Explanation> {
  const { locale = "en" } = options;
  const schemas = loadedSchemas.get(data) ?? (await loadSchemas(data));
  const texts = loadedTexts.get(locale) ?? (await loadTexts(locale));
  return explainBy({ schemas, texts }, data, event, message, options);
}

/** A message, with its headers where they are at hand. */
export interface Explained {
  readonly payload: unknown;
  readonly headers?: unknown;
}

/** What it takes to explain, as it was loaded. */
export interface Explaining {
  readonly schemas: SchemaData;
  readonly texts: (finding: Finding) => Worded;
}

/** The same at once, by whoever has schemas and texts at hand. */
export function explainBy(
  { schemas, texts }: Explaining,
  data: ContractData,
  event: string,
  message: Explained,
  { projection = "tolerant", limit = 100 }: ExplainOptions,
): Explanation {
  const found = (["payload", "headers"] as const).flatMap((half) => {
    const schema = half === "payload" ? schemas.payloads[event] : schemas.headers[event];
    if (schema === undefined) return [];
    const mayBeMissing = half === "headers" || data.optionalBody.includes(event);
    if (message[half] === undefined && mayBeMissing) return [];
    if (half === "payload" || projection === "strict") {
      return [{ half, ...findingsOf(schemas, schema, message[half], projection, limit) }];
    }
    // Proxies and recorders drop headers: to a tolerant reader that is worth a notice.
    const { issues: notices, notices: issues } = findingsOf(schemas, schema, message[half], "strict", limit);
    return [{ half, issues, notices }];
  });
  const worded = (level: "issues" | "notices"): Findings => ({
    issues: found
      .flatMap(({ half, [level]: findings }) => findings.list.map((finding) => wordedIn(half, finding)))
      .slice(0, limit),
    total: found.reduce((sum, { [level]: findings }) => sum + findings.total, 0),
  });
  const wordedIn = (half: Issue["half"], finding: Finding): Issue => {
    const { path, rule, isPrivate } = finding;
    return { ...texts(finding), path, pointer: pointerOf(path), half, rule, isPrivate };
  };
  return { ...worded("issues"), notices: worded("notices") };
}

// What was loaded is kept: asking for a module again costs more than the explanation.
const loadedSchemas = new WeakMap<ContractData, SchemaData>();
const loadedTexts = new Map<Locale, Awaited<ReturnType<typeof textsOf>>>();

async function loadSchemas(data: ContractData): Promise<SchemaData> {
  const { schemas } = await data.schemas();
  loadedSchemas.set(data, schemas);
  return schemas;
}

async function loadTexts(locale: Locale) {
  const texts = await textsOf(locale);
  loadedTexts.set(locale, texts);
  return texts;
}
