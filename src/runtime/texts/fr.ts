import type { Texts } from "./texts.ts";

/** « a, b ou c ». */
const or = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ou ${items.at(-1)}`;

export const texts: Texts = {
  types: {
    null: "null",
    boolean: "un booléen (true ou false)",
    integer: "un nombre entier",
    number: "un nombre décimal",
    string: "une chaîne de caractères",
    array: "un tableau",
    object: "un objet",
  },
  values: {
    // JSON has no infinity: it stands for a number such as 1e400.
    number: (value) => (value.endsWith("Infinity") ? "un nombre trop grand" : `le nombre ${value}`),
    string: (value) => (value === "" ? "une chaîne vide" : `la chaîne « ${value} »`),
    boolean: (value) => value,
  },
  formats: {
    date: "une date (par exemple 2022-03-29)",
    "date-time": "une date et une heure (par exemple 2022-03-29T07:50:42+02:00)",
    email: "une adresse e-mail",
    uri: "un URI avec son schéma (par exemple https://example.com/)",
  },
  pattern: (pattern) => `une chaîne conforme à l’expression régulière ${pattern}`,
  either: (alternatives) => or(alternatives) || "une valeur quelconque",
  oneOf: (values, more) =>
    more > 0 ? `${values.join(", ")}, etc. (${values.length + more} valeurs possibles)` : or(values),
  nothing: "rien",
  sentences: {
    type: ({ expected, found }) => `Attendu : ${expected} ; trouvé : ${found}.`,
    required: ({ expected, name }) => `Il manque le champ « ${name} ». Attendu : ${expected}.`,
    constant: ({ expected, found }) => `Attendu : ${expected} ; trouvé : ${found}.`,
    enum: ({ expected, found }) => `Valeur non prévue par le contrat. Attendu : ${expected} ; trouvé : ${found}.`,
    format: ({ expected, found }) => `Attendu : ${expected} ; trouvé : ${found}.`,
    pattern: ({ expected, found }) => `Attendu : ${expected} ; trouvé : ${found}.`,
    "unknown-member": ({ name }) => `Le contrat ne prévoit pas de champ « ${name} » à cet endroit.`,
    "unknown-event": ({ expected, found }) =>
      `Évènement non prévu par le contrat. Attendu : ${expected} ; trouvé : ${found}.`,
    "unknown-version": ({ expected, found }) =>
      `Version non prévue par le contrat. Attendu : ${expected} ; trouvé : ${found}.`,
    "missing-event": ({ expected }) => `Rien n’indique l’évènement, qui devrait figurer dans ${expected}.`,
  },
};
