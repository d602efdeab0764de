import { count } from "../report/en.ts";
import type { StatsTexts } from "./texts.ts";

export const stats: StatsTexts = {
  summary: "show what archives of recorded deliveries hold: events, times, members and values met, and never met",
  paths: "files, folders, globs; - reads standard input",
  threads: "how many threads count; all cores unless said otherwise",
  format:
    "form of the output: pretty, json (which can be merged) or markdown; with =FILE it is written to a file; may be given several times",
  failOn: "what makes the command fail: error, which is what was not counted (as it does anyway), or never",
  examples: `Exit codes: 0 counted, 2 wrong call, 3 something was not counted, or nothing was,
130 broken off with Ctrl-C.

Examples:
  hirehooks stats archive.ndjson
  hirehooks stats deliveries/ --format markdown=stats.md
  zstd -dc archive.ndjson.zst | hirehooks stats - --format json=part.json
  hirehooks merge part.json other-part.json`,
  title: "What the deliveries hold",
  totals: ({ documents, messages, unknown, unread, skipped }) =>
    `${count(documents, "document", "documents")}, ${count(messages, "message", "messages")}; of unknown events or versions: ${unknown}; not counted: ${unread}${skipped > 0 ? `; ${count(skipped, "request", "requests")} of HAR files skipped: no POST, or no body` : ""}`,
  messages: (number) => count(number, "message", "messages"),
  titles: {
    versions: "By version",
    events: "By event",
    times: "Over time",
    members: "Members met",
    never: "Members never met",
    values: "Values",
    formats: "Formats of texts",
    strangers: "Members that the contract does not have",
    unknown: "Events and versions that the contracts do not have",
  },
  columns: {
    version: "Version",
    message: "Message",
    messages: "Messages",
    share: "Share",
    first: "First",
    last: "Last",
    time: "Time",
    member: "Member",
    types: "Types",
    value: "Value",
    count: "Count",
    format: "Format",
    names: "Names",
    provider: "Provider",
    events: "Events",
  },
  noTime: "no time",
  neverNote: "Those inside a member that was never met are not listed.",
  neverMet: "never met",
  notListed: (value) => `${value} (not in the contract)`,
  unnamed: (number) => `${number} not shown`,
  many: (number) => `${number} not shown: too many different ones`,
  header: (pointer) => `header ${pointer}`,
  formats: {
    "date-time-z": "date and time in UTC (Z)",
    "date-time-offset": "date and time with an offset",
    "date-time-local": "date and time without an offset",
    date: "date",
    email: "e-mail address",
    uri: "URI",
    empty: "empty text",
    none: "other text",
  },
  percent: (number) => `${number}%`,
  moreFaults: (number) => `… and ${number} more were not counted.`,
  nothingCounted: "Nothing was counted.",
  interrupted: "Counting was broken off: this is what was counted so far.",
};
