import { readFaults } from "../../../testing/read-faults.ts";
import { count } from "../report/fr.ts";
import type { ListenTexts } from "./texts.ts";

export const listen: ListenTexts = {
  summary:
    "recevoir des livraisons sur cette machine : les authentifier, les vérifier, les afficher, les enregistrer et les transmettre",
  options: {
    provider: "émetteur des livraisons ; reconnu automatiquement par défaut",
    port: "port d’écoute ; par défaut, un port libre",
    host: "adresse d’écoute ; par défaut 127.0.0.1, accessible depuis cette machine seulement",
    path: "n’accepter les livraisons que sur ce chemin ; par défaut, sur tous",
    record: "ajouter chaque livraison à un fichier, une par ligne : en-têtes et octets exacts",
    redact: "enregistrer, à la place des données personnelles et des secrets, des substituts de même forme",
    forward: "transmettre chaque livraison à cette URL et renvoyer sa réponse",
    answer:
      "toujours répondre ainsi, pour observer les nouvelles tentatives : 204, 500 ou slow (204 au bout de 30 secondes)",
    count: "s’arrêter après ce nombre de livraisons",
    show: "afficher les en-têtes et les corps, sans données personnelles ni secrets",
    showPersonal: "afficher aussi les données personnelles ; les secrets ne le sont jamais",
    format: "format de sortie : pretty ou ndjson",
  },
  notes: `Un émetteur sur Internet atteint cette machine par un tunnel. Le tunnel s’exécute
ici et mène à l’URL affichée : 127.0.0.1 suffit, --host n’est pas nécessaire.

Un enregistrement contient ce qui a été envoyé, secrets compris, sauf avec
--redact ; une livraison ainsi masquée perd sa signature, car son corps a changé.
Les enregistrements se vérifient avec hirehooks check et se renvoient avec
hirehooks send --replay. Ce qui n’a pas pu être enregistré reçoit la réponse 500,
pour que l’émetteur recommence.

Ctrl-C met fin à l’écoute ; ce qui est enregistré jusque-là est complet. Codes de
sortie : 0 ; 2 si l’appel est incorrect ; 3 s’il a été impossible d’écouter
ou d’enregistrer ; 130 si Ctrl-C précède le nombre fixé par --count.

Exemples :
  hirehooks listen --secret-env WEBHOOK_SECRET --port 3000
  hirehooks listen --record livraisons.ndjson --redact
  hirehooks listen --forward http://127.0.0.1:8080/hooks --record livraisons.ndjson
  hirehooks listen --answer 500 --count 3`,
  prompt: "Secret du webhook (non affiché ; Entrée s’il n’y en a pas) : ",
  listening: (url) => `À l’écoute sur ${url} (Ctrl-C pour arrêter)`,
  unverified:
    "Aucun secret n’est indiqué : rien n’est authentifié. Indiquez-le avec --secret-env NOM ou --secret-file FICHIER.",
  nothingToVerify: "Rien dans ces livraisons ne prouve leur origine : rien n’est authentifié.",
  open: (host) =>
    `Attention : quiconque atteint « ${host} » peut envoyer des livraisons ici et voir les réponses. Pour un tunnel, 127.0.0.1 suffit : retirez --host.`,
  torn: (file) =>
    `« ${file} » se terminait au milieu d’une ligne : la livraison y est incomplète. La ligne a été terminée, et la suite est ajoutée après elle.`,
  body: "corps",
  bytes: (number) => count(number, "octet", "octets"),
  labels: { sender: "Origine :", id: "Identifiant :", recording: "Enregistrement :", answer: "Réponse :" },
  proofs: {
    signature: "prouvée par la signature",
    "shared-secret": "prouvée par le secret dans le corps",
    unsigned: "non prouvée, comme le contrat l’admet",
    unchecked: "non authentifiée : aucun secret n’est indiqué",
    refused: "refusée.",
  },
  faults: {
    path: "Les livraisons sont attendues sur un autre chemin (--path).",
    method: "Les livraisons sont envoyées par POST.",
    "content-encoding": "Le corps est encodé, alors que les émetteurs l’envoient tel quel.",
    "too-large": "Le corps dépasse 64 Mo.",
    "too-slow": "Le corps a mis plus de 60 secondes à arriver.",
    aborted: "L’émetteur s’est interrompu avant la fin du corps. La livraison n’est pas enregistrée.",
    "signature-missing": "Il n’y a pas de signature, alors qu’un secret est indiqué.",
    "signature-malformed": "La signature n’a pas la forme que l’émetteur lui donne.",
    "signature-mismatch":
      "La signature n’est pas celle de ces octets avec ce secret. Comparez le secret à celui du webhook ; un intermédiaire a peut-être modifié le corps.",
    "signature-unexpected": "Il y a une signature, mais aucun secret.",
    "secret-unreadable": "Le corps est illisible : rien n’y prouve l’origine.",
    "secret-missing": "Le corps ne contient pas le secret.",
    "secret-mismatch": "Le secret que contient le corps est différent.",
    "empty-body": "Le corps est vide.",
    "store-failed": "Impossible de savoir si la livraison est déjà arrivée.",
    "message-refused": "Un message de la livraison est refusé.",
    ...readFaults.fr,
  },
  repeated: (before) => `(répétition : déjà arrivée ${before} fois)`,
  recorded: "livraison enregistrée",
  notRecorded: (reason) => `livraison NON enregistrée : ${reason}`,
  answers: {
    listener: (status) => `${status}`,
    fixed: (status) => `${status}, imposée par --answer`,
    forward: (status) => `${status}, reçue du serveur auquel la livraison a été transmise`,
    recording: (status) => `${status}, faute d’enregistrement : à l’émetteur de recommencer`,
  },
  delayed: (status, seconds) => `${status} dans ${seconds} secondes, imposée par --answer`,
  notForwarded: (status, reason) => `${status}, car la transmission a échoué. ${reason}`,
  nobodyThere: "aucune : il n’y avait plus personne",
  unanswered: (number) => `#${number} : l’émetteur n’a pas attendu la réponse.`,
  noRequest: (code) => `Les données reçues ne sont pas une requête HTTP (${code}).`,
  totals: ({ deliveries, refused, faulty, notices, repeated, recorded }) =>
    `${count(deliveries, "livraison", "livraisons")} : ${count(faulty, "avec erreur", "avec erreurs")}, ${count(refused, "refusée", "refusées")}, ${count(repeated, "répétée", "répétées")} ; ${count(notices, "remarque", "remarques")}${recorded === undefined ? "" : ` ; ${count(recorded, "enregistrée", "enregistrées")}`}`,
  lost: (number) => `${count(number, "livraison n’a pas été enregistrée", "livraisons n’ont pas été enregistrées")}.`,
  errors: {
    two: (one, other) => `${one} et ${other} fixent toutes deux la réponse. Ne gardez que l’une de ces options.`,
    only: (option, other) => `${option} n’a de sens qu’avec ${other}.`,
    path: (path) => `« ${path} » n’est pas un chemin. Écrivez-en un qui commence par une barre oblique : /hooks.`,
    ownForward:
      "--forward mène à cette commande elle-même : chaque livraison reviendrait sans fin. Indiquez le port du récepteur.",
    portInUse: (port) =>
      `Le port ${port} est déjà utilisé. Indiquez-en un autre avec --port, ou retirez l’option : un port libre sera pris.`,
    portDenied: (port) =>
      `Le port ${port} n’est pas autorisé. Indiquez avec --port un port à partir de 1024, ou retirez l’option.`,
    cannotListen: (host, code) =>
      `Impossible d’écouter sur « ${host} » (${code}). Retirez --host pour écouter sur 127.0.0.1.`,
    locked: (file, owner, lock) =>
      `Le processus ${owner} enregistre déjà dans « ${file} ». Indiquez un autre fichier ou arrêtez ce processus ; si ce n’est pas hirehooks, supprimez « ${lock} ».`,
    cannotRecord: (file, reason) => `Impossible d’écrire l’enregistrement « ${file} » : ${reason}.`,
  },
};
