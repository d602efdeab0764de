import type { CliTexts } from "./texts.ts";

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const texts: CliTexts = {
  summary: "Contracts for the webhooks of hiring and hire systems.",
  titles: { usage: "Usage:", options: "Options:", commands: "Commands:", arguments: "Arguments:" },
  usage: { options: "[options]", command: "[command]", paths: "<paths...>" },
  help: "show this help",
  version: "show the version",
  list: {
    summary: "list providers, versions and events",
    columns: { provider: "Provider", version: "Version", events: "Events", signature: "Proof of the sender" },
    signatures: {
      hmac: (header) => `HMAC of the body in ${header}`,
      "shared-secret": (member) => `shared secret in the body, ${member}`,
      none: () => "none documented",
    },
    current: "sent today",
    labelled: (column, cell) => `${column}: ${cell}`,
    announced: (labels) => `announced, not described: ${labels}`,
  },
  check: {
    summary: "check recorded deliveries, samples and bodies against the contracts",
    paths: "files, folders, globs; - reads standard input",
    provider: "whose deliveries they are, where the data does not tell",
    event: "which event they are, as provider[@version]/event",
    strict: "hold to everything the contract says; what would be a notice is a fault",
  },
  format: "form of the output: pretty or json",
  locale: "language of the output: en, fr or ru",
  verdicts: {
    valid: "valid",
    invalid: "invalid",
    unknown: "not in the contract",
    unrecognised: "not recognised",
    "not-json": "not JSON",
  },
  faults: (number) => count(number, "fault", "faults"),
  notices: (number) => count(number, "notice", "notices"),
  notice: "notice",
  more: (number) => `… and ${number} more`,
  totals: ({ files, messages, valid, faulty, notices }) =>
    `${count(files, "file", "files")}, ${count(messages, "message", "messages")}: ${valid} valid, ${faulty} with faults; ${count(notices, "notice", "notices")}`,
  files: {
    empty: "The file is empty.",
    "utf-16": "The file is in UTF-16. JSON is UTF-8: save it so, and check again.",
    "not-utf-8": "The file is not UTF-8. Save it in UTF-8, and check again.",
    missing: "There is no such file.",
    unreadable: "The file cannot be read.",
  },
  fileNotJson: (line, column, detail) => `Not JSON: ${detail} at line ${line}, column ${column}.`,
  noFiles: (pattern) =>
    `No file matches “${pattern}”. In folders, files that end in .json, .ndjson or .jsonl are looked at.`,
  nothingChecked: "Nothing was checked.",
  textBody: "The body was recorded as text: lines and columns are those of the recording.",
  sayEvent: (provider) =>
    `Say which event it is with --event ${provider}/EVENT, or give the headers beside the body: {"headers": {…}, "payload": …}.`,
  sayEventOnly: (provider) => `Say which event it is with --event ${provider}/EVENT.`,
  sayProvider: (known) => `Nothing tells whose delivery this is. Say it with --provider: ${known.join(", ")}.`,
  sayWhich: (providers) => `This could be a delivery of ${providers.join(" or ")}. Say which with --provider.`,
  noMessage: "The list is empty: there is no message in it.",
  bodyNotJson: (line, column, detail) =>
    `The recorded body is not JSON: ${detail} at line ${line}, column ${column} of the body.`,
  notJson: (detail) => `Not JSON: ${detail}.`,
  numbers: {
    "too-large": "This number is larger than programs can read (RFC 8259, section 6).",
    imprecise: "Programs that read numbers with double precision read another integer here: it is beyond 2^53 − 1.",
  },
  errors: {
    unknownCommand: (name) => `There is no command “${name}”.`,
    unknownOption: (name) => `There is no option “${name}”.`,
    missingValue: (option) => `The option “${option}” needs a value.`,
    invalidValue: (value, option, choices) => `“${value}” is no value for “${option}”. Use ${choices}.`,
    excess: "The command takes fewer arguments than these.",
    missingPaths: "Say what to check: files, folders, globs, or - for standard input.",
    unknownProvider: (name, known) => `There is no provider “${name}”. Known are ${known}.`,
    unknownVersion: (name, known) => `There is no version “${name}”. Known are ${known}.`,
    unknownEvent: (name, known) => `There is no event “${name}”. Known are ${known}.`,
    otherProvider: (event, provider) =>
      `--event ${event} and --provider ${provider} name two providers. Leave one out.`,
    suggestion: (name) => `Did you mean “${name}”?`,
    seeHelp: "See hirehooks --help.",
    other: (detail) => detail,
    internal: (name) => `Something went wrong inside hirehooks (${name}). Please report it.`,
  },
};
