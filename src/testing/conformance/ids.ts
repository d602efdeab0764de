/** A version 4 UUID (RFC 9562) that is always the same for the same seed and names. */
export function idOf(seed: number, ...names: readonly (string | number)[]): string {
  const text = JSON.stringify([seed, ...names]);
  const words = [0, 1, 2, 3].map((salt) => hashOf(text, salt).toString(16).padStart(8, "0"));
  const digits = words.join("").split("");
  digits[12] = "4";
  digits[16] = "89ab"[Number.parseInt(digits[16] ?? "0", 16) & 3] ?? "8";
  return digits.join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** FNV-1a over a text, mixed once more (the last steps of MurmurHash3). */
function hashOf(text: string, salt: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1);
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
