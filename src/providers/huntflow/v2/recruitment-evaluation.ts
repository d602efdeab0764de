import { defineMessage, objectOf, since } from "../../../define/index.ts";
import { changes } from "./changes.ts";
import { meta } from "./meta.ts";
import { RecruitmentEvaluation } from "./recruitment-evaluation-shape.ts";
import { seenBy } from "./seen-by.ts";
import { delivery, models, samples } from "./witnesses.ts";

export const recruitmentEvaluation = defineMessage({
  title: "Evaluation of the recruitment",
  summary: "A recruitment is being evaluated: requests to evaluate it were sent, or one was answered.",
  payload: objectOf(
    {
      ...seenBy([samples, delivery, models], { changes }),
      event: objectOf(
        seenBy([samples, delivery, models], {
          recruitment_evaluation: since(RecruitmentEvaluation, "2022-05-20"),
        }),
        {
          title: "RecruitmentEvaluationEvent",
          description: "Which evaluation, of which candidate and vacancy",
          required: ["recruitment_evaluation"],
        },
      ),
      meta,
    },
    { required: ["event"] },
  ),
  changes: { "0.1.0": "First contract of this event." },
});
