import { count } from "../report/fr.ts";
import type { SendTexts } from "./texts.ts";

export const send: SendTexts = {
  summary: "envoyer des livraisons comme le ferait leur émetteur, et dire ce qu’il conclurait de la réponse",
  url: "adresse de destination, en http: ou https:",
  provider: "émetteur des livraisons, si --event ou l’enregistrement ne l’indique pas",
  sample: "exemple de l’éditeur à envoyer ; par défaut, un exemple complet",
  body: "envoyer les octets d’un fichier sans rien y changer ; - lit l’entrée standard",
  replay:
    "renvoyer des livraisons enregistrées, octets et en-têtes à l’identique (NDJSON, HAR, JSON) ; - lit l’entrée standard",
  reSign: "avec --replay : mêmes octets, mais nouvelle signature et nouvel identifiant de livraison",
  generate:
    "envoyer des contenus générés : valid (valides), boundary (aux limites du contrat) ou invalid (une règle enfreinte)",
  seed: "avec --generate : la même graine donne les mêmes contenus ; 1 par défaut",
  count: "nombre de livraisons à envoyer ; au plus, s’il s’agit d’un enregistrement",
  rate: "nombre maximal d’envois par seconde ; par défaut, au rythme des réponses",
  concurrency: "nombre d’envois simultanés ; un seul par défaut",
  ping: "envoyer d’abord la livraison qui décide de l’enregistrement du webhook, et rien d’autre si elle est refusée ; sans --event, elle seule",
  unsigned: "envoyer sans secret : rien ne prouve l’origine de la livraison",
  header: "en-tête supplémentaire, « Nom: valeur », qui remplace celui du même nom ; peut être répétée",
  timeout: "délai d’attente de la réponse, en secondes ; 30 par défaut",
  dryRun: "afficher ce qui serait envoyé, sans rien envoyer",
  verbose: "afficher aussi chaque livraison quand il y en a plusieurs",
  format: "format de sortie : pretty ou ndjson (un objet par ligne)",
  notes: `Le secret vient de --secret-env ou de --secret-file, ou il est demandé dans le
terminal ; il n’est jamais affiché. Les redirections sont signalées et jamais
suivies. Les proxys indiqués par l’environnement ne sont pas utilisés. Les
certificats sont toujours vérifiés.

Codes de sortie : 0 acceptée, 1 non acceptée, 2 appel incorrect, 3 une livraison
n’a pas pu être envoyée, 4 échec du réseau, 130 interruption par Ctrl-C.`,
  examples: `Exemples :
  hirehooks send http://127.0.0.1:3000/hooks --event ÉMETTEUR/ÉVÈNEMENT --secret-env SECRET
  hirehooks send http://127.0.0.1:3000/hooks --provider ÉMETTEUR --ping --secret-file secret.txt
  hirehooks send http://127.0.0.1:3000/hooks --replay livraisons.ndjson
  hirehooks send http://127.0.0.1:3000/hooks --event ÉMETTEUR/ÉVÈNEMENT --generate valid --count 100 --rate 10
  hirehooks send https://example.com/hooks --event ÉMETTEUR/ÉVÈNEMENT --body corps.json --dry-run`,
  origins: {
    sample: (name, elided) =>
      `exemple « ${name} »${elided.length > 0 ? `, dans lequel l’éditeur a omis ${count(elided.length, "valeur", "valeurs")}` : ""}`,
    empty: "sans corps",
    file: (file) => `corps lu dans ${file}`,
    generated: (kind, seed, number) => `contenu généré (${kind}, graine ${seed}, numéro ${number})`,
    breaks: (rule, pointer) => `enfreint « ${rule} » (${pointer === "" ? "contenu entier" : pointer})`,
  },
  bytes: (number) => count(number, "octet", "octets"),
  milliseconds: (duration) => `${Math.round(duration)} ms`,
  base64: "(ce n’est pas de l’UTF-8 ; en Base64)",
  cut: "… et la suite",
  conclusions: {
    accepted: (title, statuses) => `Acceptée : pour ${title}, un statut ${either(statuses)} vaut accusé de réception.`,
    refused: (title, statuses) =>
      `Non acceptée : pour ${title}, seul un statut ${either(statuses)} vaut accusé de réception.`,
    retries: (seconds) => `Elle serait renvoyée après ${seconds.join(", ")} s.`,
    unlooked: (title) => `${title} ne tient pas compte de la réponse.`,
    lost: "Ce que le récepteur n’a pas accepté est perdu.",
    undocumented: (title, isAccepted) =>
      `${isAccepted ? "Considérée comme acceptée" : "Considérée comme non acceptée"} : la réponse attendue par ${title} n’est pas documentée.`,
    redirect:
      "La réponse est une redirection, qui n’est pas suivie. Envoyez vers l’adresse indiquée, ou corrigez le récepteur.",
    ping: "Le webhook ne serait pas enregistré.",
  },
  title: (number, url) => `${count(number, "livraison envoyée", "livraisons envoyées")} à ${url}`,
  accepted: "acceptée",
  notAccepted: "non acceptée",
  notSendable: "impossible à envoyer",
  failures: {
    refused: "connexion refusée",
    "unknown-host": "hôte inconnu",
    unreachable: "hôte injoignable",
    "no-answer": "pas de réponse à temps",
    trickle: "réponse non terminée à temps",
    reset: "connexion fermée sans réponse",
    certificate: "certificat non reconnu",
    tls: "échec de TLS",
    "not-http": "la réponse n’est pas du HTTP",
    "too-long": "une réponse de plus de 1 Mo",
    aborted: "interrompue",
    other: "échec de la connexion",
  },
  timings: ({ p50, p95, max }) =>
    `Temps de réponse : p50 ${decimal(p50)} ms, p95 ${decimal(p95)} ms, max ${decimal(max)} ms.`,
  brokenOff: "L’envoi a été interrompu : voici ce qui a été envoyé jusque-là.",
  notSent: "Rien d’autre n’a été envoyé, car le webhook ne serait pas enregistré.",
  nothing: "Rien n’a été envoyé.",
  errors: {
    two: (one, other) => `${one} et ${other} sont incompatibles. Retirez l’une de ces options.`,
    only: (option, other) => `${option} ne s’emploie qu’avec ${other}.`,
    sayEvent:
      "Indiquez ce qu’il faut envoyer : --event émetteur/évènement ou --replay fichier ; hirehooks list énumère les évènements.",
    saySecret:
      "L’émetteur prouve l’origine de ses livraisons par un secret. Indiquez-le avec --secret-env NOM ou --secret-file FICHIER, ou précisez --unsigned.",
    noProof: (title) =>
      `${title} ne prouve pas l’origine de ses livraisons : un secret est donc inutile. Retirez cette option.`,
    cannotSign: (title) =>
      `${title} ne signe pas ses livraisons, et --re-sign ne change aucun octet. Retirez cette option.`,
    noPing: (title) => `${title} n’envoie rien avant d’enregistrer un webhook. Retirez --ping.`,
    noSample: (event) => `L’éditeur ne montre aucun exemple de ${event}. Utilisez --generate valid ou --body.`,
    unknownSample: (name, known) => `Cet évènement n’a pas d’exemple « ${name} ». Exemples connus : ${known}.`,
    header: "« --header » attend « Nom: valeur », sans saut de ligne ni caractère de contrôle.",
    framing: (name) => `L’en-tête ${name} découle du corps et de la connexion. Retirez-le.`,
    longBody: (file, most) => `${file} : le corps dépasse ${most} Mo ou ne se termine pas. Donnez-en un plus court.`,
    recordedHeader:
      "Un en-tête enregistré a un nom ou une valeur que HTTP ne peut pas transmettre. Corrigez l’enregistrement.",
  },
};

function either(statuses: readonly number[]): string {
  return statuses.join(", ").replace(/, (\d+)$/, " ou $1");
}

function decimal(number: number): string {
  return String(number).replace(".", ",");
}
