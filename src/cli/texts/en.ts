import { completion } from "./completion/en.ts";
import { deliver } from "./deliver/en.ts";
import { examples } from "./examples/en.ts";
import { listen } from "./listen/en.ts";
import { count, texts as report } from "./report/en.ts";
import { sample } from "./sample/en.ts";
import { send } from "./send/en.ts";
import { stats } from "./stats/en.ts";
import { test } from "./test/en.ts";
import type { CliTexts } from "./texts.ts";

export const texts: CliTexts = {
  ...report,
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
    format:
      "form of the output: pretty, json, ndjson, junit, sarif, github, gitlab or markdown; with =FILE it is written to a file; may be given several times",
    maxFindings: "how many findings are printed one by one; all are counted",
    lines: "take every input for NDJSON, a document a line, whatever its name; parts may be empty",
    bulk: "for archives: use all cores, print findings only, and sum them up",
    threads: "how many threads check archives at most; all cores unless said otherwise (implies --bulk)",
    summaryFile: "write the summary, which can be merged, to a file; - is standard output (implies --bulk)",
    notices: "look for nothing but what a tolerant reader refuses",
    failOn: "what makes the command fail: error (as it does anyway), notice or never",
  },
  stats,
  completion,
  examples,
  deliver,
  sample,
  send,
  test,
  listen,
  merge: {
    summary: "merge summaries of parts into the summary of the whole",
    files:
      "summaries that check --summary or stats --format json has written, one or several a file; - reads standard input",
    failOn: "what makes the command fail: error, notice or never (as it does anyway)",
  },
  bulk: {
    columns: { count: "Count", level: "Level", message: "Message", rule: "Rule", place: "Place" },
    levels: { issue: "fault", notice: "notice" },
    remaining: (time) => `${time} left`,
    noSummary: "This is no summary. Give files that check --summary or stats --format json has written.",
    unlike: (member, values) =>
      `These summaries are of no whole: ${{ kind: "some are of checks, some are stats", version: "they are of different versions of the contracts", strict: "some are strict, some are not", locale: "they are in different languages" }[member]} (${values}). Merge those that are alike.`,
  },
  format: "form of the output: pretty or json",
  locale: "language of the output: en, fr or ru",
  leftOut: (number) =>
    `${count(number, "further finding is", "further findings are")} counted in the totals and not shown here.`,
  rules: {
    type: "The value has a type that the contract allows.",
    required: "A required member is there.",
    constant: "The value is the one that the contract fixes.",
    enum: "The value is one of those that the contract lists.",
    format: "The text has the format that the contract names.",
    pattern: "The text has the form that the contract prescribes.",
    "unknown-member": "The contract knows every member.",
    "unknown-event": "The contract has the event.",
    "unknown-version": "The contract has the version.",
    "missing-event": "The delivery names its event.",
    unrecognised: "It can be told whose delivery it is.",
    number: "Every program reads the number as it is written.",
    "not-json": "The document is JSON.",
    unreadable: "The file, or the line, can be read.",
  },
  markdown: {
    title: "Webhook deliveries",
    columns: { file: "File", messages: "Messages", valid: "Valid", faulty: "With faults", notices: "Notices" },
    findings: "Findings",
    moreFiles: (number) => `… and ${count(number, "further file", "further files")}.`,
  },
  totals: ({ files, messages, valid, faulty, notices, skipped, isBrokenOff }) =>
    `${count(files, "file", "files")}, ${count(messages, "message", "messages")}: ${valid} valid, ${faulty} with faults; ${count(notices, "notice", "notices")}${skipped > 0 ? `; ${count(skipped, "request", "requests")} of HAR files skipped: not a POST with a body` : ""}${isBrokenOff ? "; broken off before the end" : ""}`,
  noFiles: (pattern) =>
    `No file matches “${pattern}”. In folders, files that end in .json, .ndjson, .jsonl or .har are looked at, also with .gz or .zst after that.`,
  nothingChecked: "Nothing was checked.",
  interrupted: "The check was broken off: this is what was found so far.",
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
    noFile: (format) => `“${format}=” names no file. Write --format ${format}=FILE.`,
    twoToStdout: (one, other) =>
      `--format ${one} and --format ${other} would both go to standard output. Give one of them a file: --format NAME=FILE.`,
    sameFile: (one, other) => `--format ${one} and --format ${other} would go to the same file. Give each its own.`,
    outputIsInput: (file) => `“${file}” is to be checked and would be written over. Give the report another file.`,
    cannotWrite: (file, reason) => `The report “${file}” cannot be written: ${reason}.`,
    cannotPutBy: (file, folder, reason) =>
      `The report “${file}” cannot be written, as parts of it are put by in “${folder}” until it is whole: ${reason}. TMPDIR names another folder for that.`,
    cannotPrint: (reason) => `Standard output cannot be written: ${reason}.`,
    reasons: {
      EACCES: "permission is denied. Change it, or write it elsewhere",
      EPERM: "permission is denied. Change it, or write it elsewhere",
      EROFS: "the disk is read-only. Write it elsewhere",
      ENOSPC: "the disk is full. Free some space, or write it elsewhere",
      EDQUOT: "the disk quota is used up. Free some space, or write it elsewhere",
      ENOENT: "its folder does not exist. Create it, or write it elsewhere",
      ENOTDIR: "its folder does not exist. Create it, or write it elsewhere",
      EISDIR: "it is a folder. Name a file",
    },
    suggestion: (name) => `Did you mean “${name}”?`,
    seeHelp: "See hirehooks --help.",
    other: (detail) => detail,
    internal: (name) => `Something went wrong inside hirehooks (${name}). Please report it.`,
  },
};
