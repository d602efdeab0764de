import type { CliTexts } from "./texts.ts";

const count = (number: number, one: string, many: string) => `${number} ${number < 2 ? one : many}`;

export const texts: CliTexts = {
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
      "format de sortie : pretty, json, ndjson, junit, sarif, github, gitlab ou markdown ; avec =FICHIER, écrit dans un fichier ; peut être répétée",
    maxFindings: "nombre de constats affichés un par un ; tous sont comptés",
  },
  format: "format de sortie : pretty ou json",
  locale: "langue des messages : en, fr ou ru",
  verdicts: {
    valid: "valide",
    invalid: "non valide",
    unknown: "non prévu par le contrat",
    unrecognised: "non reconnu",
    "not-json": "JSON incorrect",
    unreadable: "illisible",
    skipped: "ignoré",
  },
  faults: (number) => count(number, "erreur", "erreurs"),
  notices: (number) => count(number, "remarque", "remarques"),
  notice: "remarque",
  more: (number) => `… et ${number} ${number < 2 ? "autre" : "autres"}`,
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
  totals: ({ files, messages, valid, faulty, notices, skipped }) =>
    `${count(files, "fichier", "fichiers")}, ${count(messages, "message", "messages")} : ${count(valid, "valide", "valides")}, ${count(faulty, "avec erreur", "avec erreurs")} ; ${count(notices, "remarque", "remarques")}${skipped > 0 ? `; ${count(skipped, "requête ignorée", "requêtes ignorées")} dans les fichiers HAR (autre que POST, ou sans corps)` : ""}`,
  files: {
    empty: "Le fichier est vide.",
    binary:
      "Le fichier contient des données binaires au lieu de texte. Fournissez du JSON, éventuellement compressé avec gzip ou zstd.",
    forbidden: "Vous n’avez pas le droit de lire ce fichier : vérifiez ses permissions.",
    "no-file":
      "Ce n’est pas un fichier, mais un tube, un socket ou un périphérique. Passez son contenu par l’entrée standard : hirehooks check -",
    changed: "Le fichier a été raccourci pendant la lecture. Recommencez lorsque plus rien n’y écrit.",
    "too-large":
      "Le fichier dépasse 128 Mo (une fois décompressé) et n’est pas du NDJSON. Écrivez une livraison par ligne (.ndjson) : la taille de ces fichiers n’est pas limitée.",
    "cr-only":
      "Les lignes se terminent par CR seul, alors que le NDJSON exige LF ou CRLF. Convertissez-les et recommencez.",
    "not-gzip":
      "Le nom du fichier finit par .gz, mais le fichier n’est pas compressé avec gzip. Corrigez son nom ou compressez-le à nouveau.",
    "not-zstd":
      "Le nom du fichier finit par .zst, mais le fichier n’est pas compressé avec zstd. Corrigez son nom ou compressez-le à nouveau.",
    "no-zstd":
      "Cette version de Node ne lit pas le format zstd : utilisez Node 22.15 ou plus récent, ou décompressez le fichier : zstd -dc FICHIER | hirehooks check -",
    "cut-off": "Les données compressées sont incomplètes. Copiez ou téléchargez à nouveau le fichier.",
    corrupt: "Les données compressées sont endommagées. Copiez ou téléchargez à nouveau le fichier.",
    trailing: "D’autres données suivent les données compressées. Retirez-les ou compressez à nouveau le fichier.",
    "utf-16": "Le fichier est en UTF-16, alors que le JSON doit être en UTF-8. Enregistrez-le en UTF-8 et recommencez.",
    "not-utf-8": "Le fichier n’est pas en UTF-8. Enregistrez-le en UTF-8 et recommencez.",
    missing: "Ce fichier n’existe pas.",
    unreadable: "Impossible de lire ce fichier.",
  },
  fileNotJson: (line, column) => `JSON incorrect : erreur de syntaxe à la ligne ${line}, colonne ${column}.`,
  noFiles: (pattern) =>
    `Aucun fichier trouvé pour « ${pattern} ». Dans les dossiers, seuls les fichiers .json, .ndjson, .jsonl et .har sont lus, y compris compressés (.gz, .zst).`,
  nothingChecked: "Rien n’a été vérifié.",
  textBody: "Le corps est enregistré sous forme de texte : les lignes et les colonnes sont celles de l’enregistrement.",
  sayEvent: (provider) =>
    `Précisez-le avec --event ${provider}/ÉVÈNEMENT, ou joignez les en-têtes au corps de la requête : {"headers": {…}, "payload": …}.`,
  sayEventOnly: (provider) => `Indiquez l’évènement avec --event ${provider}/ÉVÈNEMENT.`,
  sayProvider: (known) =>
    `Rien n’indique l’émetteur de cette livraison. Précisez-le avec --provider. Émetteurs connus : ${known.join(", ")}.`,
  sayWhich: (providers) =>
    `L’émetteur de cette livraison peut être ${providers.join(" ou ")}. Précisez-le avec --provider.`,
  noMessage: "Le tableau est vide : il ne contient aucun message.",
  bodyNotJson: (line, column) =>
    `Le corps enregistré n’est pas du JSON : erreur de syntaxe à la ligne ${line}, colonne ${column} de ce corps.`,
  notJson: () => "JSON incorrect : erreur de syntaxe.",
  encodings: {
    "unknown-encoding":
      "L’enregistrement indique pour le corps un encodage inconnu. Encodages connus : base64 et utf-8.",
    "not-base64":
      "Le corps enregistré n’est pas en Base64 (RFC 4648), contrairement à l’encodage indiqué. Corrigez l’un des deux.",
    "not-utf-8": "Le corps n’a pas été envoyé en UTF-8 : ses octets ne peuvent pas être lus comme du JSON.",
  },
  lines: {
    "cut-off": "Le fichier se termine au milieu de cette ligne : la livraison est incomplète.",
    "not-utf-8": "Cette ligne n’est pas en UTF-8. Enregistrez-la en UTF-8 et recommencez.",
    "too-long":
      "Cette ligne dépasse 64 Mo. Aucune livraison n’est aussi longue : cherchez où il manque un saut de ligne.",
  },
  brokenOff: (reason) => `À partir d’ici, le fichier ne peut plus être lu ; ce qui précède a été vérifié. ${reason}`,
  har: {
    empty: "Le fichier HAR ne contient aucune requête (log.entries).",
    noText:
      "Le corps de cette requête ne figure pas dans le fichier HAR (postData.text). Exportez-le avec les contenus.",
  },
  numbers: {
    "too-large": "Ce nombre est trop grand : les programmes ne peuvent pas le lire (RFC 8259, section 6).",
    imprecise:
      "Les programmes qui lisent les nombres en double précision liront ici un autre entier : celui-ci dépasse 2^53 − 1.",
  },
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
    noFile: (format) => `« ${format}= » n’indique aucun fichier. Écrivez --format ${format}=FICHIER.`,
    twoToStdout: (one, other) =>
      `« --format ${one} » et « --format ${other} » iraient tous deux sur la sortie standard. Donnez un fichier à l’un d’eux : --format NOM=FICHIER.`,
    sameFile: (one, other) =>
      `« --format ${one} » et « --format ${other} » iraient dans le même fichier. Donnez à chacun le sien.`,
    outputIsInput: (file) =>
      `« ${file} » est à vérifier et serait remplacé par le rapport. Indiquez un autre fichier pour le rapport.`,
    cannotWrite: (file, reason) => `Impossible d’écrire le rapport « ${file} » : ${reason}.`,
    reasons: {
      EACCES: "permission refusée",
      EPERM: "permission refusée",
      EROFS: "le disque est en lecture seule",
      ENOSPC: "le disque est plein",
      EDQUOT: "le quota de disque est épuisé",
      ENOENT: "son dossier n’existe pas",
      ENOTDIR: "son dossier n’existe pas",
      EISDIR: "c’est un dossier",
    },
    suggestion: (name) => `Vouliez-vous dire « ${name} » ?`,
    seeHelp: "Consultez l’aide : hirehooks --help.",
    other: () => "La ligne de commande n’a pas pu être interprétée.",
    internal: (name) => `Erreur interne de hirehooks (${name}). Merci de la signaler.`,
  },
};
