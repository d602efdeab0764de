import {
  defineMessage,
  deviates,
  enumOf,
  nullable,
  objectOf,
  personal,
  since,
  Type,
  undocumented,
  witnessed,
} from "../../../define/index.ts";
import { Account, Author } from "./account.ts";
import { Candidate } from "./candidate.ts";
import { shown } from "./shown.ts";
import { OfferVacancy } from "./vacancy-shape.ts";

const OfferAction = enumOf(
  { ADD: "The offer was created", EDIT: "The offer was edited" },
  { title: "OfferAction", description: "What was done with the offer" },
);

const OfferForm = objectOf(
  {
    id: witnessed(
      undocumented(nullable(Type.Integer({ description: "Id of the organisation's offer form" }))),
      "the vendor's samples",
    ),
  },
  {
    title: "OfferForm",
    description: "The fields of the organisation's offer form",
    open: "An organisation chooses the fields of its offer form and their names; the sample has texts, numbers, null, lists, and groups of fields under names that begin with “_”.",
  },
);

const Offer = objectOf(
  shown({
    id: Type.Integer({ description: "Id of the offer" }),
    created: deviates(
      Type.Union(
        [
          Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$" }),
          Type.String({ format: "date-time" }),
          Type.Null(),
        ],
        { description: "When the offer was created" },
      ),
      {
        documented: "A date and time.",
        sent: "A date and a time with a space between them and no mark of a time zone, while “event.created” of the same sample has an offset.",
        accepted: "Either form.",
      },
    ),
    account_applicant_offer: personal(nullable(OfferForm)),
    applicant: nullable(undocumented(Candidate)),
    vacancy: nullable(undocumented(OfferVacancy)),
  }),
  { title: "Offer", description: "The offer", required: ["id"] },
);

export const offer = defineMessage({
  title: "Offer",
  summary: "An offer to a candidate was created or edited.",
  payload: since(
    objectOf(
      {
        event: objectOf(
          {
            ...shown({
              id: nullable(Type.Integer({ description: "Id of the action" })),
              type: OfferAction,
            }),
            applicant: nullable(
              deviates(Candidate, {
                documented: "The table places the candidate inside “event”.",
                sent: "The only complete sample places the candidate inside “event.applicant_offer”.",
                accepted: "Both places are accepted.",
              }),
            ),
            vacancy: nullable(
              deviates(OfferVacancy, {
                documented: "The table places the vacancy inside “event”.",
                sent: "The only complete sample places the vacancy inside “event.applicant_offer”.",
                accepted: "Both places are accepted.",
              }),
            ),
            ...shown({
              applicant_offer: Offer,
              created: nullable(Type.String({ format: "date-time", description: "When the action happened" })),
            }),
          },
          {
            title: "OfferEvent",
            description: "What was done, with which offer",
            required: ["type", "applicant_offer"],
          },
        ),
        ...shown({ author: nullable(Author), account: Account }),
      },
      { required: ["event"] },
    ),
    "2021-03-11",
  ),
  changes: { "0.1.0": "First contract of this event." },
});
