import { defineProvider, defineVersion } from "../../define/index.ts";
import { dragApplicant } from "./v1/drag-applicant.ts";
import { newApplicant } from "./v1/new-applicant.ts";
import { newMessage } from "./v1/new-message.ts";
import { newVacancy } from "./v1/new-vacancy.ts";

export const flatchr = defineProvider({
  id: "flatchr",
  title: "Flatchr",
  summary:
    "Flatchr is a recruitment system from France: vacancies, candidates, and Kanban boards whose columns are the stages of recruitment.",
  page: { url: "https://github.com/flatchr/FlatchrDocs/blob/main/src/pages/webhooks.md", language: "fr" },
  uses: ["Create a candidate in the HR system as soon as the candidate is put into the column of those recruited."],
  setup: {
    enabledBy:
      "The customer success manager or the support team of Flatchr makes the Webhooks application available on request, free of charge; a newer page offers an installation link instead.",
    place: "Administration > Marketplace > Webhooks",
    asked: [
      "The URL that receives the deliveries",
      "The event that triggers the deliveries",
      "The vacancy and the column that the webhook watches, where the event calls for them",
    ],
    limit: "The vendor states no maximum; one webhook covers one event.",
  },
  witnesses: {
    "the vendor's samples": {
      title: "other samples of the vendor",
      summary: "Samples of earlier editions of the vendor's page; this package holds no copy of them.",
    },
    "the vendor's schema pages": {
      title: "tables without a sample",
      summary: "Tables of the same page that no webhook sample bears out.",
    },
    "the vendor's API pages": {
      title: "the vendor's API",
      summary: "Tables and examples of the vendor's API: the same things, but not as webhooks send them.",
    },
  },
  versions: {
    v1: defineVersion({
      summary:
        "The only generation, documented in the winter of 2021–2022: every payload holds “data”, the name of the event and the company's id.",
      event: ["$message.payload#/event"],
      recognition: ["/data", "/event", "/company_id"],
      exclusion: ["/export_key"],
      request:
        "An HTTP request that carries JSON. The vendor states neither the method nor a Content-Type, a timeout, an order of deliveries or a maximum size; POST is what webhooks use, and what this contract assumes.",
      signature: {
        kind: "none",
        description:
          "The vendor documents no signature, no secret and no credentials: nothing in a delivery proves who sent it.",
      },
      acknowledgement: {
        awaited: "undocumented",
        statuses: [],
        description: "The vendor does not say which answer it expects, or how long it waits for one.",
        otherwise: "The vendor does not say whether a delivery is attempted again.",
      },
      messages: {
        new_applicant: newApplicant,
        drag_applicant: dragApplicant,
        new_message: newMessage,
        new_vacancy: newVacancy,
      },
      announced: [
        { label: "Archivage d'un candidat", group: "Candidats", summary: "A candidate was archived." },
        { label: "Nouveau commentaire", group: "Actions", summary: "A comment was written." },
        { label: "Nouvelle tâche", group: "Actions", summary: "A task was created." },
        { label: "Nouveau message reçu", group: "Messages", summary: "A message was received." },
        { label: "Ajout d'un membre", group: "Membres", summary: "A member was added." },
        { label: "Mise à jour d'une offre", group: "Offres", summary: "A vacancy was updated." },
        { label: "Archivage d'une offre", group: "Offres", summary: "A vacancy was archived." },
      ],
      deviations: [
        {
          documented: "The page presents its samples as JSON.",
          sent: "Each sample is a printed JavaScript object: member names and dates stand without quotes, strings are joined with “+”, nested values are cut down to “[Object]” and “[Array]”.",
          accepted: "JSON, with the values that such an object has when it is written as JSON.",
        },
        {
          documented: "Each id is described by itself, as an id in clear or as an encoded one.",
          sent: "The same thing has both: a column is an integer in “column.id” and 16 letters and digits in “column_id”, the company an integer in “company_id” beside “data” and encoded inside “data”.",
          accepted: "Each field takes the kind it is sent with; where the vendor contradicts itself, both kinds.",
        },
        {
          documented: "Dates and times have the type “timestamp”.",
          sent: "The samples print dates of ISO 8601 in UTC with milliseconds, which JSON writes as strings; one sample of “new_applicant” has integers, seconds since 1970, as the applicant's dates.",
          accepted: "Strings with a date and time; for the applicant's dates also integers.",
        },
        {
          documented: "The tables give a field one type or none, and do not say which fields may be null.",
          sent: "Many fields of the samples are null, with a documented type or without.",
          accepted: "Null in most fields of the objects in which a sample has null.",
        },
        {
          documented: "The page's example is a recruited candidate who is then created in the HR system.",
          sent: "Nothing says that a candidate was recruited, except “hired” of the column; in the sample of “drag_applicant” it is false.",
          accepted: "A move to any column; a receiver that waits for a hire looks at “hired” of the column.",
        },
      ],
    }),
  },
});
