import type { Texts } from "./texts.ts";

export const texts: Texts = {
  title: "Playground",
  summary: "Paste a webhook delivery and see at once which event it is, and whether it is as the contract says.",
  privacy:
    "Nothing leaves this page. Everything is checked in your browser, and the page forbids itself to send anything anywhere.",
  needsScript: "The playground needs JavaScript: everything is checked in your browser, not on a server.",
  body: {
    label: "Body",
    placeholder: "Paste the body of a delivery here, or a recording of body and headers.",
    clear: "Clear",
    large: (megabytes) => `${megabytes} MB: too large to edit here. Paste over it, or clear it.`,
  },
  samples: {
    open: "Open a sample",
    loading: "The samples are being loaded…",
    missing: (id) => `There is no sample “${id}”.`,
  },
  headers: {
    label: "Headers",
    note: "Optional. One “Name: value” per line, or a JSON object.",
    problems: {
      "not-json": () => "The headers are not JSON.",
      "not-object": () => "The headers are JSON, but no object of names and values.",
      "not-text": (name) => `The value of “${name}” is no text; the header is left out.`,
      "no-colon": () => "There is no colon here; the line is left out.",
      "bad-name": (name) => `“${name}” cannot be a header's name; the line is left out.`,
      repeated: (name) => `“${name}” is given more than once: the values are joined with a comma, as in HTTP.`,
      overwritten: (name) => `“${name}” stands twice in the object: only the last one counts.`,
    },
    atLine: (line) => `Line ${line}`,
  },
  secret: {
    label: "Secret",
    note: "Optional, to verify the signature. It is kept nowhere, and is never copied or put into a link.",
  },
  choice: {
    label: "Delivery of",
    any: "whatever is recognised",
    anyOf: (provider) => `${provider}: any event`,
  },
  mode: {
    label: "Check",
    tolerant: "tolerant",
    tolerantMeans: "What a receiver relies on; the rest is a notice.",
    strict: "strict",
    strictMeans: "Everything the contract says; what would be a notice is a fault.",
  },
  result: {
    label: "Result",
    empty: "Nothing has been pasted yet.",
    steps: [
      "Paste a body, or open a sample. Provider, version and event are recognised.",
      "Every fault is listed here in words, with its JSON Pointer, and marked in the body. Change the body and see what changes.",
      "With the headers and your secret, the signature is verified, too.",
    ],
    loading: "The contracts are being loaded…",
    failed: "The contracts could not be loaded. Reload the page.",
    checking: "Checking…",
    atPlace: (line, column) => `line ${line}, column ${column}`,
    inHeaders: "headers",
    message: (index) => `Message ${index}`,
    moreMessages: (count) => (count === 1 ? "… and 1 more message." : `… and ${count} more messages.`),
    chooseAbove: "On this page, choose it under “Delivery of”, or paste the headers.",
    chooseEvent: (address) => `Check it as ${address}`,
  },
  remarks: {
    ownHeaders: "What you pasted is a recording with headers of its own: the headers below it are not looked at.",
    several: "These are several documents, one per line: the headers below them are not looked at.",
    loneSurrogate: (line, column) =>
      `At line ${line}, column ${column} stands half a character (a lone surrogate). UTF-8 has no such thing: it is checked as “�”, as it would be read from a file.`,
  },
  proof: {
    label: "Signature",
    said: {
      "no-delivery": () => "There is nothing to verify: it is not known whose delivery this is.",
      several: () => "These are several deliveries; signatures are verified for one at a time.",
      none: () => "There is nothing to verify: no signature is documented for this provider.",
      "secret-wanted": (place) => `The delivery carries ${place}. Enter the secret to verify it.`,
      valid: (place) => `Valid: ${place} matches body and secret.`,
      mismatch: (place) =>
        `Does not match: ${place} does not belong to this body and this secret. Every character of the body counts, blanks and line breaks too.`,
      "same-secret": (place) =>
        `Valid: ${place} is the secret. It proves the sender, and nothing of the rest of the body.`,
      "other-secret": (place) => `Does not match: ${place} is not the secret that was entered.`,
      "trailing-break": (place) =>
        `Does not match as it stands, but ${place} matches the body without the line break at its end.`,
      missing: (place) => `${place} is missing: without it, nothing proves who sent this.`,
      "no-bytes": () =>
        "Cannot be verified: the recording holds the body as it was parsed, not as it was sent. Paste the body itself, and the headers.",
      "no-text": () => "Cannot be verified: half a character has no bytes.",
      "no-crypto": () => "Cannot be verified: browsers offer cryptography (crypto.subtle) on https and localhost only.",
    },
    excused: (place) => `${place} is missing, which this event may be:`,
  },
  copy: {
    label: "Copy",
    json: "Copy the result as JSON",
    jsonNote: "What `hirehooks check --format json` prints for this body.",
    jsonRecordingNote:
      'What `hirehooks check --format json` prints for the recording `{"headers": …, "payload": …}`; the body begins on its second line.',
    test: "Copy as a test",
    testNote: "A file for `node --test` that holds the delivery and asserts this result. Secrets are replaced by ***.",
    noTest: "A test needs one delivery whose provider is recognised.",
    link: "Copy a link",
    linkNote:
      "Body, headers and options stand behind the # of the link, which browsers send to nobody. Your secret is not in it; values of secret fields become ***, and headers that no contract names are left out. Personal data stays in it: mind whom you give it to.",
    done: "Copied.",
    refused: "The browser did not allow copying.",
    tooLong: "This is too much for a link.",
    mayHoldSecrets: "This is not JSON, so that secret values in it cannot be found. Nothing was copied.",
  },
  unreadableLink: "The link is damaged: what it held cannot be read.",
};
