import type { SampleTexts } from "./texts.ts";

export const sample: SampleTexts = {
  summary: "print a sample of the vendor's, or payloads generated from the contract",
  address: "which event, as provider[@version]/event; with --list a provider will do, or nothing",
  name: "which of the vendor's samples; a whole one unless said otherwise",
  list: "list the samples, and say what each is of",
  headers: "print the headers before the payload, with an empty line between",
  recording: "print a recording: headers and payload as one object",
  generate: "generate payloads: valid, boundary (at the contract's edges) or invalid (one rule broken)",
  seed: "with --generate: the same seed makes the same payloads; another one each time unless said otherwise",
  count: "with --generate: how many; more than one are printed as NDJSON, one a line",
  notes: `Payloads go to standard output, and what is to be said of them to standard
error: what the vendor left out of a sample, the seed, the rule that each invalid
payload breaks and where. A recording holds the rule, too, as “breaks”: the
pointer leads into the payload, and the level is “notice” where a tolerant reader
accepts it all the same.

Exit codes: 0 printed, 2 wrong call, or nothing of the kind for this event.`,
  examples: `Examples:
  hirehooks sample --list
  hirehooks sample PROVIDER/EVENT
  hirehooks sample PROVIDER/EVENT --recording | hirehooks check -
  hirehooks sample PROVIDER/EVENT --generate valid --seed 7 --count 100 > payloads.ndjson
  hirehooks sample PROVIDER/EVENT --generate invalid --recording
  hirehooks sample PROVIDER/EVENT --generate boundary | hirehooks check --event PROVIDER/EVENT -`,
  leftOut: (pointers) => `left out by the vendor: ${pointers}`,
  elided: (pointer, found) => `The vendor left out ${pointer}; ${found} stands there instead, which proves nothing.`,
  none: "no sample",
  empty: "The body has no bytes: there is nothing to print. Add --recording or --headers to see the delivery.",
  nameless: (address) =>
    `The payload alone does not tell its event. Add --recording, or check it with --event ${address}.`,
  chosenSeed: (seed) => `--seed ${seed} makes the same again.`,
  breaks: (number, rule, pointer, level) =>
    `${number}: breaks “${rule}” at ${pointer === "" ? "the payload" : pointer}; a tolerant reader ${level === "issue" ? "refuses it, too" : "accepts it"}`,
  errors: {
    sayAddress: "Say which event: hirehooks sample provider/event; hirehooks sample --list names them.",
    noSample: (address) =>
      `The vendor shows no sample of ${address}. Generate one: hirehooks sample ${address} --generate valid`,
    nothingInvalid: (address) => `The contract lets anything pass as ${address}, so that nothing can be invalid.`,
  },
};
