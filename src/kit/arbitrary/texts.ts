import {
  type Arbitrary,
  constantFrom,
  date,
  emailAddress,
  oneof,
  string,
  stringMatching,
  tuple,
  webUrl,
} from "fast-check";
import { formats } from "../../runtime/format-names.ts";
import type { Schema } from "../../runtime/schema-data.ts";
import { oddTexts } from "../../testing/generate/texts.ts";
import type { Manner } from "./manner.ts";

/** Texts that a schema lets pass. */
export function textsOf(schema: Schema, manner: Manner): Arbitrary<string> {
  const usual = usualTexts(schema, manner);
  return manner === "boundary" ? oneof(usual, constantFrom(...oddTexts(schema))) : usual;
}

function usualTexts({ format, pattern }: Schema, manner: Manner): Arbitrary<string> {
  if (format !== undefined) return textsOfFormats[format] ?? constantFrom(...oddTexts({ format }));
  if (pattern !== undefined) return textsOfPattern(pattern);
  return manner === "boundary" ? string({ unit: "binary" }) : string();
}

const moments = date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });

/** What some programs take for an address or a URI is not what the contract does. */
const textsOfFormats: Readonly<Record<string, Arbitrary<string>>> = {
  date: moments.map((moment) => moment.toISOString().slice(0, 10)),
  "date-time": tuple(moments, constantFrom("Z", "+00:00", "+02:00", "-05:30")).map(
    ([moment, zone]) => moment.toISOString().slice(0, 19) + zone,
  ),
  email: emailAddress().filter((text) => formats.email?.(text) === true),
  uri: webUrl().filter((text) => formats.uri?.(text) === true),
};

const known = new Map<string, Arbitrary<string>>();

/** Contracts repeat few patterns, each of which takes its time. */
function textsOfPattern(pattern: string): Arbitrary<string> {
  const texts = known.get(pattern) ?? stringMatching(new RegExp(pattern, "u"));
  known.set(pattern, texts);
  return texts;
}
