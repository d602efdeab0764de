import type { DeliverTexts } from "./texts.ts";

export const deliver: DeliverTexts = {
  url: {
    missing: "Say where to send to, such as http://127.0.0.1:3000/hooks.",
    characters:
      "The URL holds blanks, line breaks, control characters or a backslash. Write them percent-encoded, or leave them out.",
    none: "This is no URL. Write the whole of it, such as http://127.0.0.1:3000/hooks.",
    scheme: "Only http: and https: URLs can be sent to.",
    credentials:
      "The URL names a user or a password, which no provider sends. Leave them out; for a receiver behind such a login, give --header.",
    unverified:
      "NODE_TLS_REJECT_UNAUTHORIZED=0 turns off the verification of every certificate. Unset it; for an authority of your own, give its certificate with --ca.",
  },
  secret: {
    env: "environment variable that holds the webhook's secret",
    file: "file that holds the webhook's secret and nothing else",
    refused:
      "A secret is never taken from an argument, where every user of the machine can see it. Use --secret-env NAME or --secret-file FILE, or leave it out to be asked for it.",
    twice: "--secret-env and --secret-file both name a secret. Leave one out.",
    notSet: "The environment variable that --secret-env names is not set, or is empty. Give the name, not the secret.",
    emptyFile: "The file that --secret-file names is empty.",
    notEntered: "No secret was entered.",
    unusable:
      "What was given cannot be a secret: it begins or ends with blanks, is too long or no text, or is the word undefined, null or none.",
    readable: "Warning: other users can read the file that --secret-file names. Run chmod 600 on it.",
    unreadable: (reason) => `The file that --secret-file names cannot be read: ${reason}.`,
    reasons: {
      EACCES: "permission is denied. Change it",
      EPERM: "permission is denied. Change it",
      ENOENT: "it does not exist. Give its path, not the secret",
      ENOTDIR: "it does not exist. Give its path, not the secret",
      EISDIR: "it is a folder. Name a file",
    },
    prompt: "Secret of the webhook (not shown): ",
  },
  ca: {
    file: "certificates (PEM) of the authorities to trust, in place of the usual ones",
    unreadable: (reason) => `The file that --ca names cannot be read: ${reason}.`,
    unusable: "The file that --ca names holds no certificate. Give one in PEM (-----BEGIN CERTIFICATE-----).",
  },
  failures: {
    refused: () => "Nothing listens there: the connection was refused. Start the receiver, or mend the port.",
    "unknown-host": () => "The host's name leads to no address. Mend the URL.",
    unreachable: () => "The host cannot be reached. Mend the URL, or see to the network.",
    "no-answer": (seconds) => `There was no answer within ${seconds} s. --timeout allows more.`,
    trickle: (seconds) => `The answer began, but had not ended after ${seconds} s. --timeout allows more.`,
    reset: () => "The receiver closed the connection before it had answered.",
    certificate: () =>
      "The receiver's certificate is not trusted. Mend it, or give the certificate of its authority with --ca.",
    tls: () => "TLS could not be agreed on. Where the receiver speaks plain HTTP, write http: in the URL.",
    "not-http": () => "What came back is no HTTP. Mend the port, or write https: in the URL where it speaks TLS.",
    "too-long": () => "The answer holds more than 1 MB. Answer with the status and no body.",
    aborted: () => "Sending was broken off.",
    other: () => "The connection failed.",
  },
};
