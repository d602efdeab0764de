import { createScanner } from "jsonc-parser";
import { stepsOf } from "../../../src/json/pointer.ts";
import { token } from "../../../src/json/token.ts";
import type { AnyContract } from "../../../src/runtime/contract.ts";
import type { Schema } from "../../../src/runtime/schema-data.ts";

/** What stands for a secret in texts that are given away. */
export const placeholder = "***";

/** The names of all members that a contract marks as secret. */
export async function secretNames(contracts: readonly AnyContract[]): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const { signature, schemas } of contracts) {
    if (signature.kind === "shared-secret") names.add(stepsOf(signature.member).at(-1) ?? "");
    const { definitions, payloads } = (await schemas()).schemas;
    for (const schema of [...Object.values(definitions), ...Object.values(payloads)]) collect(schema, names);
  }
  return names;
}

function collect({ properties = {}, items, anyOf = [], allOf = [], additionalProperties }: Schema, names: Set<string>) {
  for (const [name, schema] of Object.entries(properties)) {
    const parts = [schema, ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
    if (parts.some((part) => part["x-secret"])) names.add(name);
  }
  const rest = typeof additionalProperties === "object" ? [additionalProperties] : [];
  const inside = [...Object.values(properties), ...anyOf, ...allOf, ...(items ? [items] : []), ...rest];
  for (const schema of inside) collect(schema, names);
}

/** The names of all headers that a contract names, in lower case; no check looks at others. */
export function headerNames(contracts: readonly AnyContract[]): ReadonlySet<string> {
  return new Set(contracts.flatMap((contract) => contract.headerNames.map((name) => name.toLowerCase())));
}

/**
 * A text of JSON, or of several documents, in which the values of secret members are hidden wherever
 * they stand, and so are values that are the given secret. Types, and all else, stay as they are.
 */
export function withoutSecrets(text: string, names: ReadonlySet<string>, secret: string): string {
  let written = "";
  let depth = 0;
  /** How deep the secret object or array is in which the token stands. */
  let secretDepth = Number.POSITIVE_INFINITY;
  let name: string | undefined;
  const hidden = secret === "" ? undefined : secret;
  for (const { kind, raw, value, isName } of tokensOf(text)) {
    let shown = raw;
    if (isName) name = value;
    else if (kind === token.openBrace || kind === token.openBracket) {
      depth += 1;
      if (name !== undefined && names.has(name)) secretDepth = Math.min(secretDepth, depth);
      name = undefined;
    } else if (kind === token.closeBrace || kind === token.closeBracket) {
      depth -= 1;
      if (depth < secretDepth) secretDepth = Number.POSITIVE_INFINITY;
    } else if (scalars.has(kind)) {
      const isSecret = depth >= secretDepth || (name !== undefined && names.has(name)) || value === hidden;
      if (kind === token.number) shown = isSecret ? "0" : raw;
      else if (isSecret) shown = JSON.stringify(placeholder);
      else shown = withoutInner(raw, value, names, secret);
      name = undefined;
    }
    written += shown;
  }
  return written;
}

/** A text that holds the secret, or is itself JSON with secret members. */
function withoutInner(raw: string, value: string, names: ReadonlySet<string>, secret: string): string {
  const isNested = [...names].some((name) => value.includes(`"${name}"`));
  const inner = hideIn(isNested ? withoutSecrets(value, names, secret) : value, secret);
  return inner === value ? raw : JSON.stringify(inner);
}

/** A text without the secret; what is shorter than a secret can be anything. */
export function hideIn(text: string, secret: string): string {
  if (secret === "") return text;
  return text === secret || secret.length >= 8 ? text.replaceAll(secret, placeholder) : text;
}

const scalars: ReadonlySet<number> = new Set([token.string, token.number]);

interface Token {
  readonly kind: number;
  readonly raw: string;
  readonly value: string;
  /** Whether it is the name of a member. */
  readonly isName: boolean;
}

function* tokensOf(text: string): Generator<Token> {
  const scanner = createScanner(text, false);
  for (let kind: number = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const end = scanner.getTokenOffset() + scanner.getTokenLength();
    const raw = text.slice(scanner.getTokenOffset(), end);
    const isName = kind === token.string && colon.test(text.slice(end, end + 100));
    yield { kind, raw, value: scanner.getTokenValue(), isName };
  }
}

const colon = /^\s*:/;
