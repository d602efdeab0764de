import { defineProvider, defineVersion } from "../../define/index.ts";
import { candidateCreation, candidateDelete, candidateUpdate } from "./v1/candidate.ts";
import { jobCreation, jobDelete, jobUpdate } from "./v1/job.ts";

export const humanSourcing = defineProvider({
  id: "human-sourcing",
  title: "Human Sourcing",
  summary:
    "Human Sourcing is recruitment software from France: jobs, candidates and what was done with them. Some of its field names are French.",
  page: { url: "https://doc-api-core.humansourcing.com/content/webhook.html", language: "en" },
  uses: ["Push new jobs and candidates, with their content, to a URL in real time."],
  setup: {
    enabledBy: "The vendor does not say who sets webhooks up.",
    place: "The vendor does not say where webhooks are set up.",
    asked: ["The URL that receives jobs", "The URL that receives candidates"],
    limit: "Two endpoints, one for jobs and one for candidates; the vendor states no other limit.",
  },
  versions: {
    v1: defineVersion({
      summary:
        "The one generation that is documented, on a single page; the newest date in its samples is 29 August 2019. The page explains none of the fields, so what is said of them here is our own reading of the samples.",
      event: ["$message.payload#/type", "$message.payload#/event"],
      endpoints: {
        jobs: "Receives what happens to jobs",
        candidates: "Receives what happens to candidates",
      },
      batch:
        "Every sample is an array that holds one message, while the text shows the message without an array: either may come, and an array may hold several messages.",
      recognition: ["/type", "/event", "/data"],
      request:
        "An HTTP POST with JSON as its body; that its Content-Type is application/json follows from the notation of the page. The vendor states neither a timeout nor an order of deliveries.",
      signature: {
        kind: "none",
        description: "The vendor documents no signature, no secret and no header that would prove the sender.",
      },
      acknowledgement: {
        awaited: "undocumented",
        statuses: [],
        description:
          "The vendor does not say which answer it expects. The “Response 200” above each sample belongs to the notation of the page; it is not the answer that a receiver should give.",
        otherwise: "The vendor does not say what follows another answer, or none.",
      },
      messages: {
        "job.creation": jobCreation,
        "job.update": jobUpdate,
        "job.delete": jobDelete,
        "candidate.creation": candidateCreation,
        "candidate.update": candidateUpdate,
        "candidate.delete": candidateDelete,
      },
      deviations: [
        {
          documented: "Every call has an object with “event”, “type” and “data” as its body.",
          sent: "Every sample is an array with one such object.",
          accepted: "An array of such objects, or a single one.",
        },
        {
          documented: "The body of a delivery stands under the heading “Response 200 (application/json)”.",
          sent: "It is what Human Sourcing posts to the endpoint, not an answer.",
          accepted: "The samples are read as requests; nothing is concluded about answers.",
        },
        {
          documented: "The page names no form for dates and times.",
          sent: "Jobs have an offset without a colon (“+0200”), which RFC 3339 does not allow; candidates have one with a colon (“+01:00”).",
          accepted: "Both spellings, for jobs and for candidates.",
        },
        {
          documented: "The page names no type for ids.",
          sent: "The ids of a job, of a candidate and of a file are integers, all other ids of a candidate's data are strings of digits: the id of a job is 126751 in one place and “186226” in another.",
          accepted: "In each place the type that the sample has there.",
        },
        {
          documented: "Jobs and candidates share one envelope.",
          sent: "The id of a job is “job_id”, the id of a candidate is “id”.",
          accepted: "Each under its own name.",
        },
        {
          documented: "The page is in English.",
          sent: "English and French field names are mixed: “job_profil”, “job_commentaire”, “job_secteur_id”, “poste”, “pastille”.",
          accepted: "The names as the samples spell them.",
        },
        {
          documented: "The page does not say what stands for a missing value.",
          sent: "Jobs have an empty string, 0 or “0” and never null; candidates have null, or leave the member out.",
          accepted: "Null in candidates, but not in jobs; any member but the id may be missing.",
        },
        {
          documented: "The envelope is “event”, “type” and “data”.",
          sent: "There is neither an id of the delivery nor a time of the event; “latest_action” only repeats the date of the newest action.",
          accepted: "Nothing more than the envelope: a delivery that comes twice cannot be told from two deliveries.",
        },
      ],
    }),
  },
});
