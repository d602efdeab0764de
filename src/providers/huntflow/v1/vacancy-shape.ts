import {
  codeOf,
  describe,
  deviates,
  enumOf,
  nullable,
  objectOf,
  seen,
  Type,
  witnessed,
} from "../../../define/index.ts";
import { shown } from "./shown.ts";

const Division = objectOf(
  {
    id: Type.Integer({ description: "Id of the division" }),
    name: Type.String({ description: "Name of the division" }),
  },
  { title: "Division", description: "The division; sent when divisions are switched on" },
);

const Region = objectOf(
  shown({
    id: Type.Integer({ description: "Id of the region" }),
    name: Type.String({ description: "Name of the region" }),
  }),
  { title: "Region", description: "The region; sent when regions are switched on" },
);

const VacancyState = enumOf(
  {
    OPEN: seen("The vacancy is open", "the vendor's API pages", "official models"),
    CLOSED: seen("The vacancy is closed", "the vendor's API pages", "official models"),
    HOLD: seen("Work on the vacancy is suspended", "the vendor's API pages", "official models"),
  },
  { title: "VacancyState", description: "State of the vacancy" },
);

const fields = {
  id: Type.Integer({ description: "Id of the vacancy" }),
  position: nullable(Type.String({ description: "Title of the vacancy (the position)" })),
  company: nullable(Type.String({ description: "Department as text; null when divisions are switched on" })),
  money: nullable(Type.String({ description: "Salary, as free text" })),
  state: nullable(VacancyState),
  hidden: nullable(Type.Boolean({ description: "Whether the vacancy is hidden from colleagues" })),
  priority: nullable(
    codeOf(
      { 0: "Ordinary priority", 1: "High priority" },
      { title: "VacancyPriority", description: "Priority of the vacancy" },
    ),
  ),
  deadline: nullable(Type.String({ format: "date", description: "Date by which the vacancy is to be filled" })),
  account_division: nullable(Division),
  account_region: nullable(witnessed(Region, "the vendor's samples")),
};

const texts = {
  body: nullable(Type.String({ contentMediaType: "text/html", description: "Duties, in HTML" })),
  requirements: nullable(Type.String({ contentMediaType: "text/html", description: "Requirements, in HTML" })),
  conditions: nullable(Type.String({ contentMediaType: "text/html", description: "Conditions, in HTML" })),
};

const created = deviates(
  Type.Union([Type.String({ format: "date" }), Type.String({ format: "date-time" }), Type.Null()], {
    description: "When the vacancy was created",
  }),
  {
    documented: "A date and time.",
    sent: "A date and time in some samples of APPLICANT, a date alone in all other samples.",
    accepted: "Either form.",
  },
);

const custom =
  "An organisation's own fields stand among the vacancy's members, under names that the organisation chose; the vendor's example is “grade”, an entry of a directory sent as {id, name, foreign}.";

const moment = Type.Union([
  Type.String({ format: "date-time" }),
  Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$" }),
  Type.Null(),
]);

const FillQuota = objectOf(
  {
    id: Type.Integer({ description: "Id of the hiring quota" }),
    applicants_to_hire: nullable(Type.Integer({ description: "How many people are to be hired" })),
    deadline: nullable(Type.String({ format: "date", description: "Date by which the quota is to be filled" })),
    vacancy_request: deviates(
      Type.Union(
        [Type.Integer(), objectOf({}, { open: "The vendor calls it an object and lists no members." }), Type.Null()],
        {
          description: "Id of the vacancy request that the quota comes from",
        },
      ),
      {
        documented: "The type is an object, the description speaks of an id.",
        sent: "No sample of this version has quotas; those of the next version have null or a whole number.",
        accepted: "A whole number, an object or null.",
      },
    ),
    created: describe(moment, "When the quota was created"),
    closed: describe(moment, "When the quota was closed"),
  },
  { title: "FillQuota", description: "A hiring quota of the vacancy" },
);

/** The vacancy beside a candidate. */
export const Vacancy = objectOf({ ...fields, created }, { title: "Vacancy", description: "The vacancy", open: custom });

/** The vacancy of a VACANCY event, with its texts. */
export const FullVacancy = objectOf(
  { ...fields, ...texts, created },
  { title: "FullVacancy", description: "The vacancy with its texts", required: ["id"], open: custom },
);

/** The vacancy of an OFFER event, with its texts and quotas. */
export const OfferVacancy = objectOf(
  {
    ...shown({ ...fields, ...texts }),
    fill_quotas: nullable(
      deviates(Type.Array(FillQuota, { description: "Hiring quotas of the vacancy" }), {
        documented: "The table lists hiring quotas and “frame_id”.",
        sent: "The sample has neither.",
        accepted: "Both may be there.",
      }),
    ),
    frame_id: nullable(Type.Integer({ description: "Id of the current work period of the vacancy" })),
    ...shown({ created }),
  },
  { title: "OfferVacancy", description: "The vacancy with its texts and its hiring quotas", open: custom },
);
