import { completion } from "./completion/fr.ts";
import { deliver } from "./deliver/fr.ts";
import { examples } from "./examples/fr.ts";
import { listen } from "./listen/fr.ts";
import { count, texts as report } from "./report/fr.ts";
import { sample } from "./sample/fr.ts";
import { send } from "./send/fr.ts";
import { stats } from "./stats/fr.ts";
import { test } from "./test/fr.ts";
import type { CliTexts } from "./texts.ts";

export const texts: CliTexts = {
  ...report,
  summary: "Contrats pour les webhooks des logiciels de recrutement et de location de matériel.",
  titles: { usage: "Utilisation :", options: "Options :", commands: "Commandes :", arguments: "Arguments :" },
  usage: { options: "[options]", command: "[commande]", paths: "<chemins...>" },
  help: "afficher cette aide",
  version: "afficher la version",
  list: {
    summary: "lister les émetteurs, leurs versions et leurs évènements",
    columns: { provider: "Émetteur", version: "Version", events: "Évènements", signature: "Preuve de l’origine" },
    signatures: {
      hmac: (header) => `HMAC du corps de la requête, dans l’en-tête ${header}`,
      "shared-secret": (member) => `secret partagé, dans le corps de la requête (${member})`,
      none: () => "aucune n’est documentée",
    },
    current: "version actuelle",
    labelled: (column, cell) => `${column} : ${cell}`,
    announced: (labels) => `annoncés, non décrits : ${labels}`,
  },
  check: {
    summary: "vérifier que des livraisons enregistrées, des exemples ou des corps de requête respectent les contrats",
    paths: "fichiers, dossiers ou motifs (*.json) ; - désigne l’entrée standard",
    provider: "émetteur des livraisons, si les données ne l’indiquent pas",
    event: "évènement des livraisons, sous la forme émetteur[@version]/évènement",
    strict: "appliquer le contrat à la lettre : les remarques deviennent des erreurs",
    format:
      "format de sortie : pretty, json, ndjson, junit, sarif, github, gitlab ou markdown ; avec =FICHIER, écrit dans un fichier ; peut être répétée",
    maxFindings: "nombre de constats affichés un par un ; tous sont comptés",
    lines:
      "lire chaque entrée comme du NDJSON, un document par ligne, quel que soit son nom ; une partie peut être vide",
    bulk: "pour les archives : utiliser tous les cœurs, n’afficher que les constats et en faire la synthèse",
    threads: "nombre maximal de fils d’exécution ; par défaut, tous les cœurs (implique --bulk)",
    summaryFile: "écrire la synthèse, fusionnable, dans un fichier ; - désigne la sortie standard (implique --bulk)",
    notices: "ne chercher que ce que refuse une lecture tolérante",
    failOn: "ce qui fait échouer la commande : error (comportement par défaut), notice ou never (jamais)",
  },
  stats,
  completion,
  examples,
  deliver,
  sample,
  send,
  test,
  listen,
  merge: {
    summary: "fusionner des synthèses partielles en une synthèse d’ensemble",
    files:
      "synthèses écrites par check --summary ou stats --format json, une ou plusieurs par fichier ; - désigne l’entrée standard",
    failOn: "ce qui fait échouer la commande : error, notice ou never (jamais, par défaut)",
  },
  bulk: {
    columns: { count: "Nombre", level: "Niveau", message: "Message", rule: "Règle", place: "Emplacement" },
    levels: { issue: "erreur", notice: "remarque" },
    remaining: (time) => `encore ${time}`,
    noSummary:
      "Ce fichier n’est pas une synthèse. Indiquez des fichiers écrits par check --summary ou stats --format json.",
    unlike: (member, values) =>
      `Ces synthèses ne font pas un ensemble : ${{ kind: "les unes viennent de check, les autres de stats", version: "elles portent sur des versions différentes des contrats", strict: "les unes sont strictes, les autres non", locale: "elles sont dans des langues différentes" }[member]} (${values}). Fusionnez celles qui se correspondent.`,
  },
  format: "format de sortie : pretty ou json",
  locale: "langue des messages : en, fr ou ru",
  leftOut: (number) =>
    `${count(number, "autre constat est compté", "autres constats sont comptés")} dans les totaux sans figurer ici.`,
  rules: {
    type: "La valeur est d’un type que le contrat admet.",
    required: "Un champ obligatoire est présent.",
    constant: "La valeur est celle que le contrat impose.",
    enum: "La valeur fait partie de celles que le contrat énumère.",
    format: "Le texte est au format que le contrat indique.",
    pattern: "Le texte a la forme que le contrat prescrit.",
    "unknown-member": "Tous les champs sont prévus par le contrat.",
    "unknown-event": "L’évènement est prévu par le contrat.",
    "unknown-version": "La version est prévue par le contrat.",
    "missing-event": "La livraison indique son évènement.",
    unrecognised: "L’émetteur de la livraison est reconnaissable.",
    number: "Tous les programmes lisent le nombre tel qu’il est écrit.",
    "not-json": "Le document est du JSON.",
    unreadable: "Le fichier, ou la ligne, est lisible.",
  },
  markdown: {
    title: "Livraisons de webhooks",
    columns: {
      file: "Fichier",
      messages: "Messages",
      valid: "Valides",
      faulty: "Avec erreurs",
      notices: "Remarques",
    },
    findings: "Constats",
    moreFiles: (number) => `… et ${count(number, "autre fichier", "autres fichiers")}.`,
  },
  totals: ({ files, messages, valid, faulty, notices, skipped, isBrokenOff }) =>
    `${count(files, "fichier", "fichiers")}, ${count(messages, "message", "messages")} : ${count(valid, "valide", "valides")}, ${count(faulty, "avec erreur", "avec erreurs")} ; ${count(notices, "remarque", "remarques")}${skipped > 0 ? ` ; ${count(skipped, "requête ignorée", "requêtes ignorées")} dans les fichiers HAR (autre que POST, ou sans corps)` : ""}${isBrokenOff ? " ; interrompu avant la fin" : ""}`,
  noFiles: (pattern) =>
    `Aucun fichier trouvé pour « ${pattern} ». Dans les dossiers, seuls les fichiers .json, .ndjson, .jsonl et .har sont lus, y compris compressés (.gz, .zst).`,
  nothingChecked: "Rien n’a été vérifié.",
  interrupted: "La vérification a été interrompue : voici ce qui a été trouvé jusque-là.",
  errors: {
    unknownCommand: (name) => (name === "" ? "Indiquez une commande." : `La commande « ${name} » n’existe pas.`),
    unknownOption: (name) => `L’option « ${name} » n’existe pas.`,
    missingValue: (option) => `L’option « ${option.replace(/ .*/, "")} » attend une valeur.`,
    invalidValue: (value, option, choices) =>
      `${value === "" ? "Une valeur vide" : `La valeur « ${value} »`} ne convient pas à l’option « ${option} ». Valeurs possibles : ${choices}.`,
    excess: "La commande a reçu trop d’arguments.",
    missingPaths:
      "Indiquez ce qu’il faut vérifier : des fichiers, des dossiers, des motifs (par exemple *.json), ou - pour l’entrée standard.",
    unknownProvider: (name, known) =>
      `${name === "" ? "Aucun émetteur n’est indiqué." : `L’émetteur « ${name} » n’existe pas.`} Émetteurs connus : ${known}.`,
    unknownVersion: (name, known) =>
      `${name === "" ? "Aucune version n’est indiquée." : `La version « ${name} » n’existe pas.`} Versions connues : ${known}.`,
    unknownEvent: (name, known) =>
      `${name === "" ? "Aucun évènement n’est indiqué." : `L’évènement « ${name} » n’existe pas.`} Évènements connus : ${known}.`,
    otherProvider: (event, provider) =>
      `« --event ${event} » et « --provider ${provider} » désignent deux émetteurs différents. Ne gardez que l’une de ces options.`,
    noFile: (format) => `« ${format}= » n’indique aucun fichier. Écrivez --format ${format}=FICHIER.`,
    twoToStdout: (one, other) =>
      `« --format ${one} » et « --format ${other} » iraient tous deux sur la sortie standard. Donnez un fichier à l’un d’eux : --format NOM=FICHIER.`,
    sameFile: (one, other) =>
      `« --format ${one} » et « --format ${other} » iraient dans le même fichier. Donnez à chacun le sien.`,
    outputIsInput: (file) =>
      `« ${file} » est à vérifier et serait remplacé par le rapport. Indiquez un autre fichier pour le rapport.`,
    cannotWrite: (file, reason) => `Impossible d’écrire le rapport « ${file} » : ${reason}.`,
    cannotPutBy: (file, folder, reason) =>
      `Impossible d’écrire le rapport « ${file} », dont les parties sont conservées provisoirement dans « ${folder} » : ${reason}. La variable TMPDIR permet d’en indiquer un autre.`,
    cannotPrint: (reason) => `Impossible d’écrire sur la sortie standard : ${reason}.`,
    reasons: {
      EACCES: "permission refusée. Modifiez les droits, ou choisissez un autre emplacement",
      EPERM: "permission refusée. Modifiez les droits, ou choisissez un autre emplacement",
      EROFS: "le disque est en lecture seule. Choisissez un autre emplacement",
      ENOSPC: "le disque est plein. Libérez de l’espace, ou choisissez un autre emplacement",
      EDQUOT: "le quota de disque est épuisé. Libérez de l’espace, ou choisissez un autre emplacement",
      ENOENT: "son dossier n’existe pas. Créez-le, ou choisissez un autre emplacement",
      ENOTDIR: "son dossier n’existe pas. Créez-le, ou choisissez un autre emplacement",
      EISDIR: "c’est un dossier. Indiquez un fichier",
    },
    suggestion: (name) => `Vouliez-vous dire « ${name} » ?`,
    seeHelp: "Consultez l’aide : hirehooks --help.",
    other: () => "La ligne de commande n’a pas pu être interprétée.",
    internal: (name) => `Erreur interne de hirehooks (${name}). Merci de la signaler.`,
  },
};
