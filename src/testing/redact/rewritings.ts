import { isDate, isDateTime } from "../../runtime/formats.ts";
import type { Schema } from "../../runtime/schema-data.ts";
import { isPlainEvent, isPlainName } from "../stats/plain-name.ts";
import type { Placeholders } from "./placeholders.ts";
import { isDescribed, isKnownMember, type Place } from "./places.ts";
import type { Rewriting, Steps } from "./rewrite-json.ts";

/** Whether a message names its event or its version at these steps. */
export type IsNaming = (steps: Steps) => boolean;

/** For recordings: every text becomes a placeholder but for values, dates and ids of the contract. */
export function placeholding(placeholder: Placeholders, isNaming: IsNaming): Rewriting {
  return {
    name: (name, around) => (staysAsName(name, around) ? undefined : placeholder(name)),
    string: (text, place, steps) => {
      if (!place.isSecret && (isKept(text, place) || (isNaming(steps) && isVersionOrEvent(text)))) return undefined;
      const prefix = prefixOf(text, place);
      const isFine = (own: string) => place.schemas.every((schema) => isAsMuch(schema, text, prefix + own));
      return prefix + placeholder(text.slice(prefix.length), isFine);
    },
    number: (written, place) => (isTelling(written, place) ? otherNumber(written, placeholder) : undefined),
  };
}

/** What a masked value is shown as. */
export const masks = { secret: "[secret]", personal: "[personal]" } as const;

/** For terminals: secrets are masked, and unless they are asked for, values that may tell of somebody. */
export function masking(isPersonalShown: boolean, isNaming: IsNaming): Rewriting {
  const maskOf = ({ isSecret }: Place) => (isSecret ? masks.secret : masks.personal);
  const isShown = (place: Place) => isPersonalShown && !place.isSecret;
  return {
    name: (name, around) => (isShown(around) || staysAsName(name, around) ? undefined : maskOf(around)),
    string: (text, place, steps) => {
      if (isShown(place)) return undefined;
      if (!place.isSecret && (isKept(text, place) || (isNaming(steps) && isVersionOrEvent(text)))) return undefined;
      return !place.isSecret && !place.isInPersonal && isDescribed(place, text) ? undefined : maskOf(place);
    },
    number: (written, place) =>
      isShown(place) || !isTelling(written, place) ? undefined : JSON.stringify(maskOf(place)),
  };
}

/** Names are the contract's, or such as programmers give. */
function staysAsName(name: string, around: Place): boolean {
  return isKnownMember(around, name) || (!around.isSecret && isPlainName(name));
}

/** Values that the contract lists, and its dates and ids; a date that is somebody's own is none of these. */
function isKept(text: string, { schemas, isPersonal }: Place): boolean {
  return schemas.some((schema) => {
    if (isListed(schema, text)) return true;
    const { format, pattern, "x-prefix": prefix } = schema;
    if (prefix !== undefined) return text.startsWith(prefix) && isPlainEvent(text);
    if (isPersonal) return false;
    if (format !== undefined)
      return (format === "date" && isDate(text)) || (format === "date-time" && isDateTime(text));
    return pattern !== undefined && new RegExp(pattern, "u").test(text);
  });
}

function isListed(schema: Schema, value: unknown): boolean {
  return ("const" in schema && schema.const === value) || schema.enum?.includes(value) === true;
}

/** The beginning that makes an event one of a family. */
function prefixOf(text: string, { schemas, isSecret }: Place): string {
  if (isSecret) return "";
  return schemas.flatMap(({ "x-prefix": prefix }) => prefix ?? []).find((prefix) => text.startsWith(prefix)) ?? "";
}

/** Whether a check says of a placeholder what it says of the text. */
function isAsMuch(schema: Schema, text: string, placeholder: string): boolean {
  if (isListed(schema, placeholder)) return false;
  const { pattern } = schema;
  if (pattern === undefined) return true;
  const expression = new RegExp(pattern, "u");
  return expression.test(text) === expression.test(placeholder);
}

/** An event or a version that the contract may not have. */
function isVersionOrEvent(text: string): boolean {
  return isPlainEvent(text) || /^\d{1,2}(?:\.\d{1,2}){0,2}$/.test(text);
}

/** Whether a number may tell of somebody: a telephone number, a salary. */
function isTelling(written: string, place: Place): boolean {
  const { schemas, isPersonal, isSecret } = place;
  if (isSecret) return true;
  const value = Number(written);
  if (schemas.some((schema) => isListed(schema, value))) return false;
  if (isPersonal) return true;
  return !isDescribed(place, value) && written.replace(/[eE].*|\D/g, "").length >= fewest;
}

/** Numbers of fewer digits are counts, flags and levels. */
const fewest = 4;

/** A number of as many digits, that programs read as exactly or not. */
function otherNumber(written: string, placeholder: Placeholders): string {
  const [, digits = "", exponent = ""] = /^([^eE]*)(.*)$/.exec(written) ?? [];
  const readings = [Number.isFinite, Number.isInteger, Number.isSafeInteger];
  const isFine = (other: string) => {
    const [before, after] = [Number(written), Number(other + exponent)];
    return /^-?(?:0|[1-9]\d*)(?:\.|$)/.test(other) && readings.every((is) => is(before) === is(after));
  };
  const other = placeholder(digits, isFine);
  return isFine(other) ? other + exponent : digits.replace(/[1-9]/g, "1") + exponent;
}
