import { applyEdits, format } from "jsonc-parser";
import { readJson } from "../../json/read-json.ts";
import { jsonLimits } from "../../json/read-plain.ts";
import { scanJson } from "../../json/scan-json.ts";
import type { AnyContract } from "../../runtime/contract.ts";
import type { RegistryEntry } from "../../runtime/registry.ts";
import type { Schema, SchemaData } from "../../runtime/schema-data.ts";
import { type Chosen, chooser } from "../stats/chooser.ts";
import { headerNamesIn, isOrdinaryHeader, keptHeader } from "./headers.ts";
import { namingIn } from "./naming.ts";
import { type KeyedHash, type Placeholders, placeholders } from "./placeholders.ts";
import { isSecretName, nowhere, type Place, placeOf } from "./places.ts";
import { type Rewriting, rewriteJson } from "./rewrite-json.ts";
import { type IsNaming, masking, masks, placeholding } from "./rewritings.ts";
import { otherOf } from "./same-shape.ts";

/** A delivery as it came over the wire. */
export interface WireDelivery {
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

export interface RedactionOptions {
  readonly entries: readonly RegistryEntry[];
  /** The event that deliveries are taken for. */
  readonly event?: string;
  readonly hash: KeyedHash;
}

/** What takes personal data and secrets out of deliveries. */
export interface Redactor {
  /**
   * For recordings: a delivery of the same shape, of which a check says the same. Signatures are left out, as the
   * body is another one.
   */
  readonly redacted: (delivery: WireDelivery) => Promise<WireDelivery>;
  /** For terminals: header lines and the body, in which secrets are masked, and what is personal unless it is asked for. */
  readonly shown: (delivery: WireDelivery, isPersonalShown: boolean) => Promise<readonly string[]>;
}

/** Loads the contracts. Placeholders are the same in all that is redacted. */
export async function redactor({ entries, event, hash }: RedactionOptions): Promise<Redactor> {
  const contracts = await Promise.all(entries.map(({ load }) => load()));
  const [choose, names] = [await chooser(entries, event), headerNamesIn(contracts)];
  const placeholder = placeholders(hash);

  return {
    redacted: async (delivery) => {
      const body = await bodyOf(delivery, (isNaming) => placeholding(placeholder, isNaming));
      return {
        url: urlOf(delivery.url, placeholder),
        headers: delivery.headers.flatMap(([name, value]) => headerOf(name, value, body.length)),
        body,
      };
    },
    shown: async (delivery, isPersonalShown) => {
      const body = await bodyOf(delivery, (isNaming) => masking(isPersonalShown, isNaming));
      const headers = delivery.headers.map(([name, value]) => `${name}: ${shownHeader(name, value)}`);
      return [...headers, "", ...linesOf(body)];

      function shownHeader(name: string, value: string): string {
        if (names.signatures.has(name.toLowerCase())) return value;
        if (isSecretName(name)) return masks.secret;
        const isShown = isPersonalShown || isOrdinaryHeader(name) || keptHeader(names, name, value);
        return isShown ? value : masks.personal;
      }
    },
  };

  function headerOf(name: string, value: string, length: number): readonly (readonly [string, string])[] {
    const key = name.toLowerCase();
    if (names.signatures.has(key)) return [];
    if (key === "content-length") return [[name, String(length)]];
    const shownName = /^[a-z][a-z0-9-]{0,60}$/i.test(name) ? name : placeholder(name);
    return [[shownName, keptHeader(names, name, value) ? value : placeholder(value)]];
  }

  async function bodyOf(delivery: WireDelivery, by: (isNaming: IsNaming) => Rewriting): Promise<Uint8Array> {
    const text = textOf(delivery.body);
    if (text === undefined) return bytesLike(delivery.body, hash);
    const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
    const json = text.slice(mark.length);
    const read = readJson(json);
    if ("fault" in read) return encoder.encode(unreadable(placeholder(text)));
    const chosen = choose({ headers: Object.fromEntries(delivery.headers), payload: read.value, at: "" });
    const isList = chosen[0]?.choice.contract.isBatch === true && Array.isArray(read.value);
    const own = [...new Set(chosen.map(({ choice }) => choice.contract))];
    const roots = rootsOf(chosen, new Map(await Promise.all(own.map(schemasOf))));
    const { isNaming, isSecret } = namingIn(own.length > 0 ? own : contracts, isList);
    const placeAt = (steps: readonly (string | number)[]): Place | undefined => {
      if (isSecret(steps)) return { ...nowhere, isSecret: true };
      if (steps.length === 0) return isList ? nowhere : (roots[0] ?? nowhere);
      return isList && steps.length === 1 ? (roots[Number(steps[0])] ?? nowhere) : undefined;
    };
    return encoder.encode(mark + rewriteJson(json, placeAt, by(isNaming)));
  }
}

const encoder = new TextEncoder();

async function schemasOf(contract: AnyContract): Promise<readonly [AnyContract, SchemaData]> {
  return [contract, (await contract.schemas()).schemas];
}

/** The place of each message; those of one event share theirs. */
function rootsOf(chosen: readonly Chosen[], data: ReadonlyMap<AnyContract, SchemaData>): readonly Place[] {
  const known = new Map<Schema, Place>();
  return chosen.map(({ choice }) => {
    const schemas = data.get(choice.contract);
    const schema = choice.kind === "known" ? schemas?.payloads[choice.event] : undefined;
    if (schemas === undefined || schema === undefined) return nowhere;
    const place = known.get(schema) ?? placeOf(schemas, schema);
    known.set(schema, place);
    return place;
  });
}

/** Paths and queries may name somebody, or hold a token. */
function urlOf(url: string, placeholder: Placeholders): string {
  return /^\/(?:(?:api|web)?hooks?\/?)?$/i.test(url) ? url : placeholder(url);
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What was no JSON stays none: `012` may become a number. */
function unreadable(text: string): string {
  return "fault" in readJson(text) ? text : `${text} ${text}`;
}

/** Bytes that are no UTF-8, as others that are none: letters and digits of ASCII, and what is beyond it. */
function bytesLike(bytes: Uint8Array, hash: KeyedHash): Uint8Array {
  const seeds: number[] = [];
  let round = 0;
  const random = () => {
    if (seeds.length === 0) {
      round += 1;
      seeds.push(...hash(`${round} ${bytes.length}`));
    }
    return (seeds.pop() ?? 0) / 256;
  };
  return bytes.map((byte) => {
    // Two of these are no UTF-8 whatever follows them.
    if (byte >= 0x80) return 0xe0 + Math.floor(random() * 0x20);
    const character = String.fromCharCode(byte);
    return /[a-z0-9]/i.test(character) ? otherOf(character, random).charCodeAt(0) : byte;
  });
}

/** A longer body is not indented: nobody reads it. */
const longest = 1024 * 1024;

/** Indented, with everything as it is written: members that stand twice, and numbers of any length. */
function linesOf(body: Uint8Array): string[] {
  const text = new TextDecoder().decode(body);
  if (text === "") return [];
  // Each level is indented further: what is nested too deeply for a receiver is shown as it is.
  const isReadable = text.length <= longest && !("fault" in readJson(text)) && scanJson(text, jsonLimits) === undefined;
  const edits = isReadable ? format(text, undefined, { insertSpaces: true, tabSize: 2, eol: "\n" }) : [];
  return applyEdits(text, edits).split("\n");
}
