import { readString, type Token } from "../../json/read-token.ts";
import { walkJson } from "../walk-json.ts";
import { inside, type Place } from "./places.ts";

/** What is written in the place of a member's name, of a string and of a number; undefined for what stays. */
export interface Rewriting {
  readonly name: (name: string, around: Place) => string | undefined;
  readonly string: (text: string, place: Place, steps: Steps) => string | undefined;
  /** A number as it is written; what is given back is JSON. */
  readonly number: (written: string, place: Place) => string | undefined;
}

export type Steps = readonly (string | number)[];

/**
 * A JSON text with other names, strings and numbers; everything else stays as it is written: blanks, members
 * that stand twice, escapes. `rootOf` gives the place of the document, and of the elements of a batch.
 */
export function rewriteJson(text: string, rootOf: (steps: Steps) => Place | undefined, by: Rewriting): string {
  const places: Place[] = [];
  const parts: string[] = [];
  let done = 0;
  walkJson(text, ({ steps, isNumber, offset, length, key }) => {
    const depth = steps.length;
    const step = steps[depth - 1];
    const around = places[depth - 1];
    if (key !== undefined && around) replace(key, nameEnd(text, key), by.name(String(step), around), true);
    const place = rootOf(steps) ?? (around && step !== undefined ? inside(around, step) : undefined);
    if (place === undefined) return;
    places[depth] = place;
    const end = offset + length;
    if (isNumber) replace(offset, end, by.number(text.slice(offset, end), place), false);
    else if (text.charAt(offset) === '"') {
      const value = JSON.parse(text.slice(offset, end)) as string;
      replace(offset, end, by.string(value, place, steps), true);
    }
  });
  return parts.join("") + text.slice(done);

  function replace(start: number, end: number, written: string | undefined, isString: boolean): void {
    if (written === undefined) return;
    parts.push(text.slice(done, start), isString ? literal(written, text.slice(start, end)) : written);
    done = end;
  }
}

/** A string as JSON, escaped as the one that it stands for: slashes, and what is beyond ASCII. */
function literal(value: string, like: string): string {
  const json = JSON.stringify(value);
  const slashed = like.includes("\\/") ? json.replaceAll("/", "\\/") : json;
  const isAscii = /\\u/i.test(like) && !/[^\0-\x7f]/.test(like);
  return isAscii
    ? slashed.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    : slashed;
}

function nameEnd(text: string, start: number): number {
  const token: Token = { end: start, hash: 0 };
  readString(text, start, token);
  return token.end;
}
