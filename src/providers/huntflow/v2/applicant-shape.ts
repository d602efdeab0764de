import {
  describe,
  deviates,
  enumOf,
  nullable,
  objectOf,
  personal,
  seen,
  Type,
  undocumented,
  witnessed,
} from "../../../define/index.ts";
import { dateTimes } from "./date-times.ts";
import { modelled } from "./modelled.ts";
import { Photo } from "./photo.ts";
import { seenBy } from "./seen-by.ts";
import { Externals } from "./source.ts";
import { values } from "./values.ts";
import { delivery, models, receiver, samples } from "./witnesses.ts";

const Social = objectOf(
  {
    ...seenBy([samples, models], {
      id: Type.Integer({ description: "Id of the record" }),
      social_type: nullable(Type.String({ description: "The network, for example “TELEGRAM”" })),
    }),
    value: personal(
      nullable(witnessed(undocumented(Type.String({ description: "Login in the network" })), samples, models)),
    ),
    ...seenBy([samples, models], {
      verified: nullable(Type.Boolean({ description: "Whether the account is known to exist" })),
      verification_date: nullable(
        Type.String({ format: "date-time", description: "When the account was last verified" }),
      ),
    }),
  },
  { title: "Social", description: "An account of the candidate in a network" },
);

const Consent = objectOf(
  {
    state: nullable(
      witnessed(
        enumOf(
          {
            not_sent: "Consent was not asked for yet",
            sent: "Consent was asked for, the candidate has not answered yet",
            accepted: "The candidate consented to the storage of personal data",
            declined: "The candidate refused the storage of personal data",
            send_error: seen("The request for consent could not be sent", models),
          },
          { title: "ConsentState", description: "State of the consent to personal-data processing" },
        ),
        delivery,
        models,
      ),
    ),
    decision_date: nullable(
      witnessed(
        Type.String({ format: "date-time", description: "When the candidate decided on the storage of personal data" }),
        delivery,
        models,
      ),
    ),
  },
  {
    title: "Consent",
    description:
      "The candidate's consent to personal-data processing; sent when the personal-data module is switched on",
  },
);

/** The person. */
export const Applicant = objectOf(
  {
    ...seenBy([samples, models], {
      id: deviates(Type.Integer({ description: "Id of the candidate" }), {
        documented: "Every candidate has an id.",
        sent: "The vendor's full samples of APPLICANT have none; those of other events and the deliveries that receivers keep do.",
        accepted: "It may be missing.",
      }),
      first_name: personal(nullable(Type.String({ description: "First name" }))),
      last_name: personal(nullable(Type.String({ description: "Family name" }))),
      middle_name: personal(nullable(Type.String({ description: "Patronymic or middle name" }))),
      birthday: personal(
        deviates(
          Type.Union([Type.String({ format: "date" }), Type.String({ format: "date-time" }), Type.Null()], {
            description: "Date of birth",
          }),
          {
            documented: "A date and time.",
            sent: "A date alone, wherever it is set.",
            accepted: "Either form.",
          },
        ),
      ),
      phone: personal(nullable(Type.String({ description: "Phone number of the candidate" }))),
      email: personal(nullable(Type.String({ format: "email", description: "E-mail address of the candidate" }))),
      skype: personal(nullable(Type.String({ description: "Skype login of the candidate" }))),
      company: personal(
        nullable(
          deviates(Type.String({ description: "The candidate's last employer" }), {
            documented: "A number.",
            sent: "A string in a production delivery and in the official models, null in the samples.",
            accepted: "A string or null.",
          }),
        ),
      ),
      money: personal(nullable(Type.String({ description: "Salary that the candidate wishes for, as free text" }))),
      photo: nullable(Photo),
      questionary: personal(describe(dateTimes, "When the candidate's additional data was last filled in or changed")),
      social: personal(
        nullable(
          deviates(Type.Array(Social, { description: "Accounts of the candidate in networks and messengers" }), {
            documented: "An object; its “value” is not listed.",
            sent: "A list of objects, each with “value”.",
            accepted: "A list.",
          }),
        ),
      ),
      pd_agreement: nullable(Consent),
      values: personal(nullable(describe(values, "The organisation's own fields of the candidate"))),
    }),
    position: personal(
      nullable(
        witnessed(undocumented(Type.String({ description: "The candidate's current position" })), samples, models),
      ),
    ),
    externals: personal(nullable(witnessed(undocumented(Externals), receiver, models))),
    ...modelled("2024-08-06", {
      has_photo: nullable(Type.Boolean({ description: "Whether the candidate has a photo" })),
    }),
  },
  { title: "Applicant", description: "The candidate" },
);
