import { isDate, isDateTime, isEmail, isUri } from "../../runtime/formats.ts";
import { otherDate } from "./other-date.ts";
import { sameShape } from "./same-shape.ts";

/** A hash of a text (HMAC) of 16 bytes at least, with a key that nobody knows: what it hashes cannot be looked up. */
export type KeyedHash = (text: string) => Uint8Array;

/**
 * What stands for a text: of its shape and format, the same each time, and another one for another text as far
 * as there are others. `isFine` says whether it may stand in this place.
 */
export type Placeholders = (text: string, isFine?: (placeholder: string) => boolean) => string;

/** How many texts are remembered; of older ones it is only likely that nothing else has their placeholder. */
const most = 100_000;
/** Longer placeholders are never alike by chance. */
const longest = 64;
const attempts = 32;

export function placeholders(hash: KeyedHash): Placeholders {
  const made = new Map<string, string>();
  const owners = new Map<string, string>();

  return (text, isFine = () => true) => {
    if (!/[\p{L}\p{N}]/u.test(text)) return text;
    const key = hexOf(hash(text));
    const known = made.get(key);
    if (known !== undefined && isFine(known)) return known;
    const placeholder = find(text, (candidate) => isFine(candidate) && (owners.get(candidate) ?? key) === key);
    if (known === undefined) remember(key, placeholder);
    return placeholder;
  };

  /** Where a text is so short that all that is like it is taken, two texts share a placeholder. */
  function find(text: string, isFree: (candidate: string) => boolean): string {
    let last = "";
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const random = randomOf(hash(`${attempt} ${text}`));
      const candidate = otherDate(text, random) ?? sameShape(text, random);
      if (candidate === text || !isAlike(text, candidate)) continue;
      if (isFree(candidate)) return candidate;
      last = candidate;
    }
    return last === "" ? sameShape(text, randomOf(hash(text))) : last;
  }

  function remember(key: string, placeholder: string): void {
    const [oldest] = made.size >= most ? made : [];
    if (oldest !== undefined) {
      made.delete(oldest[0]);
      owners.delete(oldest[1]);
    }
    made.set(key, placeholder);
    if (placeholder.length <= longest) owners.set(placeholder, key);
  }
}

/** A placeholder is of a format if the text is, and of none otherwise. */
function isAlike(text: string, placeholder: string): boolean {
  return [isDate, isDateTime, isEmail, isUri].every((isOf) => isOf(text) === isOf(placeholder));
}

/** Numbers in [0, 1) that follow from 16 bytes (sfc32). */
function randomOf(bytes: Uint8Array): () => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
  let [a, b, c, d] = [view.getInt32(0), view.getInt32(4), view.getInt32(8), view.getInt32(12)];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
