import { codeOf, deviates, enumOf, nullable, objectOf, seen, Type } from "../../../define/index.ts";

const Division = objectOf(
  {
    id: Type.Integer({ description: "Id of the division" }),
    name: Type.String({ description: "Name of the division" }),
  },
  { title: "Division", description: "The division; sent when divisions are switched on" },
);

const VacancyState = enumOf(
  {
    OPEN: seen("The vacancy is open", "the vendor's API pages"),
    CLOSED: seen("The vacancy is closed", "the vendor's API pages"),
    HOLD: seen("Work on the vacancy is suspended", "the vendor's API pages"),
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
};

const created = deviates(
  Type.Union([Type.String({ format: "date" }), Type.String({ format: "date-time" }), Type.Null()], {
    description: "When the vacancy was created",
  }),
  {
    documented: "A date and time.",
    sent: "A date and time in the sample of APPLICANT, a date alone in the sample of VACANCY.",
    accepted: "Either form.",
  },
);

const custom =
  "An organisation's own fields stand among the vacancy's members, under names that the organisation chose; the vendor's example is “grade”, an entry of a directory sent as {id, name, foreign}.";

/** The vacancy beside a candidate. */
export const Vacancy = objectOf({ ...fields, created }, { title: "Vacancy", description: "The vacancy", open: custom });

/** The vacancy of a VACANCY event, with its texts. */
export const FullVacancy = objectOf(
  {
    ...fields,
    body: nullable(Type.String({ contentMediaType: "text/html", description: "Duties, in HTML" })),
    requirements: nullable(Type.String({ contentMediaType: "text/html", description: "Requirements, in HTML" })),
    conditions: nullable(Type.String({ contentMediaType: "text/html", description: "Conditions, in HTML" })),
    created,
  },
  { title: "FullVacancy", description: "The vacancy with its texts", required: ["id"], open: custom },
);
