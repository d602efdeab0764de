import type { ReportTexts } from "./texts.ts";

export const count = (number: number, one: string, many: string) => `${number} ${number < 2 ? one : many}`;

export const texts: ReportTexts = {
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
  files: {
    empty: "Le fichier est vide.",
    binary:
      "Le fichier contient des données binaires au lieu de texte. Fournissez du JSON, éventuellement compressé avec gzip ou zstd.",
    forbidden: "Vous n’avez pas le droit de lire ce fichier : vérifiez ses permissions.",
    "no-file":
      "Ce n’est pas un fichier, mais un tube, un socket ou un périphérique. Passez son contenu par l’entrée standard : hirehooks check -",
    changed: "Le fichier a été raccourci pendant la lecture. Recommencez lorsque plus rien n’y écrit.",
    "too-dense":
      "Ce fichier contient plus de deux millions de tableaux et d’objets en un seul document. Aucune livraison n’en a autant : scindez-le ou écrivez un document par ligne.",
    "too-large":
      "Le fichier dépasse 128 Mo (une fois décompressé) et n’est pas du NDJSON. Écrivez une livraison par ligne (.ndjson) : la taille de ces fichiers n’est pas limitée.",
    "cr-only":
      "Les lignes se terminent par CR seul, alors que le NDJSON exige LF ou CRLF. Convertissez-les et recommencez.",
    "not-gzip":
      "Le nom du fichier finit par .gz, mais le fichier n’est pas compressé avec gzip. Corrigez son nom ou compressez-le à nouveau.",
    "not-zstd":
      "Le nom du fichier finit par .zst, mais le fichier n’est pas compressé avec zstd. Corrigez son nom ou compressez-le à nouveau.",
    "no-zstd":
      "Cette version de Node ne lit pas le format zstd : utilisez Node 22.15 ou plus récent, ou décompressez le fichier : zstd -dc FICHIER | hirehooks check -",
    "cut-off": "Les données compressées sont incomplètes. Copiez ou téléchargez à nouveau le fichier.",
    corrupt: "Les données compressées sont endommagées. Copiez ou téléchargez à nouveau le fichier.",
    trailing: "D’autres données suivent les données compressées. Retirez-les ou compressez à nouveau le fichier.",
    "utf-16": "Le fichier est en UTF-16, alors que le JSON doit être en UTF-8. Enregistrez-le en UTF-8 et recommencez.",
    "not-utf-8": "Le fichier n’est pas en UTF-8. Enregistrez-le en UTF-8 et recommencez.",
    missing: "Ce fichier n’existe pas.",
    unreadable: "Impossible de lire ce fichier.",
  },
  fileNotJson: (line, column) => `JSON incorrect : erreur de syntaxe à la ligne ${line}, colonne ${column}.`,
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
      "L’enregistrement indique pour le corps un encodage inconnu. Encodages connus : base64 et utf-8.",
    "not-base64":
      "Le corps enregistré n’est pas en Base64 (RFC 4648), contrairement à l’encodage indiqué. Corrigez l’un des deux.",
    "not-utf-8": "Le corps n’a pas été envoyé en UTF-8 : ses octets ne peuvent pas être lus comme du JSON.",
  },
  lines: {
    "cut-off": "Le fichier se termine au milieu de cette ligne : la livraison est incomplète.",
    "not-utf-8": "Cette ligne n’est pas en UTF-8. Enregistrez-la en UTF-8 et recommencez.",
    "too-long":
      "Cette ligne dépasse 64 Mo. Aucune livraison n’est aussi longue : cherchez où il manque un saut de ligne.",
    "too-dense":
      "Cette ligne contient plus de deux millions de tableaux et d’objets. Aucune livraison n’en a autant : vérifiez ce qui a été enregistré.",
  },
  brokenOff: (reason) => `À partir d’ici, le fichier ne peut plus être lu ; ce qui précède a été vérifié. ${reason}`,
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
};
