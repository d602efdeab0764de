import type { CliTexts } from "./texts.ts";

const count = (number: number, one: string, many: string) => `${number} ${number < 2 ? one : many}`;

export const texts: CliTexts = {
  summary: "Contrats des webhooks de systèmes de recrutement et de location.",
  titles: { usage: "Utilisation :", options: "Options :", commands: "Commandes :", arguments: "Arguments :" },
  help: "afficher cette aide",
  version: "afficher la version",
  list: {
    summary: "lister les émetteurs, leurs versions et leurs évènements",
    columns: { provider: "Émetteur", version: "Version", events: "Évènements", signature: "Preuve de l’émetteur" },
    signatures: {
      hmac: (header) => `HMAC du corps de la requête dans ${header}`,
      "shared-secret": (member) => `secret partagé dans le corps de la requête, ${member}`,
      none: () => "aucune documentée",
    },
    current: "envoyée aujourd’hui",
    announced: (labels) => `annoncés, non décrits : ${labels}`,
  },
  check: {
    summary: "vérifier des livraisons enregistrées, des exemples et des corps de requête",
    paths: "fichiers, dossiers, motifs (globs) ; - lit l’entrée standard",
    provider: "l’émetteur des livraisons, si les données ne le disent pas",
    event: "leur évènement, sous la forme émetteur[@version]/évènement",
    strict: "exiger tout ce que dit le contrat ; les remarques deviennent des erreurs",
  },
  format: "forme de la sortie : pretty ou json",
  locale: "langue de la sortie : en, fr ou ru",
  verdicts: {
    valid: "valide",
    invalid: "non valide",
    unknown: "absent du contrat",
    unrecognised: "non reconnu",
    "not-json": "pas du JSON",
  },
  faults: (number) => count(number, "erreur", "erreurs"),
  notices: (number) => count(number, "remarque", "remarques"),
  notice: "remarque",
  more: (number) => `… et ${number} de plus`,
  line: (number) => `ligne ${number}`,
  totals: ({ files, messages, valid, faulty, notices }) =>
    `${count(files, "fichier", "fichiers")}, ${count(messages, "message", "messages")} : ${count(valid, "valide", "valides")}, ${faulty} avec erreurs ; ${count(notices, "remarque", "remarques")}`,
  files: {
    empty: "Le fichier est vide.",
    "utf-16": "Le fichier est en UTF-16, or le JSON est en UTF-8 : enregistrez-le en UTF-8 et recommencez.",
    "not-utf-8": "Le fichier n’est pas en UTF-8. Enregistrez-le en UTF-8 et recommencez.",
    missing: "Ce fichier n’existe pas.",
    unreadable: "Le fichier ne peut pas être lu.",
  },
  fileNotJson: (line, column) => `Ce n’est pas du JSON : erreur de syntaxe à la ligne ${line}, colonne ${column}.`,
  noFiles: (pattern) =>
    `Aucun fichier ne correspond à « ${pattern} ». Dans les dossiers, seuls les fichiers .json, .ndjson et .jsonl sont lus.`,
  nothingChecked: "Rien n’a été vérifié.",
  sayEvent: (provider) =>
    `Indiquez l’évènement avec --event ${provider}/ÉVÈNEMENT, ou joignez les en-têtes au corps : {"headers": {…}, "payload": …}.`,
  sayProvider: (known) =>
    `Rien n’indique l’émetteur de cette livraison. Précisez-le avec --provider : ${known.join(", ")}.`,
  sayWhich: (providers) => `Cette livraison peut venir de ${providers.join(" ou de ")}. Précisez-le avec --provider.`,
  notJson: () => "Ce n’est pas du JSON : erreur de syntaxe.",
  numbers: {
    "too-large": "Ce nombre est trop grand pour être lu par les programmes (RFC 8259, section 6).",
    imprecise: "Un programme qui lit les nombres en double précision lit ici un autre entier : il dépasse 2^53 − 1.",
  },
  errors: {
    unknownCommand: (name) => `La commande « ${name} » n’existe pas.`,
    unknownOption: (name) => `L’option « ${name} » n’existe pas.`,
    missingValue: (option) => `L’option « ${option} » demande une valeur.`,
    invalidValue: (value, option, choices) =>
      `« ${value} » ne convient pas à « ${option} ». Valeurs possibles : ${choices}.`,
    missingPaths:
      "Indiquez ce qu’il faut vérifier : des fichiers, des dossiers, des motifs, ou - pour l’entrée standard.",
    unknownProvider: (name, known) => `L’émetteur « ${name} » n’existe pas. Émetteurs connus : ${known}.`,
    unknownVersion: (name, known) => `La version « ${name} » n’existe pas. Versions connues : ${known}.`,
    unknownEvent: (name, known) => `L’évènement « ${name} » n’existe pas. Évènements connus : ${known}.`,
    otherProvider: (event, provider) =>
      `--event ${event} et --provider ${provider} désignent deux émetteurs. N’en gardez qu’un.`,
    suggestion: (name) => `Vouliez-vous dire « ${name} » ?`,
    seeHelp: "Voir hirehooks --help.",
    other: () => "La commande n’a pas pu être comprise.",
  },
};
