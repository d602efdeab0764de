import {
  defineMessage,
  describe,
  deviates,
  nullable,
  objectOf,
  since,
  Type,
  undocumented,
} from "../../../define/index.ts";
import { Applicant } from "./applicant-shape.ts";
import { changes } from "./changes.ts";
import { meta } from "./meta.ts";
import { seenBy } from "./seen-by.ts";
import { SurveyQuestionary } from "./survey-questionary-shape.ts";
import { FullVacancy } from "./vacancy-shape.ts";
import { models, samples } from "./witnesses.ts";

export const surveyQuestionary = defineMessage({
  title: "Questionnaire for the candidate",
  summary: "A questionnaire was sent to a candidate, or the candidate filled one in.",
  payload: objectOf(
    {
      ...seenBy([samples, models], { changes }),
      event: objectOf(
        seenBy([samples, models], {
          survey_questionary: since(SurveyQuestionary, "2023-04-11"),
          applicant_log_id: undocumented(
            nullable(Type.Integer({ description: "Id of the record in the candidate's log" })),
          ),
          applicant: nullable(describe(Applicant, "The candidate who is asked")),
          vacancy: nullable(
            deviates(describe(FullVacancy, "The vacancy that the questionnaire belongs to"), {
              documented: "The table lists “body”, “requirements” and “conditions” among the vacancy's members.",
              sent: "The sample's vacancy has none of the three.",
              accepted: "The three texts may be there.",
            }),
          ),
        }),
        {
          title: "SurveyQuestionaryEvent",
          description: "Which questionnaire, for which candidate",
          required: ["survey_questionary"],
        },
      ),
      meta,
    },
    { required: ["event"] },
  ),
  deviations: [
    {
      documented: "The tables do not say that the candidate, the vacancy or the answer may be missing.",
      sent: "The sample has all three; since 15 January 2026 the official models have let them, and “applicant_log_id”, be null or missing.",
      accepted: "Each of them may be null or missing.",
    },
  ],
  changes: { "0.1.0": "First contract of this event." },
});
