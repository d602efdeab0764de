import { readFaults } from "../../../testing/read-faults.ts";
import { count } from "../report/en.ts";
import type { ListenTexts } from "./texts.ts";

export const listen: ListenTexts = {
  summary: "receive deliveries on this machine: verify, judge, show, record and forward them",
  options: {
    provider: "whose deliveries come; recognised unless said",
    port: "port to listen on; any free one unless said",
    host: "address to listen on; 127.0.0.1 unless said, which only this machine reaches",
    path: "take deliveries at this path alone; at all of them unless said",
    record: "add each delivery to a file, one a line: headers and exact bytes",
    redact: "record placeholders of the same shape in place of personal data and secrets",
    forward: "send each delivery on to this URL, and give back its answer",
    answer: "always answer so, to try out how the sender repeats: 204, 500, or slow (204 after 30 seconds)",
    count: "end after so many deliveries",
    show: "show headers and bodies, without personal data and secrets",
    showPersonal: "show personal data as well; secrets are never shown",
    format: "form of the output: pretty or ndjson",
  },
  notes: `A sender on the Internet reaches this machine through a tunnel. The tunnel runs
here and leads to the URL that is printed: 127.0.0.1 is enough, and --host is
not needed.

A recording holds what was sent, secrets too, unless --redact is given; a redacted
delivery has no signature, as its body is another one. Recordings are read by
hirehooks check, and sent again by hirehooks send --replay. What cannot be
recorded is answered with 500, so that its sender repeats it.

Ctrl-C ends listening; what is recorded until then is whole. Exit codes: 0; 2 for
a mistake in the call; 3 where it could not listen or record; 130 for Ctrl-C
before --count was reached.

Examples:
  hirehooks listen --secret-env WEBHOOK_SECRET --port 3000
  hirehooks listen --record deliveries.ndjson --redact
  hirehooks listen --forward http://127.0.0.1:8080/hooks --record deliveries.ndjson
  hirehooks listen --answer 500 --count 3`,
  prompt: "Secret of the webhook (not shown; Enter if there is none to verify with): ",
  listening: (url) => `Listening on ${url} (Ctrl-C ends it)`,
  unverified: "No secret was given: nothing is verified. Give it with --secret-env NAME or --secret-file FILE.",
  nothingToVerify: "These deliveries carry no proof of their sender: nothing is verified.",
  open: (host) =>
    `Warning: whoever reaches “${host}” can send deliveries here and see the answers. A tunnel needs 127.0.0.1 only: leave --host out.`,
  torn: (file) =>
    `“${file}” ended in the middle of a line: the delivery in it is incomplete. The line was ended, and what comes is added after it.`,
  body: "body",
  bytes: (number) => count(number, "byte", "bytes"),
  labels: { sender: "Sender:", id: "Delivery id:", recording: "Recording:", answer: "Answer:" },
  proofs: {
    signature: "proven by the signature",
    "shared-secret": "proven by the secret in the body",
    unsigned: "not proven, as the contract allows",
    unchecked: "not verified: no secret was given",
    refused: "refused.",
  },
  faults: {
    path: "Deliveries are taken at another path (--path).",
    method: "Deliveries are sent with POST.",
    "content-encoding": "The body is encoded; providers send it as it is.",
    "too-large": "The body holds more than 64 MB.",
    "too-slow": "The body took longer than 60 seconds to come.",
    aborted: "The sender broke off before the body was complete. It was not recorded.",
    "signature-missing": "There is no signature, but there is a secret.",
    "signature-malformed": "The signature has not the form that the provider sends.",
    "signature-mismatch":
      "The signature is not that of these bytes with this secret. Compare the secret with the webhook's; whatever lies between may have changed the body.",
    "signature-unexpected": "There is a signature, but no secret.",
    "secret-unreadable": "The body cannot be read, so nothing in it proves its sender.",
    "secret-missing": "The body does not hold the secret.",
    "secret-mismatch": "The secret in the body is another one.",
    "empty-body": "The body is empty.",
    "store-failed": "Whether the delivery came before could not be found out.",
    "message-refused": "A message of the delivery is refused.",
    ...readFaults.en,
  },
  repeated: (before) => `(repeated: it came ${count(before, "time", "times")} before)`,
  recorded: "recorded",
  notRecorded: (reason) => `NOT recorded: ${reason}`,
  answers: {
    listener: (status) => `${status}`,
    fixed: (status) => `${status}, as --answer says`,
    forward: (status) => `${status}, from the server that it was forwarded to`,
    recording: (status) => `${status}, as it could not be recorded: the sender is to repeat it`,
  },
  delayed: (status, seconds) => `${status} in ${seconds} seconds, as --answer says`,
  notForwarded: (status, reason) => `${status}, as forwarding failed. ${reason}`,
  nobodyThere: "none: nobody was there any more",
  unanswered: (number) => `#${number}: the sender did not wait for the answer.`,
  noRequest: (code) => `Something came that is no HTTP request (${code}).`,
  totals: ({ deliveries, refused, faulty, notices, repeated, recorded }) =>
    `${count(deliveries, "delivery", "deliveries")}: ${faulty} with faults, ${refused} refused, ${repeated} repeated; ${count(notices, "notice", "notices")}${recorded === undefined ? "" : `; ${recorded} recorded`}`,
  lost: (number) => `${count(number, "delivery was", "deliveries were")} not recorded.`,
  errors: {
    two: (one, other) => `${one} and ${other} both say what to answer. Leave one out.`,
    only: (option, other) => `${option} says something of ${other}, which is missing.`,
    path: (path) => `“${path}” is no path. Write one that begins with a slash, such as /hooks.`,
    ownForward:
      "--forward leads to this listener itself, and each delivery would come again without end. Give the receiver's own port.",
    portInUse: (port) => `Port ${port} is in use. Give another with --port, or leave it out: a free one is then taken.`,
    portDenied: (port) => `Port ${port} may not be listened on. Give one from 1024 on with --port, or leave it out.`,
    cannotListen: (host, code) => `“${host}” cannot be listened on (${code}). Leave --host out for 127.0.0.1.`,
    locked: (file, owner, lock) =>
      `Process ${owner} is recording to “${file}” already. Give another file, or end that process; if it is no hirehooks, remove “${lock}”.`,
    cannotRecord: (file, reason) => `The recording “${file}” cannot be written: ${reason}.`,
  },
};
