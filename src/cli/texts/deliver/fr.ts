import type { DeliverTexts } from "./texts.ts";

export const deliver: DeliverTexts = {
  url: {
    missing: "Indiquez l’adresse de destination, par exemple http://127.0.0.1:3000/hooks.",
    characters:
      "L’URL contient un espace, un saut de ligne, un caractère de contrôle ou une barre oblique inverse. Encodez ces caractères (%20, par exemple) ou retirez-les.",
    none: "Ce n’est pas une URL. Écrivez-la en entier, par exemple http://127.0.0.1:3000/hooks.",
    scheme: "L’envoi n’est possible que vers des URL http: ou https:.",
    credentials:
      "L’URL contient un nom d’utilisateur ou un mot de passe, ce qu’aucun émetteur n’envoie. Retirez-les ; si le récepteur exige une authentification, utilisez --header.",
    unverified:
      "NODE_TLS_REJECT_UNAUTHORIZED=0 désactive la vérification de tous les certificats. Supprimez cette variable ; pour votre propre autorité de certification, indiquez son certificat avec --ca.",
  },
  secret: {
    env: "variable d’environnement qui contient le secret du webhook",
    file: "fichier qui contient le secret du webhook et rien d’autre",
    refused:
      "Un secret ne se passe jamais en argument : tous les utilisateurs de la machine pourraient le voir. Utilisez --secret-env NOM ou --secret-file FICHIER, ou ne précisez rien pour le saisir.",
    twice: "--secret-env et --secret-file indiquent chacune un secret. N’en gardez qu’une.",
    notSet:
      "La variable d’environnement désignée par --secret-env n’est pas définie, ou elle est vide. Indiquez son nom, pas le secret.",
    emptyFile: "Le fichier désigné par --secret-file est vide.",
    notEntered: "Aucun secret n’a été saisi.",
    unusable:
      "La valeur fournie ne peut pas être un secret : elle commence ou finit par un espace, elle est trop longue, ce n’est pas du texte, ou c’est le mot undefined, null ou none.",
    readable:
      "Attention : d’autres utilisateurs peuvent lire le fichier désigné par --secret-file. Exécutez chmod 600 sur ce fichier.",
    unreadable: (reason) => `Impossible de lire le fichier désigné par --secret-file : ${reason}.`,
    reasons: {
      EACCES: "permission refusée. Modifiez les droits",
      EPERM: "permission refusée. Modifiez les droits",
      ENOENT: "il n’existe pas. Indiquez son chemin, pas le secret",
      ENOTDIR: "il n’existe pas. Indiquez son chemin, pas le secret",
      EISDIR: "c’est un dossier. Indiquez un fichier",
    },
    prompt: "Secret du webhook (la saisie est masquée) : ",
  },
  ca: {
    file: "certificats (PEM) des autorités reconnues, à la place des autorités habituelles",
    unreadable: (reason) => `Impossible de lire le fichier désigné par --ca : ${reason}.`,
    unusable:
      "Le fichier désigné par --ca ne contient aucun certificat. Indiquez un certificat PEM (-----BEGIN CERTIFICATE-----).",
  },
  failures: {
    refused: () => "Rien n’écoute à cette adresse : connexion refusée. Démarrez le récepteur ou corrigez le port.",
    "unknown-host": () => "Le nom d’hôte ne correspond à aucune adresse. Corrigez l’URL.",
    unreachable: () => "L’hôte est injoignable. Corrigez l’URL ou vérifiez le réseau.",
    "no-answer": (seconds) => `Aucune réponse en ${seconds} s. Pour attendre plus longtemps : --timeout.`,
    trickle: (seconds) =>
      `La réponse a commencé, mais n’était pas terminée au bout de ${seconds} s. Pour attendre plus longtemps : --timeout.`,
    reset: () => "Le récepteur a fermé la connexion avant d’avoir répondu.",
    certificate: () =>
      "Le certificat du récepteur n’est pas reconnu. Corrigez-le, ou indiquez celui de son autorité avec --ca.",
    tls: () => "La négociation TLS a échoué. Si le récepteur parle HTTP sans TLS, écrivez http: dans l’URL.",
    "not-http": () =>
      "La réponse n’est pas du HTTP. Corrigez le port, ou écrivez https: dans l’URL s’il attend du TLS.",
    "too-long": () => "La réponse dépasse 1 Mo. Répondez par le statut, sans corps.",
    aborted: () => "L’envoi a été interrompu.",
    other: () => "La connexion a échoué.",
  },
};
