import {
  defineMessage,
  describe,
  deviates,
  enumOf,
  nullable,
  objectOf,
  personal,
  seen,
  since,
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
    EDIT: seen("The candidate was edited", "official models"),
    UPDATE: seen("The candidate was updated", "official models"),
    MAIL: seen("There was correspondence with the candidate", "official models"),
    RESPONSE: seen("The candidate responded on a job site", "official models"),
    "VACANCY-REMOVE": seen("The candidate was removed from a vacancy", "official models"),
    "EXTERNAL-REMOVE": seen("A résumé of the candidate was removed", "official models"),
  },
  { title: "ApplicantAction", description: "What was done with a candidate" },
);

const ActionKind = enumOf(
  {
    ADD: seen("The action is new", "an unmerged branch of the vendor's documentation"),
    EDIT: seen("An earlier action was edited", "an unmerged branch of the vendor's documentation"),
    DELETE: seen("An earlier action was deleted", "an unmerged branch of the vendor's documentation"),
  },
  { title: "ActionKind", description: "Whether the action is new, or an earlier one was edited or deleted" },
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
          send_error: seen("The request for consent could not be sent", "official models"),
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
  payload: since(
    objectOf(
      {
        event: objectOf(
          {
            id: nullable(Type.Integer({ description: "Id of the action" })),
            type: deviates(ApplicantAction, {
              documented: "The Russian page lists seven actions, the English one no more than the first four.",
              sent: "The official models of the next version have six more, without an explanation: what they mean is read from their names.",
              accepted: "All thirteen.",
            }),
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
            employment_date: personal(
              nullable(
                witnessed(
                  undocumented(Type.String({ format: "date", description: "Date on which the candidate starts work" })),
                  "a public receiver",
                ),
              ),
            ),
            agreement: nullable(
              deviates(since(Consent, "2020-07-30"), {
                documented: "The table places the consent inside “event”.",
                sent: "The page's sample has none; later samples of the vendor place it beside “event”.",
                accepted: "Both places are accepted.",
              }),
            ),
            created: nullable(Type.String({ format: "date-time", description: "When the action happened" })),
            removed: since(
              witnessed(
                undocumented(
                  Type.Unknown({
                    description: "Probably when the action was deleted, as in the next version; null in all samples",
                  }),
                ),
                "an unmerged branch of the vendor's documentation",
              ),
              "2021-08-24",
            ),
          },
          {
            title: "ApplicantEvent",
            description: "What was done, with which candidate",
            required: ["type", "applicant"],
          },
        ),
        author: nullable(Author),
        account: Account,
        agreement: nullable(since(witnessed(undocumented(Consent), "later samples of the vendor"), "2020-07-31")),
        action: nullable(
          since(witnessed(undocumented(ActionKind), "an unmerged branch of the vendor's documentation"), "2021-08-24"),
        ),
      },
      { required: ["event"] },
    ),
    "2017-08-15",
  ),
  changes: { "0.1.0": "First contract of this event." },
});
