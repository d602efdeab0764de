import { count } from "../report/fr.ts";
import type { StatsTexts } from "./texts.ts";

export const stats: StatsTexts = {
  summary:
    "montrer ce que contiennent des archives de livraisons : évènements, dates, champs et valeurs rencontrés ou non",
  paths: "fichiers, dossiers, motifs de noms ; - lit l’entrée standard",
  threads: "nombre de fils d’exécution ; par défaut, tous les cœurs",
  format:
    "format de sortie : pretty, json (fusionnable) ou markdown ; avec =FICHIER, écrit dans un fichier ; peut être répétée",
  failOn:
    "ce qui fait échouer la commande : error, c’est-à-dire ce qui n’a pas été compté (par défaut), ou never (jamais)",
  examples: `Codes de sortie : 0 tout est compté, 2 appel incorrect, 3 quelque chose, ou
tout, n’a pas pu être compté, 130 décompte interrompu par Ctrl-C.

Exemples :
  hirehooks stats archive.ndjson
  hirehooks stats livraisons/ --format markdown=stats.md
  zstd -dc archive.ndjson.zst | hirehooks stats - --format json=partie.json
  hirehooks merge partie.json autre-partie.json`,
  title: "Contenu des livraisons",
  totals: ({ documents, messages, unknown, unread, skipped }) =>
    `${count(documents, "document", "documents")}, ${count(messages, "message", "messages")} ; évènement ou version inconnus : ${unknown} ; non comptés : ${unread}${skipped > 0 ? ` ; ${count(skipped, "requête HAR ignorée", "requêtes HAR ignorées")} (pas de POST ou pas de corps)` : ""}`,
  messages: (number) => count(number, "message", "messages"),
  titles: {
    versions: "Par version",
    events: "Par évènement",
    times: "Dans le temps",
    members: "Champs rencontrés",
    never: "Champs jamais rencontrés",
    values: "Valeurs",
    formats: "Formats des textes",
    strangers: "Champs absents du contrat",
    unknown: "Évènements et versions absents des contrats",
  },
  columns: {
    version: "Version",
    message: "Message",
    messages: "Messages",
    share: "Part",
    first: "Début",
    last: "Fin",
    time: "Date",
    member: "Champ",
    types: "Types",
    value: "Valeur",
    count: "Nombre",
    format: "Format",
    names: "Noms",
    provider: "Émetteur",
    events: "Évènements",
  },
  noTime: "sans date",
  neverNote: "Si un champ n’a jamais été rencontré, ceux qu’il contient ne sont pas énumérés.",
  neverMet: "jamais rencontrée",
  notListed: (value) => `${value} (absente du contrat)`,
  unnamed: (number) => (number < 2 ? `${number} non affiché` : `${number} non affichés`),
  many: (number) => `${number} non affichés : trop de noms ou de valeurs différents`,
  header: (pointer) => `en-tête ${pointer}`,
  formats: {
    "date-time-z": "date et heure en UTC (Z)",
    "date-time-offset": "date et heure avec décalage",
    "date-time-local": "date et heure sans décalage",
    date: "date",
    email: "adresse e-mail",
    uri: "URI",
    empty: "texte vide",
    none: "autre texte",
  },
  percent: (number) => `${number.replace(".", ",")} %`,
  moreFaults: (number) => `… et ${number} de plus non ${number < 2 ? "compté" : "comptés"}.`,
  nothingCounted: "Rien n’a été compté.",
  interrupted: "Le comptage a été interrompu : voici ce qui a été compté jusque-là.",
};
