import { count } from "../report/en.ts";
import type { SendTexts } from "./texts.ts";

export const send: SendTexts = {
  summary: "send deliveries as a provider would send them, and say what it would make of the answer",
  url: "where to send to, http: or https:",
  provider: "whose deliveries they are, where --event or the recording does not tell",
  sample: "which of the vendor's samples to send; a whole one unless said otherwise",
  body: "send the bytes of a file, exactly as they are; - reads standard input",
  replay:
    "send recorded deliveries again, with the bytes and headers they had (NDJSON, HAR, JSON); - reads standard input",
  reSign: "with --replay: the same bytes with a signature and a delivery id of their own",
  generate: "send generated payloads: valid, boundary (at the contract's edges) or invalid (one rule broken)",
  seed: "with --generate: the same seed makes the same payloads; 1 unless said otherwise",
  count: "how many deliveries to send; of a recording at most so many",
  rate: "how many to begin a second at most; as fast as answers come unless said otherwise",
  concurrency: "how many to have under way at a time; one unless said otherwise",
  ping: "send first what asks whether the webhook can be saved, and nothing else if that is refused; without --event nothing else either",
  unsigned: "send without a secret: nothing proves the delivery",
  header: "a further header, “Name: value”, in place of one with that name; may be given several times",
  timeout: "how long to wait for an answer, in seconds; 30 unless said otherwise",
  dryRun: "print what would be sent, and send nothing",
  verbose: "print each of many deliveries, too",
  format: "form of the output: pretty, or ndjson (an object a line)",
  notes: `The secret comes from --secret-env or --secret-file, or is asked for at the
terminal; it is shown nowhere. Redirects are reported and never followed.
Proxies named in the environment are not used. Certificates are always
verified.

Exit codes: 0 accepted, 1 not accepted, 2 wrong call, 3 something could not be
sent, 4 the network failed, 130 broken off with Ctrl-C.`,
  examples: `Examples:
  hirehooks send http://127.0.0.1:3000/hooks --event PROVIDER/EVENT --secret-env SECRET
  hirehooks send http://127.0.0.1:3000/hooks --provider PROVIDER --ping --secret-file secret.txt
  hirehooks send http://127.0.0.1:3000/hooks --replay deliveries.ndjson
  hirehooks send http://127.0.0.1:3000/hooks --event PROVIDER/EVENT --generate valid --count 100 --rate 10
  hirehooks send https://example.com/hooks --event PROVIDER/EVENT --body body.json --dry-run`,
  origins: {
    sample: (name, elided) =>
      `sample “${name}”${elided.length > 0 ? `, in which the vendor left out ${count(elided.length, "value", "values")}` : ""}`,
    empty: "without a body",
    file: (file) => `body from ${file}`,
    generated: (kind, seed, number) => `generated (${kind}, seed ${seed}, number ${number})`,
    breaks: (rule, pointer) => `breaks “${rule}” at ${pointer === "" ? "the payload" : pointer}`,
  },
  bytes: (number) => count(number, "byte", "bytes"),
  milliseconds: (duration) => `${Math.round(duration)} ms`,
  base64: "(not UTF-8; in Base64)",
  cut: "… and more",
  conclusions: {
    accepted: (title, statuses) => `Accepted: ${title} takes ${either(statuses)} for an acknowledgement.`,
    refused: (title, statuses) => `Not accepted: ${title} takes only ${either(statuses)} for an acknowledgement.`,
    retries: (seconds) => `It would be sent again after ${seconds.join(", ")} s.`,
    unlooked: (title) => `${title} does not look at the answer.`,
    lost: "What the receiver did not take is lost.",
    undocumented: (title, isAccepted) =>
      `${isAccepted ? "Passes for accepted" : "Passes for not accepted"}: which answer ${title} expects is not documented.`,
    redirect: "The answer is a redirect, which is not followed. Send to where it leads, or mend the receiver.",
    ping: "The webhook would not be saved.",
  },
  title: (number, url) => `${count(number, "delivery", "deliveries")} sent to ${url}`,
  accepted: "accepted",
  notAccepted: "not accepted",
  notSendable: "could not be sent",
  failures: {
    refused: "connection refused",
    "unknown-host": "unknown host",
    unreachable: "unreachable",
    "no-answer": "no answer in time",
    trickle: "answer not ended in time",
    reset: "connection closed without an answer",
    certificate: "certificate not trusted",
    tls: "TLS failed",
    "not-http": "the answer is no HTTP",
    "too-long": "an answer of more than 1 MB",
    aborted: "broken off",
    other: "connection failed",
  },
  timings: ({ p50, p95, max }) => `Answered after p50 ${p50} ms, p95 ${p95} ms, max ${max} ms.`,
  brokenOff: "Sending was broken off: this is what was sent so far.",
  notSent: "Nothing else was sent, as the webhook would not be saved.",
  nothing: "Nothing was sent.",
  errors: {
    two: (one, other) => `${one} and ${other} do not go together. Leave one out.`,
    only: (option, other) => `${option} goes with ${other} only.`,
    sayEvent: "Say what to send: --event provider/event, or --replay file; hirehooks list names the events.",
    saySecret:
      "The provider proves its deliveries with a secret. Give it with --secret-env NAME or --secret-file FILE, or say --unsigned.",
    noProof: (title) => `${title} proves nothing about its deliveries, so there is no use for a secret. Leave it out.`,
    cannotSign: (title) =>
      `${title} puts no signature on its deliveries, and --re-sign changes no bytes. Leave it out.`,
    noPing: (title) => `${title} does not ask whether a webhook can be saved. Leave --ping out.`,
    noSample: (event) => `The vendor shows no sample of ${event}. Use --generate valid, or --body.`,
    unknownSample: (name, known) => `There is no sample “${name}” of this event. Known are ${known}.`,
    header: "“--header” takes “Name: value”, without line breaks or control characters.",
    framing: (name) => `The header ${name} follows from the body and the connection. Leave it out.`,
    longBody: (file, most) => `${file}: The body holds more than ${most} MB, or does not end. Give a shorter one.`,
    recordedHeader: "A recorded header has a name or a value that HTTP cannot carry. Correct the recording.",
  },
};

function either(statuses: readonly number[]): string {
  return statuses.join(", ").replace(/, (\d+)$/, " or $1");
}
