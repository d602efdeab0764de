import { defineMessage, describe, enumOf, nullable, objectOf, personal, seen, Type } from "../../../define/index.ts";
import { Applicant } from "./applicant-shape.ts";
import { changes } from "./changes.ts";
import { meta } from "./meta.ts";
import { seenBy } from "./seen-by.ts";
import { FullVacancy } from "./vacancy-shape.ts";
import { values } from "./values.ts";
import { models, samples } from "./witnesses.ts";

const OfferAction = enumOf(
  {
    ADD: seen("The job offer was added", samples, models),
    EDIT: seen("The job offer was edited", models),
  },
  { title: "OfferAction", description: "What was done with the job offer" },
);

const OfferLog = objectOf(
  seenBy([samples, models], {
    id: Type.Integer({ description: "Id of the action" }),
    type: nullable(OfferAction),
  }),
  { title: "OfferLog", description: "The action on the job offer" },
);

const Offer = objectOf(
  seenBy([samples, models], {
    id: Type.Integer({ description: "Id of the job offer" }),
    account_applicant_offer_log: nullable(OfferLog),
    applicant_offer_id: nullable(Type.Integer({ description: "Id of the candidate's job offer" })),
    created: nullable(Type.String({ format: "date-time", description: "When the job offer was created" })),
    values: nullable(personal(describe(values, "Fields of the organisation's form for job offers"))),
  }),
  { title: "Offer", description: "The job offer to the candidate", required: ["id"] },
);

export const offer = defineMessage({
  title: "Job offer",
  summary: "A job offer to a candidate was added or edited.",
  payload: objectOf(
    {
      ...seenBy([samples, models], { changes }),
      event: objectOf(
        seenBy([samples, models], {
          applicant: nullable(describe(Applicant, "The candidate who gets the job offer")),
          applicant_offer: Offer,
          vacancy: nullable(describe(FullVacancy, "The vacancy that the job offer is for")),
        }),
        {
          title: "OfferEvent",
          description: "Which job offer, to which candidate, for which vacancy",
          required: ["applicant_offer"],
        },
      ),
      meta,
    },
    { required: ["event"] },
  ),
  changes: { "0.1.0": "First contract of this event." },
});
