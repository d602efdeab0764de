import type { Texts } from "./texts.ts";

export const texts: Texts = {
  types: {
    null: "null",
    boolean: "vrai ou faux (true, false)",
    integer: "un nombre entier",
    number: "un nombre",
    string: "un texte",
    array: "une liste",
    object: "un objet",
  },
  values: {
    number: (value) => `le nombre ${value}`,
    string: (value) => (value === "" ? "un texte vide" : `le texte « ${value} »`),
    boolean: (value) => value,
  },
  formats: {
    date: "une date de la forme 2022-03-29",
    "date-time": "une date et une heure de la forme 2022-03-29T07:50:42+02:00",
    email: "une adresse e-mail",
    uri: "un URI avec son schéma, par exemple https://example.com/",
  },
  pattern: (pattern) => `un texte de la forme ${pattern}`,
  either: (alternatives) => alternatives.join(" ou ") || "une valeur quelconque",
  oneOf: (values, more) =>
    `l’une des valeurs ${values.join(", ")}${more > 0 ? ` (et ${more} ${more === 1 ? "autre" : "autres"})` : ""}`,
  nothing: "rien",
  sentences: {
    type: ({ expected, found }) => `Attendu : ${expected} ; trouvé : ${found}.`,
    required: ({ expected, name }) => `Le champ « ${name} » manque ; attendu : ${expected}.`,
    constant: ({ expected, found }) => `Attendu : « ${expected} » ; trouvé : ${found}.`,
    enum: ({ expected, found }) => `Valeur inconnue du contrat ; attendu : ${expected} ; trouvé : ${found}.`,
    format: ({ expected, found }) => `Attendu : ${expected} ; trouvé : ${found}.`,
    pattern: ({ expected, found }) => `Attendu : ${expected} ; trouvé : ${found}.`,
    "unknown-member": ({ name }) => `Le contrat ne prévoit pas ici de champ « ${name} ».`,
    "unknown-event": ({ expected, found }) =>
      `Évènement inconnu du contrat ; attendu : ${expected} ; trouvé : ${found}.`,
    "unknown-version": ({ expected, found }) =>
      `Version inconnue du contrat ; attendu : ${expected} ; trouvé : ${found}.`,
    "missing-event": ({ expected }) => `Rien n’indique l’évènement ; il devrait se trouver dans ${expected}.`,
  },
};
