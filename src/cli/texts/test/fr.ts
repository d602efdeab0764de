import { count } from "../report/fr.ts";
import type { TestTexts } from "./texts.ts";

const forged = "Sans ce contrôle, quiconque connaît l’URL peut envoyer ce qu’il veut.";
const whole =
  "Comparez les valeurs entières, de même longueur et en temps constant (`crypto.timingSafeEqual`), jamais avec `startsWith` ni `includes`.";

export const test: TestTexts = {
  summary:
    "vérifier qu’un récepteur réagit comme il faut à tout ce qu’un émetteur peut lui envoyer, livraisons correctes ou non",
  usage: "<url>",
  options: {
    url: "le récepteur : une URL http: ou https:",
    provider: "émetteur dont il reçoit les livraisons, sous la forme émetteur[@version]",
    event: "seul évènement à lui envoyer ; par défaut, tous",
    only: "cas ou groupes de cas à exécuter, séparés par des virgules ; peut être répétée",
    skip: "cas ou groupes de cas à laisser de côté, séparés par des virgules ; peut être répétée",
    list: "énumérer les cas sans rien envoyer",
    unsigned:
      "le webhook n’a pas de secret : envoyer des livraisons sans preuve d’origine et laisser de côté les cas d’authentification",
    effectUrl:
      "URL dont la réponse à GET change avec le travail du récepteur, par exemple le nombre d’éléments enregistrés : une livraison répétée ne doit pas la changer",
    timeout: "délai de réponse accordé, en secondes ; 10 par défaut",
    slowFor: "durée d’envoi du corps lent, en secondes ; 2 par défaut",
    seed: "nombre dont découlent les identifiants des livraisons ; par défaut, un autre à chaque fois",
    format:
      "format du rapport : pretty, json, ndjson, junit, sarif, github, gitlab ou markdown ; avec =FICHIER, écrit dans un fichier ; peut être répétée",
  },
  after: `La commande envoie des livraisons inventées, dont certaines sont falsifiées, abîmées ou
énormes, et le récepteur les traite comme les autres : visez une instance de test.
Avec le même --seed, les identifiants des livraisons sont les mêmes : un récepteur qui
les a retenus les prend pour des répétitions.

Codes de sortie : 0 si tous les cas sont réussis, 1 s’il y a des échecs, 2 si l’appel est
incorrect, 3 si un rapport ne peut pas être écrit, 4 si le récepteur est injoignable ou
s’arrête en cours de route, 130 après Ctrl-C.

Exemples :
  hirehooks test http://127.0.0.1:3000/hooks --provider ÉMETTEUR --secret-env SECRET
  hirehooks test URL --provider ÉMETTEUR@v1 --format junit=rapport.xml --format pretty
  hirehooks test URL --provider ÉMETTEUR --only signature,unknown/event
  hirehooks test URL --provider ÉMETTEUR --effect-url http://127.0.0.1:3000/nombre
  hirehooks test --provider ÉMETTEUR --list`,
  kinds: {
    "ping/signed": {
      title: "Un ping signé est accepté.",
      why: "L’émetteur demande si le récepteur est là et n’enregistre le webhook que s’il répond que oui.",
      remedy:
        "Accusez réception de cet évènement sans rien faire d’autre. Vérifiez que le secret du récepteur est bien celui du webhook.",
    },
    "ping/unsigned": {
      title: "Un ping sans signature est accepté.",
      why: "Le ping peut arriver avant que le webhook ait son secret. S’il est refusé, le webhook n’est pas enregistré.",
      remedy:
        "Acceptez ce seul évènement sans signature, n’en faites rien, et continuez à refuser tous les autres sans signature.",
    },
    "ping/empty": {
      title: "Un ping sans corps est accepté.",
      why: "Le ping peut arriver sans un seul octet. S’il est refusé, le webhook n’est pas enregistré.",
      remedy:
        "Regardez l’évènement avant d’analyser le corps : si le contrat permet qu’il soit vide, ne l’analysez pas.",
    },
    sample: {
      title: "Une livraison conforme à la documentation de l’éditeur est acceptée.",
      why: "C’est ce que l’émetteur envoie tous les jours. Ce qui n’est pas accepté est perdu ou renvoyé.",
      remedy:
        "Accusez réception de toute livraison authentique, même si l’évènement ne vous sert à rien. Le journal du récepteur dit ce qui a échoué.",
    },
    "member/absent": {
      title: "Des champs facultatifs sont absents.",
      why: "Le contrat ne les promet pas : certaines livraisons arrivent sans eux.",
      remedy:
        "Vérifiez qu’un champ est là avant de vous en servir (`?.` en JavaScript), et n’exigez rien de plus que le contrat.",
    },
    "member/null": {
      title: "Des champs qui peuvent être null le sont.",
      why: "Le contrat permet null à cet endroit. Un programme qui s’attend à un objet ou à un texte échoue.",
      remedy: "Vérifiez que la valeur n’est pas null avant d’aller y chercher quelque chose (`?.` en JavaScript).",
    },
    "unknown/member": {
      title: "Les champs inconnus sont ignorés.",
      why: "Les émetteurs ajoutent des champs sans prévenir. Ce jour-là, un récepteur trop strict refuse toutes les livraisons.",
      remedy:
        "Adoptez une lecture tolérante : laissez passer les champs inconnus, à tous les niveaux (ni `additionalProperties: false`, ni objets stricts).",
    },
    "unknown/value": {
      title: "Les valeurs inconnues sont acceptées.",
      why: "Les émetteurs allongent leurs listes de valeurs sans prévenir. Un refus n’y change rien : la même livraison revient.",
      remedy:
        "Tenez les listes de valeurs pour ouvertes : un `default` dans le `switch`, une ligne au journal, et l’accusé de réception.",
    },
    "unknown/event": {
      title: "Un évènement inconnu est accepté.",
      why: "Les émetteurs ajoutent des évènements. Refusée, la livraison revient ; à la fin, l’émetteur peut désactiver le webhook et tous ses évènements.",
      remedy: "Accusez réception des évènements que vous ne traitez pas, et consignez-les dans le journal.",
    },
    "unknown/version": {
      title: "Une version inconnue est acceptée.",
      why: "Un refus n’amène pas l’émetteur à envoyer une autre version. Notez-la, et examinez-la à votre rythme.",
      remedy: "Accusez réception de la livraison, ne la traitez pas, et consignez sa version dans le journal.",
    },
    "repeat/answer": {
      title: "Une livraison répétée reçoit la même réponse.",
      why: "Une livraison revient quand la réponse s’est perdue. Refusée à ce moment-là, elle passe pour un échec alors qu’elle a été traitée.",
      remedy: "Accusez réception de la répétition comme la première fois, et n’en faites rien d’autre.",
    },
    "repeat/effect": {
      title: "Une livraison répétée ne produit pas de second effet.",
      why: "Ce qui est fait deux fois reste en double : deux candidats, deux e-mails, deux factures.",
      remedy:
        "Retenez l’identifiant de la livraison, ou une autre clé de son contenu, dans la même transaction que le travail, et ne refaites pas celui d’une livraison connue.",
    },
    order: {
      title: "Les livraisons peuvent arriver dans le désordre.",
      why: "Une livraison qui a échoué arrive plus tard : après la suivante, ou avant celle dont elle dépend.",
      remedy:
        "Accusez réception de ce qui arrive en retard. Comparez les dates avant d’écraser quoi que ce soit, et n’exigez pas d’évènement préalable.",
    },
    "signature/raw-bytes": {
      title: "La signature porte sur les octets, quelle que soit l’écriture du JSON.",
      why: "L’émetteur signe sa propre écriture. Un JSON analysé puis réécrit a d’autres octets : des livraisons authentiques sont refusées.",
      remedy:
        "Prenez le corps brut (`express.raw()`, `request.text()`) et calculez le HMAC dessus avant toute analyse.",
    },
    "signature/missing": {
      title: "Une livraison sans signature est refusée (401 ou 403).",
      why: forged,
      remedy: "Refusez une livraison sans signature avant même de regarder son corps.",
    },
    "signature/wrong": {
      title: "Une livraison signée avec un autre secret est refusée (401 ou 403).",
      why: forged,
      remedy: "Calculez le HMAC du corps brut avec votre secret et comparez-le à la signature.",
    },
    "signature/truncated": {
      title: "Une signature tronquée ou vide est refusée (401 ou 403).",
      why: "Une comparaison qui s’arrête au plus court des deux textes admet une signature vide.",
      remedy: whole,
    },
    "signature/lengthened": {
      title: "Une signature suivie d’autre chose est refusée (401 ou 403).",
      why: "Une comparaison limitée au début se laisse tromper plus facilement que le HMAC lui-même.",
      remedy: whole,
    },
    "signature/other-bytes": {
      title: "La bonne signature d’autres octets est refusée (401 ou 403).",
      why: "Une signature ne prouve que les octets pour lesquels elle a été faite, même si d’autres ont le même sens.",
      remedy: "Calculez le HMAC sur le corps brut, et non sur du JSON analysé puis réécrit.",
    },
    "secret/missing": {
      title: "Une livraison dont le corps ne contient pas le secret est refusée (401 ou 403).",
      why: forged,
      remedy: "Refusez une livraison dont le corps ne contient pas le secret avant d’en faire quoi que ce soit.",
    },
    "secret/wrong": {
      title: "Une livraison dont le corps contient un autre secret est refusée (401 ou 403).",
      why: forged,
      remedy: "Comparez le secret du corps au vôtre, en temps constant.",
    },
    "secret/truncated": {
      title: "Un secret tronqué est refusé (401 ou 403).",
      why: "Une comparaison qui s’arrête au plus court des deux textes permet de deviner le secret lettre par lettre.",
      remedy: whole,
    },
    "body/not-json": {
      title: "Un corps qui n’est pas du JSON est refusé, et le récepteur y résiste.",
      why: "Un 5xx signifie que le récepteur est en faute : l’émetteur réessaie et vos alertes se déclenchent.",
      remedy: "Interceptez l’erreur de l’analyseur et répondez 400.",
    },
    "body/not-object": {
      title: "Un JSON qui n’est pas un message reçoit une réponse, et le récepteur y résiste.",
      why: "`null`, une liste ou un nombre sont aussi du JSON : y lire un champ lève une exception.",
      remedy: "Vérifiez que la valeur analysée est un objet avant d’en lire les champs ; sinon, répondez 400.",
    },
    "body/empty": {
      title: "Une livraison sans corps reçoit une réponse, et le récepteur y résiste.",
      why: "Un proxy, ou un envoi interrompu, peut laisser un corps vide. Un 5xx signifie que le récepteur est en faute.",
      remedy: "Répondez 400 quand le corps n’a aucun octet.",
    },
    "header/case": {
      title: "La casse des noms d’en-têtes ne compte pas.",
      why: "HTTP ne distingue pas les majuscules dans ces noms, et les proxys les changent (en HTTP/2, tout est en minuscules).",
      remedy:
        "Demandez les en-têtes au framework (`request.headers` en minuscules, `headers.get()`) au lieu de comparer les noms bruts.",
    },
    "answer/size": {
      title: "La réponse est courte et se termine.",
      why: "L’émetteur regarde le statut. Une réponse sans fin occupe sa connexion et peut passer pour un échec.",
      remedy: "Répondez par le statut et un corps vide.",
    },
    load: {
      title: "Cinquante livraisons simultanées sont toutes acceptées.",
      why: "Une modification qui touche de nombreux candidats donne autant de livraisons, au même instant.",
      remedy:
        "Accusez réception d’abord et travaillez ensuite, à partir d’une file d’attente ; vérifiez les pools de connexions et les limites de débit placés devant le récepteur.",
    },
    "body/large": {
      title: "Un corps de 20 Mo est refusé ou accepté, et le récepteur y résiste.",
      why: "Sans limite, n’importe qui peut remplir la mémoire du récepteur ; avec une limite qui attend la suite, ses connexions.",
      remedy: "Limitez la taille des corps et répondez 413 dès que la limite est dépassée.",
    },
    "body/slow": {
      title:
        "Un corps lent reçoit une réponse, ou la connexion se ferme, et les autres requêtes sont servies entre-temps.",
      why: "Un récepteur qui attend un émetteur ne doit pas faire attendre tous les autres.",
      remedy: "Lisez les corps de façon asynchrone et limitez leur durée de réception (408 au-delà).",
    },
  },
  found: {
    status: (status) => `Réponse ${status}`,
    "no-answer": "Pas de réponse à temps",
    closed: "Connexion fermée sans réponse",
    "not-http": "La réponse n’est pas du HTTP",
    "effect-none": "Ce que montre --effect-url n’a pas changé",
    "effect-another": "Ce que montre --effect-url a changé une seconde fois",
    "effect-unreadable": "--effect-url ne peut pas être lue",
  },
  expected: {
    acknowledged: (statuses) => `un accusé de réception était attendu (${statuses})`,
    refused: "401 ou 403 était attendu",
    survived: (statuses) => `un 4xx ou un accusé de réception était attendu (${statuses})`,
    ended: (statuses) => `un 4xx, un accusé de réception (${statuses}) ou la fin de la connexion était attendu`,
    "as-before": (status) => `la même réponse que la première fois était attendue (${status})`,
    meanwhile: (statuses) =>
      `un accusé de réception (${statuses}) était attendu pendant qu’un autre corps arrivait lentement`,
    short: "64 Kio au plus étaient attendus",
    effect: "un changement était attendu",
    "no-effect": "aucun changement n’était attendu",
  },
  statuses: (statuses) =>
    statuses.length === 0
      ? "n’importe quel 2xx"
      : new Intl.ListFormat("fr", { type: "disjunction" }).format(statuses.map(String)),
  complaint: (found, expected) => `${found} ; ${expected}.`,
  complaintOf: (of, sentence) => `${of} – ${sentence}`,
  verdicts: { good: "réussi", complaint: "échec", "not-run": "non exécuté" },
  why: "Pourquoi c’est important :",
  remedy: "Comment corriger :",
  seeAbove: "pourquoi et comment corriger : voir plus haut",
  about: (provider, url, seed) => `Livraisons de ${provider} vers ${url}, graine ${seed}`,
  title: "Test d’un récepteur de webhooks",
  columns: { group: "Cas", good: "Réussis", complaints: "Échecs", notRun: "Non exécutés" },
  complaints: "Échecs",
  totals: ({ cases, good, complaints, notRun, deliveries, score }) =>
    `${cases} cas : ${count(good, "réussi", "réussis")}, ${count(complaints, "échec", "échecs")}${notRun > 0 ? `, ${count(notRun, "non exécuté", "non exécutés")}` : ""} ; ${count(deliveries, "livraison envoyée", "livraisons envoyées")} ; score : ${score} sur 100`,
  ended: {
    interrupt: "Le test a été interrompu : voici ce qui a été constaté jusque-là.",
    unreachable: (reason) => `Le récepteur est injoignable. ${reason}`,
    died: (reason, running) =>
      `Le récepteur s’est arrêté ou a disparu en cours de route, pendant ${running}. ${reason} Les cas suivants n’ont pas été exécutés.`,
  },
  noSecret:
    "Aucun secret n’a été fourni : rien ne prouve l’origine des livraisons, et les cas d’authentification sont laissés de côté. Indiquez --secret-env ou --secret-file, ou --unsigned si le webhook n’a pas de secret.",
  errors: {
    noUrl: "Indiquez le récepteur à tester : hirehooks test URL --provider ÉMETTEUR.",
    noProvider: "Indiquez de quel émetteur le récepteur attend les livraisons : --provider ÉMETTEUR.",
    unknownCase: (name, known) => `Il n’y a ni cas ni groupe « ${name} ». Groupes : ${known} ; --list énumère les cas.`,
    nothingLeft: "--only et --skip ne laissent aucun cas à exécuter.",
    two: (one, other) => `${one} et ${other} s’excluent. N’en gardez qu’une.`,
  },
};
