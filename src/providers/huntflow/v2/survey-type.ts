import { enumOf } from "../../../define/index.ts";

/** What a form is for. */
export const SurveyType = enumOf(
  {
    type_a: "Feedback on a candidate after an interview",
    type_r: "Evaluation of the recruitment",
    type_q: "Questionnaire for the candidate",
  },
  { title: "SurveyType", description: "What the form is for" },
);
