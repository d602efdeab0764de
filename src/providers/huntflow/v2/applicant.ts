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
import { Applicant } from "./applicant-shape.ts";
import { AttachedFile } from "./attached-file.ts";
import { CalendarEvent } from "./calendar-event.ts";
import { changes } from "./changes.ts";
import { Feedback } from "./feedback.ts";
import { meta } from "./meta.ts";
import { FrameQuota } from "./quota.ts";
import { seenBy } from "./seen-by.ts";
import { SurveyQuestionary } from "./survey-questionary-shape.ts";
import { Vacancy } from "./vacancy-shape.ts";
import { models, receiver, samples } from "./witnesses.ts";

const ApplicantAction = enumOf(
  {
    ADD: "The candidate was added to the database",
    "VACANCY-ADD": "The candidate was added to a vacancy",
    STATUS: "The candidate was moved to another recruitment stage",
    COMMENT: "A comment was left on the candidate",
    REMOVED: "The candidate was deleted",
    DOUBLE: "Duplicates of the candidate were merged",
    AGREEMENT: "Something was done about the candidate's consent to personal-data processing",
    EDIT: seen("The candidate was edited", receiver, models),
    UPDATE: seen("The candidate was updated", models),
    MAIL: seen("There was correspondence with the candidate", models),
    RESPONSE: seen("The candidate responded to a vacancy", models),
    "VACANCY-REMOVE": seen("The candidate was removed from a vacancy", models),
    "EXTERNAL-REMOVE": seen("A CV of the candidate was removed", models),
  },
  { title: "ApplicantAction", description: "What was done with a candidate" },
);

const ApplicantLog = objectOf(
  {
    ...seenBy([samples, models], {
      id: Type.Integer({ description: "Id of the action" }),
      type: ApplicantAction,
      created: nullable(Type.String({ format: "date-time", description: "When the action happened" })),
      removed: nullable(Type.String({ format: "date-time", description: "When the record of the action was deleted" })),
      comment: personal(nullable(Type.String({ description: "Text of the comment" }))),
      source: nullable(Type.String({ description: "Where the candidate came from" })),
      employment_date: personal(
        deviates(
          Type.Union([Type.String({ format: "date" }), Type.String({ format: "date-time" }), Type.Null()], {
            description: "First day of the candidate's employment",
          }),
          {
            documented: "A date.",
            sent: "A date and time in the samples of November 2021, a date alone since December.",
            accepted: "Either form.",
          },
        ),
      ),
      status: nullable(
        objectOf(
          {
            id: witnessed(Type.Integer({ description: "Id of the recruitment stage" }), models),
            name: nullable(witnessed(Type.String({ description: "Name of the recruitment stage" }), models)),
          },
          { title: "RecruitmentStage", description: "The recruitment stage that the candidate was moved to" },
        ),
      ),
      rejection_reason: nullable(
        objectOf(
          {
            id: witnessed(Type.Integer({ description: "Id of the rejection reason" }), models),
            name: personal(nullable(witnessed(Type.String({ description: "Text of the rejection reason" }), models))),
          },
          { title: "RejectionReason", description: "Why the candidate was rejected" },
        ),
      ),
      vacancy: nullable(
        deviates(describe(Vacancy, "The vacancy that the action concerns"), {
          documented: "The table of vacancies lists “body”, “requirements” and “conditions”.",
          sent: "In no sample of APPLICANT, RESPONSE, RECRUITMENT-EVALUATION and SURVEY-QUESTIONARY does the vacancy have them.",
          accepted: "A vacancy without its texts.",
        }),
      ),
      files: nullable(Type.Array(AttachedFile, { description: "Files attached to the action; empty in the samples" })),
      calendar_event: nullable(CalendarEvent),
      survey_answer_of_type_a: nullable(Feedback),
    }),
    survey_questionary: nullable(
      since(
        witnessed(describe(SurveyQuestionary, "The candidate's questionnaire; null in the samples"), samples, models),
        "2023-04-11",
      ),
    ),
    hired_in_fill_quota: nullable(
      witnessed(
        undocumented(describe(FrameQuota, "The quota that the candidate was hired for; null in the samples")),
        receiver,
        models,
      ),
    ),
    vacancy_group_action: witnessed(
      undocumented(Type.Unknown({ description: "Not described by the vendor; null in the samples" })),
      samples,
    ),
  },
  { title: "ApplicantLog", description: "What was done with the candidate", required: ["type"] },
);

const ApplicantTag = objectOf(
  seenBy([samples, models], {
    id: Type.Integer({ description: "Id of the tag" }),
    name: personal(nullable(Type.String({ description: "Name of the tag" }))),
    color: nullable(
      Type.String({
        pattern: "^[0-9A-Fa-f]{6}$",
        description: "Colour of the tag: six hexadecimal digits, without “#”",
      }),
    ),
  }),
  { title: "ApplicantTag", description: "A tag of the candidate" },
);

export const applicant = defineMessage({
  title: "Candidate",
  summary:
    "Something was done with a candidate: added to the database or to a vacancy, moved to another stage, commented on, merged with a duplicate, asked for consent, or deleted.",
  description: "An edit and a deletion of an earlier action are sent, too: “meta.webhook_action” tells which it is.",
  payload: objectOf(
    seenBy([samples, models], {
      changes,
      event: objectOf(
        {
          ...seenBy([samples, models], { applicant: Applicant, applicant_log: ApplicantLog }),
          applicant_tags: nullable(
            since(
              witnessed(
                deviates(Type.Array(ApplicantTag, { description: "All tags of the candidate" }), {
                  documented: "Every delivery has the tags; the official models require them.",
                  sent: "Half of the samples have none.",
                  accepted: "They may be missing.",
                }),
                samples,
                models,
              ),
              "2022-01-21",
            ),
          ),
        },
        {
          title: "ApplicantEvent",
          description: "What was done, with which candidate",
          required: ["applicant", "applicant_log"],
        },
      ),
      meta,
    }),
    { required: ["event"] },
  ),
  changes: { "0.1.0": "First contract of this event." },
});
