import type { Texts } from "./texts.ts";

export const texts: Texts = {
  title: "Bac à sable",
  summary:
    "Collez une livraison de webhook : vous voyez aussitôt de quel évènement il s’agit et si elle respecte le contrat.",
  privacy:
    "Rien ne quitte cette page. Tout est vérifié dans votre navigateur, et la page s’interdit elle-même d’envoyer quoi que ce soit.",
  needsScript: "Le bac à sable a besoin de JavaScript : tout est vérifié dans votre navigateur, et non sur un serveur.",
  body: {
    label: "Corps de la requête",
    placeholder: "Collez ici le corps d’une livraison, ou un enregistrement du corps et des en-têtes.",
    clear: "Effacer",
    large: (megabytes) =>
      `${megabytes.replace(".", ",")} Mo : le texte est trop volumineux pour être modifié ici. Collez-en un autre par-dessus, ou effacez-le.`,
  },
  samples: {
    open: "Ouvrir un exemple",
    loading: "Chargement des exemples…",
    missing: (id) => `L’exemple « ${id} » n’existe pas.`,
  },
  headers: {
    label: "En-têtes",
    note: "Facultatif. Une ligne « Nom: valeur » par en-tête, ou un objet JSON.",
    problems: {
      "not-json": () => "Le JSON des en-têtes est incorrect.",
      "not-object": () => "Ce JSON n’est pas un objet fait de noms et de valeurs.",
      "not-text": (name) => `La valeur de « ${name} » n’est pas un texte ; l’en-tête est ignoré.`,
      "no-colon": () => "Il manque un deux-points ; la ligne est ignorée.",
      "bad-name": (name) => `« ${name} » ne peut pas être un nom d’en-tête ; la ligne est ignorée.`,
      repeated: (name) =>
        `« ${name} » figure plusieurs fois : les valeurs sont réunies par une virgule, comme le veut HTTP.`,
      overwritten: (name) => `« ${name} » figure deux fois dans l’objet : seule la dernière valeur compte.`,
    },
    atLine: (line) => `Ligne ${line}`,
  },
  secret: {
    label: "Clé secrète",
    note: "Facultatif, pour vérifier la signature. Elle n’est conservée nulle part, ni copiée, ni placée dans un lien.",
  },
  choice: {
    label: "Livraison de",
    any: "selon les données",
    anyOf: (provider) => `${provider} : tout évènement`,
  },
  mode: {
    label: "Vérification",
    tolerant: "tolérante",
    tolerantMeans: "Ce sur quoi s’appuie un récepteur ; le reste donne des remarques.",
    strict: "stricte",
    strictMeans: "Le contrat à la lettre : les remarques deviennent des erreurs.",
  },
  result: {
    label: "Résultat",
    empty: "Rien n’a encore été collé.",
    steps: [
      "Collez le corps d’une requête, ou ouvrez un exemple. L’émetteur, la version et l’évènement sont reconnus.",
      "Chaque erreur est expliquée ici, avec son pointeur JSON, et signalée dans le texte. Modifiez-le pour voir ce qui change.",
      "Avec les en-têtes et votre clé secrète, la signature est vérifiée elle aussi.",
    ],
    loading: "Chargement des contrats…",
    failed: "Les contrats n’ont pas pu être chargés. Rechargez la page.",
    checking: "Vérification en cours…",
    atPlace: (line, column) => `ligne ${line}, colonne ${column}`,
    inHeaders: "en-têtes",
    message: (index) => `Message ${index}`,
    moreMessages: (count) => (count === 1 ? "… et 1 autre message." : `… et ${count} autres messages.`),
    chooseAbove: "Sur cette page, choisissez sous « Livraison de », ou collez les en-têtes.",
    chooseEvent: (address) => `Vérifier en tant que ${address}`,
  },
  remarks: {
    ownHeaders:
      "Ce texte est un enregistrement qui contient ses propres en-têtes : ceux du champ « En-têtes » sont ignorés.",
    several: "Ce texte contient plusieurs documents, un par ligne : les en-têtes du champ « En-têtes » sont ignorés.",
    loneSurrogate: (line, column) =>
      `À la ligne ${line}, colonne ${column}, figure une moitié de caractère (un demi-codet isolé), impossible en UTF-8. Elle est lue comme « � », ce qui serait le cas dans un fichier.`,
  },
  proof: {
    label: "Signature",
    said: {
      "no-delivery": () => "Rien à vérifier : l’émetteur de cette livraison n’est pas connu.",
      several: () => "Il y a plusieurs livraisons ; une signature ne se vérifie que sur une seule à la fois.",
      none: () => "Rien à vérifier : aucune signature n’est documentée pour cet émetteur.",
      "secret-wanted": (place) => `La livraison contient ${place}. Saisissez la clé secrète pour vérifier.`,
      valid: (place) => `Valide : ${place} correspond au corps de la requête et à la clé secrète.`,
      mismatch: (place) =>
        `Ne correspond pas : ${place} ne va pas avec ce corps et cette clé secrète. Chaque caractère du corps compte, y compris les espaces et les sauts de ligne.`,
      "same-secret": (place) =>
        `Valide : ${place} contient bien la clé secrète. Elle prouve l’origine de la livraison, mais rien du reste du corps.`,
      "other-secret": (place) => `Ne correspond pas : ${place} ne contient pas la clé secrète saisie.`,
      "trailing-break": (place) =>
        `Ne correspond pas en l’état, mais ${place} correspond au corps sans le saut de ligne final.`,
      missing: (place) => `${place} manque : rien ne prouve l’origine de la livraison.`,
      "no-bytes": () =>
        "Vérification impossible : l’enregistrement contient le corps déjà interprété, et non tel qu’il a été envoyé. Collez le corps lui-même et les en-têtes.",
      "no-text": () => "Vérification impossible : une moitié de caractère n’a pas d’octets.",
      "no-crypto": () =>
        "Vérification impossible : les navigateurs n’offrent la cryptographie (crypto.subtle) qu’en https et sur localhost.",
    },
    excused: (place) => `${place} manque, ce qui est permis pour cet évènement :`,
  },
  copy: {
    label: "Copier",
    json: "Copier le résultat en JSON",
    jsonNote: "Ce que `hirehooks check --format json` affiche pour ce corps de requête.",
    jsonRecordingNote:
      'Ce que `hirehooks check --format json` affiche pour l’enregistrement `{"headers": …, "payload": …}` ; le corps y commence à la deuxième ligne.',
    test: "Copier sous forme de test",
    testNote:
      "Un fichier pour `node --test` qui contient la livraison et attend ce résultat. Les secrets sont remplacés par ***.",
    noTest: "Un test demande une seule livraison, dont l’émetteur est reconnu.",
    link: "Copier un lien",
    linkNote:
      "Le corps, les en-têtes et les options figurent après le # du lien, que les navigateurs n’envoient à personne. Votre clé secrète n’y est pas ; les valeurs des champs secrets deviennent ***, et les en-têtes qu’aucun contrat ne mentionne sont omis. Les données personnelles y restent : choisissez à qui vous le donnez.",
    done: "Copié.",
    refused: "Le navigateur n’a pas permis la copie.",
    tooLong: "Le texte est trop long pour un lien.",
    mayHoldSecrets: "Ce n’est pas du JSON : impossible d’y trouver les valeurs secrètes. Rien n’a été copié.",
  },
  unreadableLink: "Le lien est abîmé : son contenu est illisible.",
};
