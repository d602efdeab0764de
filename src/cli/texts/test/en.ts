import { count } from "../report/en.ts";
import type { TestTexts } from "./texts.ts";

export const test: TestTexts = {
  summary: "test whether a receiver does the right thing with every delivery that a provider can send, good and bad",
  usage: "<url>",
  options: {
    url: "the receiver: an http: or https: URL",
    provider: "whose deliveries it receives, as provider[@version]",
    event: "one event that it is to be sent; all of them unless given",
    only: "cases, or groups of them, to run, separated by commas; may be given several times",
    skip: "cases, or groups of them, to leave out",
    list: "list the cases, and send nothing",
    unsigned: "the webhook has no secret: prove nothing, and leave out the cases of proof",
    effectUrl:
      "a URL whose answer to GET changes with the receiver's work, such as a count of what it has stored: a repeated delivery must not change it",
    timeout: "seconds that an answer may take; 10 unless said otherwise",
    slowFor: "seconds that the slow body takes to come; 2 unless said otherwise",
    seed: "number that decides on ids of deliveries; another each time unless given",
    format:
      "form of the report: pretty, json, ndjson, junit, sarif, github, gitlab or markdown; with =FILE it is written to a file; may be given several times",
  },
  after: `The command sends made-up deliveries, some of them forged, broken or large, and the
receiver does with them what it does with any other: point it at a test instance.
With the same --seed, ids of deliveries are the same: a receiver that remembers
them takes them for repetitions.

Exit codes: 0 if every case is good, 1 if there are complaints, 2 if the call is
wrong, 3 if a report cannot be written, 4 if the receiver cannot be reached or dies
midway, 130 after Ctrl-C.

Examples:
  hirehooks test http://127.0.0.1:3000/hooks --provider PROVIDER --secret-env SECRET
  hirehooks test URL --provider PROVIDER@v1 --format junit=report.xml --format pretty
  hirehooks test URL --provider PROVIDER --only signature,unknown/event
  hirehooks test URL --provider PROVIDER --effect-url http://127.0.0.1:3000/count
  hirehooks test --provider PROVIDER --list`,
  kinds: {
    "ping/signed": {
      title: "A signed ping is acknowledged.",
      why: "The provider asks whether the receiver is there, and saves the webhook only if it says so.",
      remedy: "Acknowledge the event, and do nothing else with it. See that the receiver's secret is the webhook's.",
    },
    "ping/unsigned": {
      title: "A ping without a signature is acknowledged.",
      why: "The ping may come before the webhook has its secret. Refused, it keeps the webhook from being saved.",
      remedy: "Take this one event without a signature, do nothing with it, and go on refusing all other events.",
    },
    "ping/empty": {
      title: "A ping without a body is acknowledged.",
      why: "The ping may come without a single byte. Refused, it keeps the webhook from being saved.",
      remedy: "Look at the event before you parse: where the contract allows an empty body, do not parse it.",
    },
    sample: {
      title: "A delivery as the provider documents it is acknowledged.",
      why: "This is what the provider sends day by day. What is not acknowledged is lost, or sent again.",
      remedy:
        "Acknowledge every delivery that is genuine, also of events that you have no use for. See the receiver's log for what failed.",
    },
    "member/absent": {
      title: "Members that are not required may be absent.",
      why: "The contract does not promise them, so that some deliveries come without them.",
      remedy:
        "Ask whether the member is there before you use it (`?.` in JavaScript), and require nothing more than the contract does.",
    },
    "member/null": {
      title: "Members that may be null are null.",
      why: "The contract allows null there. A program that takes it for an object or a text fails.",
      remedy: "Ask whether the value is null before you use what is inside it (`?.` in JavaScript).",
    },
    "unknown/member": {
      title: "Members that nobody knows are ignored.",
      why: "Providers add members without notice. A receiver that insists on those it knows refuses every delivery from that day on.",
      remedy:
        "Validate tolerantly: let unknown members pass, at every depth (no `additionalProperties: false`, no strict objects).",
    },
    "unknown/value": {
      title: "Values that nobody knows are acknowledged.",
      why: "Providers add values to their lists without notice. The sender cannot mend what it sends, and sends it again in vain.",
      remedy: "Treat lists of values as open: give `switch` a default that logs, and acknowledge.",
    },
    "unknown/event": {
      title: "An event that nobody knows is acknowledged.",
      why: "Providers add events. A refused one is sent again, and in the end the provider may switch off the webhook with all its events.",
      remedy: "Acknowledge events that you do not handle, and log them.",
    },
    "unknown/version": {
      title: "A version that nobody knows is acknowledged.",
      why: "The sender cannot send another version because it was refused. Log it, and look into it in your own time.",
      remedy: "Acknowledge the delivery, do not handle it, and log its version.",
    },
    "repeat/answer": {
      title: "A delivery that comes again gets the same answer.",
      why: "A delivery comes again if the answer got lost. Refused then, it counts as failed, although it was handled.",
      remedy: "Acknowledge a repetition as you did the first time, and do nothing else with it.",
    },
    "repeat/effect": {
      title: "A delivery that comes again has no second effect.",
      why: "What is done twice stands twice: two candidates, two e-mails, two invoices.",
      remedy:
        "Remember the delivery's id, or another key of what it tells, in the same transaction as the work, and leave the work out for one that is known.",
    },
    order: {
      title: "Deliveries may come out of order.",
      why: "An attempt that failed comes late: after what happened next, or before what it builds on.",
      remedy:
        "Acknowledge what comes late. Compare times before you overwrite, and do not insist on an event that should have come before.",
    },
    "signature/raw-bytes": {
      title: "The signature is that of the bytes, however the JSON is spelt.",
      why: "The sender signs its own spelling. JSON that was parsed and written again has other bytes: genuine deliveries are refused.",
      remedy:
        "Take the raw body (`express.raw()`, `request.text()`) and compute the HMAC over it before anything parses it.",
    },
    "signature/missing": {
      title: "A delivery without a signature is refused with 401 or 403.",
      why: "Anybody who knows the URL could send whatever they like.",
      remedy: "Refuse a delivery whose signature is missing before you look at its body.",
    },
    "signature/wrong": {
      title: "A delivery that is signed with another secret is refused with 401 or 403.",
      why: "Anybody who knows the URL could send whatever they like.",
      remedy: "Compute the HMAC of the raw body with your secret, and compare it with the signature.",
    },
    "signature/truncated": {
      title: "A part of the signature, or an empty one, is refused with 401 or 403.",
      why: "A comparison that ends with the shorter text takes an empty signature for a right one.",
      remedy:
        "Compare whole values of equal length, in constant time (`crypto.timingSafeEqual`), never with `startsWith` or `includes`.",
    },
    "signature/lengthened": {
      title: "A signature with something after it is refused with 401 or 403.",
      why: "What compares only a beginning can be deceived more easily than the HMAC itself.",
      remedy:
        "Compare whole values of equal length, in constant time (`crypto.timingSafeEqual`), never with `startsWith` or `includes`.",
    },
    "signature/other-bytes": {
      title: "The right signature of other bytes is refused with 401 or 403.",
      why: "A signature proves the bytes that it was made for, and no others, even if they mean the same.",
      remedy: "Compute the HMAC over the raw body, not over JSON that was parsed and written again.",
    },
    "secret/missing": {
      title: "A delivery without the secret in its body is refused with 401 or 403.",
      why: "Anybody who knows the URL could send whatever they like.",
      remedy: "Refuse a delivery whose body does not hold the secret before you do anything with it.",
    },
    "secret/wrong": {
      title: "A delivery with another secret in its body is refused with 401 or 403.",
      why: "Anybody who knows the URL could send whatever they like.",
      remedy: "Compare the secret in the body with yours, in constant time.",
    },
    "secret/truncated": {
      title: "A part of the secret is refused with 401 or 403.",
      why: "A comparison that ends with the shorter text lets a secret be guessed letter by letter.",
      remedy:
        "Compare whole values, in constant time (`crypto.timingSafeEqual`), never with `startsWith` or `includes`.",
    },
    "body/not-json": {
      title: "A body that is not JSON is refused, and the receiver survives it.",
      why: "A 5xx says that the receiver is at fault: the sender tries again, and your alarms go off.",
      remedy: "Catch the parser's error and answer 400.",
    },
    "body/not-object": {
      title: "JSON that is no message is answered, and the receiver survives it.",
      why: "`null`, a list or a number is JSON, too: reading a member of it throws.",
      remedy: "Ask whether the parsed value is an object before you read its members; answer 400 if it is not.",
    },
    "body/empty": {
      title: "A delivery without a body is answered, and the receiver survives it.",
      why: "Proxies and senders that break off leave an empty body behind. A 5xx says that the receiver is at fault.",
      remedy: "Answer 400 where the body has no bytes.",
    },
    "header/case": {
      title: "Names of headers count in any case.",
      why: "HTTP does not tell capitals in names of headers, and proxies change them (HTTP/2 has small letters only).",
      remedy:
        "Ask the framework for headers (`request.headers` in small letters, `headers.get()`), do not compare raw names.",
    },
    "answer/size": {
      title: "The answer is short and comes to its end.",
      why: "The sender looks at the status. An answer without end keeps its connection busy, and may count as failed.",
      remedy: "Answer with the status and an empty body.",
    },
    load: {
      title: "Fifty deliveries at once are all acknowledged.",
      why: "One change of many candidates is one delivery each, all at the same moment.",
      remedy:
        "Acknowledge first and work later, from a queue; see to pools of connections and rate limits in front of the receiver.",
    },
    "body/large": {
      title: "A body of 20 MB is refused or taken, and the receiver survives it.",
      why: "Without a limit, anybody can fill the receiver's memory; with one that waits for the rest, its connections.",
      remedy: "Limit the size of bodies, and answer 413 as soon as it is passed.",
    },
    "body/slow": {
      title: "A body that comes slowly gets an answer, or an end, and others are served meanwhile.",
      why: "A receiver that waits for one sender must not keep all others waiting.",
      remedy: "Read bodies asynchronously, and limit the time that they may take (408 after that).",
    },
  },
  found: {
    status: (status) => `It answered ${status}`,
    "no-answer": "It did not answer in time",
    closed: "It closed the connection without an answer",
    "not-http": "What it answered is no HTTP",
    "effect-none": "What --effect-url shows did not change",
    "effect-another": "What --effect-url shows changed again",
    "effect-unreadable": "--effect-url cannot be read",
  },
  expected: {
    acknowledged: (statuses) => `an acknowledgement was expected (${statuses})`,
    refused: "401 or 403 was expected",
    survived: (statuses) => `a 4xx or an acknowledgement was expected (${statuses})`,
    ended: (statuses) => `a 4xx, an acknowledgement (${statuses}) or the end of the connection was expected`,
    "as-before": (status) => `the same as the first time was expected (${status})`,
    meanwhile: (statuses) => `an acknowledgement (${statuses}) was expected while another body came slowly`,
    short: "at most 64 KiB were expected",
    effect: "a change was expected",
    "no-effect": "no change was expected",
  },
  statuses: (statuses) =>
    statuses.length === 0
      ? "any 2xx"
      : new Intl.ListFormat("en-GB", { type: "disjunction" }).format(statuses.map(String)),
  complaint: (found, expected) => `${found}; ${expected}.`,
  complaintOf: (of, sentence) => `${of} – ${sentence}`,
  verdicts: { good: "good", complaint: "complaint", "not-run": "not run" },
  why: "Why it matters:",
  remedy: "How to mend it:",
  seeAbove: "why it matters and how to mend it: above",
  about: (provider, url, seed) => `Deliveries of ${provider} to ${url}, seed ${seed}`,
  title: "Test of a webhook receiver",
  columns: { group: "Cases", good: "Good", complaints: "Complaints", notRun: "Not run" },
  complaints: "Complaints",
  totals: ({ cases, good, complaints, notRun, deliveries, score }) =>
    `${count(cases, "case", "cases")}: ${good} good, ${count(complaints, "complaint", "complaints")}${notRun > 0 ? `, ${notRun} not run` : ""}; ${count(deliveries, "delivery", "deliveries")} sent; score ${score} of 100`,
  ended: {
    interrupt: "The test was broken off: this is what was found so far.",
    unreachable: (reason) => `The receiver cannot be reached. ${reason}`,
    died: (reason, running) =>
      `The receiver died midway, or went away, during ${running}. ${reason} The cases after that were not run.`,
  },
  noSecret:
    "No secret was given: deliveries prove nothing, and the cases of proof are left out. Give --secret-env or --secret-file, or say --unsigned where the webhook has none.",
  errors: {
    noUrl: "Say which receiver to test: hirehooks test URL --provider PROVIDER.",
    noProvider: "Say whose deliveries the receiver takes: --provider PROVIDER.",
    unknownCase: (name, known) => `There is no case or group “${name}”. Groups are ${known}; --list lists the cases.`,
    nothingLeft: "--only and --skip leave no case to run.",
    two: (one, other) => `${one} and ${other} do not go together. Leave one out.`,
  },
};
