import { mixed, readString, type Token } from "./read-token.ts";

/**
 * The names that the objects of a text have so far. The function tells whether an object, by its number,
 * has a name already, and takes it in. Names are compared by their hashes: none is cut out of the text.
 */
export function memberNames(text: string, limit: number): (object: number, start: number, hash: number) => boolean {
  // A member takes at least four letters.
  const most = limit < text.length / 4 ? limit : text.length / 4;
  // Hashes, and next to each where its name stands.
  const table = new Int32Array(2 ** Math.ceil(Math.log2(most * 1.3 + 2)) * 2);

  return (object, start, nameHash) => {
    // One name has another hash in each object: equal hashes of equal names are of one object.
    const hash = mixed(nameHash, object);
    const mask = table.length - 1;
    let slot = (hash << 1) & mask;
    for (let place = table[slot + 1]; place; place = table[slot + 1]) {
      if (table[slot] === hash && nameAt(text, place) === nameAt(text, start)) return true;
      slot = (slot + 2) & mask;
    }
    table[slot] = hash;
    table[slot + 1] = start;
    return false;
  };
}

/** The name that stands in a text. */
export function nameAt(text: string, start: number): string {
  const token: Token = { end: 0, hash: 0 };
  readString(text, start, token);
  return JSON.parse(text.slice(start, token.end)) as string;
}
