import {
  defineMessage,
  describe,
  deviates,
  enumOf,
  nullable,
  objectOf,
  personal,
  Type,
  undocumented,
  witnessed,
} from "../../../define/index.ts";
import { Account, Author } from "./account.ts";
import { CalendarEvent } from "./calendar-event.ts";
import { Candidate } from "./candidate.ts";
import { Vacancy } from "./vacancy-shape.ts";

const ApplicantAction = enumOf(
  {
    ADD: "The candidate was added to the database",
    "VACANCY-ADD": "The candidate was added to a vacancy",
    STATUS: "The candidate was moved to another recruitment stage",
    COMMENT: "A comment was left on the candidate",
    REMOVED: "The candidate was deleted",
    DOUBLE: "Duplicates of the candidate were merged",
    AGREEMENT: "Something was done about the candidate's consent to personal-data processing",
  },
  { title: "ApplicantAction", description: "What was done with a candidate" },
);

const Consent = objectOf(
  {
    state: nullable(
      enumOf(
        {
          not_sent: "Consent was not asked for yet",
          sent: "Consent was asked for, the candidate has not answered yet",
          accepted: "The candidate consented to the storage of personal data",
          declined: "The candidate refused the storage of personal data",
        },
        { title: "ConsentState", description: "State of the consent to personal-data processing" },
      ),
    ),
    decision_date: nullable(
      Type.String({ format: "date-time", description: "When the candidate decided on the storage of personal data" }),
    ),
  },
  {
    title: "Consent",
    description:
      "The candidate's consent to personal-data processing; sent when the personal-data module is switched on",
  },
);

export const applicant = defineMessage({
  title: "Candidate",
  summary:
    "Something was done with a candidate: added to the database or to a vacancy, moved to another stage, commented on, merged with a duplicate, asked for consent, or deleted.",
  payload: objectOf(
    {
      event: objectOf(
        {
          id: nullable(Type.Integer({ description: "Id of the action" })),
          type: ApplicantAction,
          applicant: Candidate,
          vacancy: nullable(describe(Vacancy, "The vacancy that the action concerns")),
          status: nullable(
            objectOf(
              {
                id: Type.Integer({ description: "Id of the recruitment stage" }),
                name: Type.String({ description: "Name of the recruitment stage" }),
              },
              { title: "RecruitmentStage", description: "The recruitment stage that the candidate was moved to" },
            ),
          ),
          rejection_reason: nullable(
            objectOf(
              {
                id: Type.Integer({ description: "Id of the rejection reason" }),
                name: personal(nullable(Type.String({ description: "Text of the rejection reason" }))),
              },
              { title: "RejectionReason", description: "Why the candidate was rejected" },
            ),
          ),
          comment: nullable(personal(Type.String({ description: "Text of the comment" }))),
          calendar_event: nullable(CalendarEvent),
          agreement: nullable(
            deviates(Consent, {
              documented: "The table places the consent inside “event”.",
              sent: "The page's sample has none; later samples of the vendor place it beside “event”.",
              accepted: "Both places are accepted.",
            }),
          ),
          created: nullable(Type.String({ format: "date-time", description: "When the action happened" })),
        },
        {
          title: "ApplicantEvent",
          description: "What was done, with which candidate",
          required: ["type", "applicant"],
        },
      ),
      author: nullable(Author),
      account: Account,
      agreement: nullable(witnessed(undocumented(Consent), "later samples of the vendor")),
    },
    { required: ["event"] },
  ),
});
