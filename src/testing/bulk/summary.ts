import type { Locale } from "../../runtime/issue.ts";
import type { CheckIssue, MessageReport } from "../report.ts";

/**
 * What a check found, in counts. Summaries of parts merge into that of the whole, byte for byte: nothing in
 * it depends on order, partition, names of files or time.
 */
export interface Summary {
  readonly kind: "hirehooks-summary";
  /** Version of the package, and so of the contracts that were checked against. */
  readonly version: string;
  readonly strict: boolean;
  /** Language of the sentences. */
  readonly locale: Locale;
  /** Only there where the run, or that of a part, was broken off: there was more to look at. */
  readonly isBrokenOff?: true;
  readonly totals: SummaryTotals;
  /** By address, in the order of their names. */
  readonly messages: readonly MessageCount[];
  /** By address, level, half, pointer and rule, in this order. */
  readonly findings: readonly FindingCount[];
}

export interface SummaryTotals {
  /** Documents looked at: bodies, samples, recordings. */
  readonly documents: number;
  readonly messages: number;
  readonly valid: number;
  /** Messages with an issue. */
  readonly faulty: number;
  /** Messages with a notice. */
  readonly noticed: number;
  readonly issues: number;
  readonly notices: number;
  /** Messages not recognised, and files, or lines, that could not be read. */
  readonly unread: number;
}

export interface MessageCount {
  readonly address: string;
  readonly messages: number;
  readonly faulty: number;
}

export interface FindingCount {
  readonly address: string;
  readonly level: "issue" | "notice";
  readonly half: CheckIssue["half"];
  /** JSON Pointer from the payload or the headers, with `*` for each index. */
  readonly pointer: string;
  readonly rule: CheckIssue["rule"];
  /** Of a message with more than 10,000 findings the rest is counted in the totals alone. */
  readonly count: number;
  /** Those of the documents with the smallest hashes, in the order of these. */
  readonly examples: readonly Example[];
}

export interface Example {
  /** First 16 digits of the SHA-256 of the document's bytes; of none for a line too long to be held. */
  readonly document: string;
  readonly pointer: string;
  readonly message: string;
}

/** A summary that is being made. */
export interface Summing {
  /** Counts messages of which there is nothing to say. */
  readonly valid: (addresses: readonly string[]) => void;
  /** Counts a document's messages as they were found; `hash` of its bytes. */
  readonly document: (reports: readonly MessageReport[], hash: () => string) => void;
  /** Counts a file that could not be read. */
  readonly unread: () => void;
  /** Counts all of another summary. */
  readonly merge: (other: Summary) => void;
  readonly made: (about: Pick<Summary, "version" | "strict" | "locale" | "isBrokenOff">) => Summary;
}

/** How many examples are kept of a finding. */
const kept = 3;

/** A longer name says no more of what is wrong. */
const longest = 200;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function summing(): Summing {
  const totals: Mutable<SummaryTotals> = {
    documents: 0,
    messages: 0,
    valid: 0,
    faulty: 0,
    noticed: 0,
    issues: 0,
    notices: 0,
    unread: 0,
  };
  let isBrokenOff = false;
  const messages = new Map<string, Mutable<MessageCount>>();
  const findings = new Map<string, Mutable<FindingCount>>();

  return {
    valid: (addresses) => {
      totals.documents += 1;
      for (const address of addresses) {
        totals.messages += 1;
        totals.valid += 1;
        counted(address, 1, 0);
      }
    },
    document: (reports, hash) => {
      totals.documents += 1;
      let own: string | undefined;
      const name = () => {
        own ??= hash();
        return own;
      };
      for (const report of reports) {
        const { verdict, total, totalNotices, issues, notices } = report;
        if (verdict === "skipped") continue;
        const address = addressOf(report);
        totals.messages += 1;
        totals.valid += verdict === "valid" ? 1 : 0;
        totals.faulty += total > 0 ? 1 : 0;
        totals.noticed += totalNotices > 0 ? 1 : 0;
        totals.issues += total;
        totals.notices += totalNotices;
        totals.unread += verdict === "unrecognised" || verdict === "unreadable" ? 1 : 0;
        counted(address, 1, total > 0 ? 1 : 0);
        for (const issue of issues) found(address, "issue", issue, name());
        for (const notice of notices) found(address, "notice", notice, name());
      }
    },
    unread: () => {
      totals.unread += 1;
    },
    merge: (other) => {
      isBrokenOff ||= other.isBrokenOff === true;
      for (const name of Object.keys(totals) as (keyof SummaryTotals)[]) totals[name] += other.totals[name];
      for (const { address, messages: more, faulty } of other.messages) counted(address, more, faulty);
      for (const finding of other.findings) added(finding);
    },
    made: (about) => ({
      kind: "hirehooks-summary",
      version: about.version,
      strict: about.strict,
      locale: about.locale,
      ...(isBrokenOff || about.isBrokenOff ? { isBrokenOff: true } : {}),
      totals: { ...totals },
      messages: sorted(messages),
      findings: sorted(findings),
    }),
  };

  function counted(address: string, more: number, faulty: number): void {
    const own = messages.get(address) ?? { address, messages: 0, faulty: 0 };
    own.messages += more;
    own.faulty += faulty;
    messages.set(address, own);
  }

  function found(address: string, level: FindingCount["level"], issue: CheckIssue, document: string): void {
    const { half, pointer, rule, message } = issue;
    const general = shortened(pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*"));
    const example = { document, pointer: shortened(pointer), message };
    added({ address, level, half, pointer: general, rule, count: 1, examples: [example] });
  }

  function added(finding: FindingCount): void {
    const { address, level, half, pointer, rule, count, examples } = finding;
    const key = [address, level, half, pointer, rule].join("\0");
    const own = findings.get(key);
    if (own === undefined) findings.set(key, { ...finding });
    else {
      own.count += count;
      own.examples = smallest([...own.examples, ...examples]);
    }
  }
}

/** Of an unknown event the provider: its name is the sender's, and there could be any number of them. */
function addressOf({ verdict, address = "" }: MessageReport): string {
  return verdict === "unknown" ? (address.split("/")[0] ?? "") : address;
}

/** The examples of the smallest hashes; of one document and pointer there is one. */
function smallest(examples: readonly Example[]): Example[] {
  const rank = ({ document, pointer, message }: Example) => `${document}\0${pointer}\0${message}`;
  const byRank = new Map(examples.map((example) => [rank(example), example]));
  return [...byRank]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, kept)
    .map(([, example]) => example);
}

function sorted<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function shortened(pointer: string): string {
  return pointer.length > longest ? `${pointer.slice(0, longest)}…` : pointer;
}
