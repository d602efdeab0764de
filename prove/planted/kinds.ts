import { put, type Recording, sampleOf } from "./recordings.ts";

/** What is to be said of a line, written out: nothing of it comes from the code that says it. */
export interface Said {
  readonly level: "issue" | "notice";
  readonly half: "payload" | "headers";
  readonly rule: string;
  /** JSON Pointer from the payload or the headers. */
  readonly pointer: string;
  /** The message's address, as summaries have it. */
  readonly address: string;
}

/** A way to plant a finding: one thing is wrong with the line, and nothing else. */
export interface Plant extends Said {
  /** The sample whose delivery it is. */
  readonly sample: string;
  /** What is done to the delivery. */
  readonly change?: (recording: Recording) => void;
  /** What is done to the line. `random` is in [0, 1). */
  readonly write?: (line: string, random: number) => string | Uint8Array;
}

/** What takes hold of a terminal, or of the viewer of a log, where it is printed as it is. */
export const hostile = "::error::\u001b[2J\n  ✗ a.ndjson:1:1  /x##vso[x]";

const noJson = { level: "issue", half: "payload", pointer: "", address: "" } as const;

/** The kinds of findings that are planted, each in one or several ways. */
export const kinds: Readonly<Record<string, readonly Plant[]>> = {
  "a required member is missing": [
    {
      sample: "human-sourcing/v1/job.delete.id",
      change: set("/payload/0/data/job_id", undefined),
      ...issue("human-sourcing@v1/job.delete", "required", "/data/job_id"),
    },
    {
      sample: "huntflow/v2/VACANCY.closed",
      change: set("/payload/event/vacancy/id", undefined),
      ...issue("huntflow@v2/VACANCY", "required", "/event/vacancy/id"),
    },
    {
      sample: "flatchr/v1/new_message.sent",
      change: set("/payload/data/text", undefined),
      ...issue("flatchr@v1/new_message", "required", "/data/text"),
    },
  ],
  "a required member is missing in the second message of a list": [
    {
      sample: "human-sourcing/v1/candidate.delete.id",
      change: ({ payload }) => {
        if (Array.isArray(payload)) payload.push({ type: "job", event: "delete", data: {} });
      },
      ...issue("human-sourcing@v1/job.delete", "required", "/data/job_id"),
    },
  ],
  "a number is a text": [
    {
      sample: "hirehop/v1/job.updated.renamed",
      change: set("/payload/company_id", "one"),
      ...issue("hirehop@v1/job.updated", "type", "/company_id"),
    },
    {
      sample: "huntflow/v1/APPLICANT.comment",
      change: set("/payload/event/applicant/id", "1"),
      ...issue("huntflow@v1/APPLICANT", "type", "/event/applicant/id"),
    },
  ],
  "a text in a list is a number": [
    {
      sample: "human-sourcing/v1/candidate.creation.applied",
      change: set("/payload/0/data/action/1/consultant/id", 3144),
      ...issue("human-sourcing@v1/candidate.creation", "type", "/data/action/1/consultant/id"),
    },
  ],
  "null where there has to be a value": [
    {
      sample: "huntflow/v2/VACANCY.closed",
      change: set("/payload/event/vacancy/fill_quotas/0/id", null),
      ...issue("huntflow@v2/VACANCY", "type", "/event/vacancy/fill_quotas/0/id"),
    },
    {
      sample: "flatchr/v1/new_vacancy.created",
      change: set("/payload/data", null),
      ...issue("flatchr@v1/new_vacancy", "type", "/data"),
    },
  ],
  "a value that is not listed": [
    {
      sample: "huntflow/v2/VACANCY.closed",
      change: set("/payload/event/vacancy/state", hostile),
      ...notice("huntflow@v2/VACANCY", "enum", "/event/vacancy/state"),
    },
    {
      sample: "hirehop/v1/job.created.enquiry",
      change: set("/payload/data/STATUS", 4711),
      ...notice("hirehop@v1/job.created", "enum", "/data/STATUS"),
    },
  ],
  "a member that is not described": [
    {
      sample: "huntflow/v2/OFFER.added",
      change: set("/payload/event/applicant_offer/unheard_of", { a: [1] }),
      ...notice("huntflow@v2/OFFER", "unknown-member", "/event/applicant_offer/unheard_of"),
    },
    {
      sample: "human-sourcing/v1/job.delete.id",
      change: set("/payload/0/data/more", 1),
      ...notice("human-sourcing@v1/job.delete", "unknown-member", "/data/more"),
    },
    {
      sample: "human-sourcing/v1/candidate.delete.id",
      change: ({ payload }) => {
        if (Array.isArray(payload)) payload[0].data[hostile.replaceAll("/", "")] = true;
      },
      ...notice("human-sourcing@v1/candidate.delete", "unknown-member", `/data/${hostile.replaceAll("/", "")}`),
    },
  ],
  "a date of another format": [
    {
      sample: "huntflow/v1/APPLICANT.comment",
      change: set("/payload/event/applicant/birthday", "31.02.2022"),
      ...notice("huntflow@v1/APPLICANT", "format", "/event/applicant/birthday"),
    },
  ],
  "a text of another form": [
    {
      sample: "hirehop/v1/job.status.updated.booked",
      change: set("/payload/time", "2026-03-17T09:12:40Z"),
      ...notice("hirehop@v1/job.status.updated", "pattern", "/time"),
    },
    {
      sample: "human-sourcing/v1/candidate.update.applied",
      change: set("/payload/0/data/action/0/id", "no digits"),
      ...notice("human-sourcing@v1/candidate.update", "pattern", "/data/action/0/id"),
    },
  ],
  "a header names another event": [
    {
      sample: "huntflow/v1/RESPONSE.taken",
      change: set("/headers/X-Huntflow-Event", "VANISHED"),
      ...notice("huntflow", "unknown-event", "/X-Huntflow-Event"),
      half: "headers",
    },
  ],
  "the payload names another event": [
    {
      sample: "hirehop/v1/job.updated.renamed",
      change: set("/payload/event", "job.vanished"),
      ...notice("hirehop", "unknown-event", "/event"),
    },
    {
      sample: "flatchr/v1/new_vacancy.created",
      change: set("/payload/event", "vanished_vacancy"),
      ...notice("flatchr", "unknown-event", "/event"),
    },
  ],
  "another version": [
    {
      sample: "huntflow/v2/RESPONSE.new",
      change: set("/payload/meta/version", "9.9"),
      ...notice("huntflow", "unknown-version", "/meta/version"),
    },
  ],
  "nothing names the event": [
    {
      sample: "huntflow/v1/APPLICANT.comment",
      change: set("/headers/X-Huntflow-Event", undefined),
      ...issue("huntflow", "missing-event", "/X-Huntflow-Event"),
      half: "headers",
    },
  ],
  "a signature of another form": [
    {
      sample: "huntflow/v2/SURVEY-QUESTIONARY.answered",
      change: set("/headers/X-Huntflow-Signature", "sha256=0"),
      ...notice("huntflow@v2/SURVEY-QUESTIONARY", "pattern", "/X-Huntflow-Signature"),
      half: "headers",
    },
  ],
  "a line that is not JSON": [
    {
      sample: "hirehop/v1/contact.person.*.unnamed",
      write: () => "<html><body>502 Bad Gateway</body></html>",
      ...noJson,
      rule: "not-json",
    },
    {
      sample: "hirehop/v1/contact.company.*.unnamed",
      write: (line) => `${line.slice(0, -1)},}`,
      ...noJson,
      rule: "not-json",
    },
  ],
  "a line that is cut off": [
    {
      sample: "huntflow/v2/VACANCY-REQUEST.created",
      write: (line, random) => line.slice(0, 1 + Math.floor(random * (line.length - 2))),
      ...noJson,
      rule: "not-json",
    },
  ],
  "a line that is Latin-1": [
    {
      sample: "flatchr/v1/new_applicant.applied",
      write: (line) => Buffer.from(line, "latin1"),
      ...noJson,
      rule: "not-json",
    },
  ],
  "an integer that loses digits": [
    {
      sample: "human-sourcing/v1/job.delete.id",
      write: (line) => line.replace(/(job_id\\?":)\d+/, "$19007199254740993"),
      ...notice("human-sourcing@v1/job.delete", "number", "/data/job_id"),
    },
  ],
  "nobody's delivery": [
    {
      sample: "hirehop/v1/job.created.enquiry",
      write: (_, random) => JSON.stringify({ headers: { "Content-Type": "text/plain" }, payload: { hello: random } }),
      ...noJson,
      rule: "unrecognised",
    },
  ],
  "lines that end in CR alone": [
    {
      sample: "human-sourcing/v1/job.update.spontaneous",
      write: (line) => `${line}\r${line}`,
      ...noJson,
      rule: "unreadable",
    },
  ],
};

/** The samples that kinds are planted into are there. */
for (const { sample } of Object.values(kinds).flat()) sampleOf(sample);

function set(pointer: string, value: unknown): NonNullable<Plant["change"]> {
  return (recording) => put(recording, pointer, value);
}

function issue(address: string, rule: string, pointer: string): Said {
  return { level: "issue", half: "payload", rule, pointer, address };
}

function notice(address: string, rule: string, pointer: string): Said {
  return { level: "notice", half: "payload", rule, pointer, address };
}
