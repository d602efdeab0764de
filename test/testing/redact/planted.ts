import { pick } from "../../random.ts";

/** Made-up personal data: none of it is anybody's. */
const firstNames = ["Jeanne", "Zoé", "Björn", "Екатерина", "Ğülşen", "Ελένη", "Małgorzata", "山田太郎", "فاطمة"];
const lastNames = ["Quillfeather", "O'Brannigan", "Вострикова", "D’Ambrósio", "Øksendal-Wüst", "Παπαδοπούλου"];

export function emailFrom(random: () => number): string {
  return `${word(random, 9)}.${word(random, 7)}${digits(random, 2)}@${word(random, 10)}.${pick(random, ["fr", "com", "test"])}`;
}

export function phoneFrom(random: () => number): string {
  const form = pick(random, ["+33 6 ## ## ## ##", "+7 (9##) ###-##-##", "06.##.##.##.##", "+447#########"]);
  return form.replaceAll("#", () => digits(random, 1));
}

export function nameFrom(random: () => number): string {
  const own = word(random, 8);
  return `${pick(random, firstNames)} ${own.charAt(0).toUpperCase()}${own.slice(1)} ${pick(random, lastNames)}`;
}

export function plantFrom(random: () => number): string {
  return pick(random, [emailFrom, phoneFrom, nameFrom])(random);
}

function word(random: () => number, length: number): string {
  return Array.from({ length }, () => pick(random, [..."abcdefghijklmnopqrstuvwxyz"])).join("");
}

function digits(random: () => number, length: number): string {
  return Array.from({ length }, () => pick(random, [..."0123456789"])).join("");
}
