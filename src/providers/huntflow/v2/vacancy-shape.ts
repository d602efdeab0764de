import {
  codeOf,
  describe,
  deviates,
  enumOf,
  nullable,
  objectOf,
  seen,
  since,
  Type,
  undocumented,
  witnessed,
} from "../../../define/index.ts";
import { modelled } from "./modelled.ts";
import { FillQuota, FrameQuota } from "./quota.ts";
import { seenBy } from "./seen-by.ts";
import { VacancyRequest } from "./vacancy-request-shape.ts";
import { values } from "./values.ts";
import { apiPages, models, samples } from "./witnesses.ts";

const DivisionOfPath = objectOf(
  modelled("2024-11-12", {
    id: Type.Integer({ description: "Id of the division" }),
    name: nullable(Type.String({ description: "Name of the division" })),
    parent: nullable(Type.Integer({ description: "Id of the division above" })),
  }),
  { title: "DivisionOfPath", description: "A division on the way from the topmost one" },
);

const Division = objectOf(
  {
    ...seenBy([samples, models], {
      id: Type.Integer({ description: "Id of the division" }),
      name: nullable(Type.String({ description: "Name of the division" })),
    }),
    ...modelled("2024-11-12", {
      full_path: nullable(
        Type.Array(DivisionOfPath, { description: "The divisions from the topmost one down to this one" }),
      ),
    }),
  },
  { title: "Division", description: "The division; sent when divisions are switched on" },
);

const Region = objectOf(
  seenBy([samples, models], {
    id: Type.Integer({ description: "Id of the region" }),
    name: nullable(Type.String({ description: "Name of the region" })),
  }),
  { title: "Region", description: "The region; sent when regions are switched on" },
);

const VacancyState = enumOf(
  {
    OPEN: seen("The vacancy is open", samples, models, apiPages),
    CLOSED: seen("The vacancy is closed", models, apiPages),
    HOLD: seen("Work on the vacancy is suspended", models, apiPages),
    REOPEN: seen("The vacancy was opened again", models),
    VACANCY_REQUEST_ATTACH: seen("A vacancy request was attached to the vacancy", models),
    RESUME: seen("Work on the vacancy was resumed", models),
    CREATED: seen("The vacancy was created", models),
    EDIT: seen("The vacancy was edited", models),
    LEAVE: seen("A user stopped working on the vacancy", models),
    JOIN: seen("A user joined the work on the vacancy", models),
    REMOVED: seen("The vacancy was deleted", models),
  },
  { title: "VacancyState", description: "State of the vacancy" },
);

const ParentVacancy = objectOf(
  {},
  {
    title: "ParentVacancy",
    description: "The vacancy above; it has the members of a vacancy, and may have a vacancy above it in turn",
    open: "Vacancies nest to any depth, which a contract cannot follow: from here on any members pass.",
  },
);

const fields = {
  ...seenBy([samples, models], {
    id: Type.Integer({ description: "Id of the vacancy" }),
    position: nullable(Type.String({ description: "Title of the vacancy (the position)" })),
    company: nullable(Type.String({ description: "Department as text; null when divisions are switched on" })),
    money: nullable(Type.String({ description: "Salary, as free text" })),
    state: nullable(
      deviates(VacancyState, {
        documented: "A number.",
        sent: "A string, in every sample.",
        accepted: "A string or null.",
      }),
    ),
    hidden: nullable(Type.Boolean({ description: "Whether the vacancy is hidden from colleagues" })),
    priority: nullable(
      codeOf(
        { 0: "Ordinary priority", 1: "High priority" },
        { title: "VacancyPriority", description: "Priority of the vacancy" },
      ),
    ),
    deadline: nullable(Type.String({ format: "date", description: "Date by which the vacancy is to be filled" })),
    account_division: nullable(Division),
    account_region: nullable(Region),
    applicants_to_hire: nullable(Type.Integer({ description: "How many people to hire" })),
    created: deviates(
      Type.Union([Type.String({ format: "date" }), Type.String({ format: "date-time" }), Type.Null()], {
        description: "When the vacancy was created",
      }),
      {
        documented: "A date and time.",
        sent: "A date alone, in every sample.",
        accepted: "Either form.",
      },
    ),
    fill_quotas: nullable(Type.Array(FillQuota, { description: "Quotas of people to hire" })),
    frame_id: nullable(
      Type.Integer({
        description: "Id of the vacancy's current period of work; null for a vacancy that has others below it",
      }),
    ),
    values: nullable(describe(values, "The organisation's own fields of the vacancy")),
  }),
  multiple: nullable(
    witnessed(undocumented(Type.Boolean({ description: "Whether the vacancy has others below it" })), samples, models),
  ),
  parent: witnessed(
    undocumented(
      deviates(
        Type.Union([Type.Integer(), ParentVacancy, Type.Null()], {
          description: "The vacancy above, or its id",
        }),
        {
          documented: "The page does not list it.",
          sent: "Null in every sample; in the official models an integer until 5 July 2024, a whole vacancy since.",
          accepted: "An integer, a vacancy of any depth, or null.",
        },
      ),
    ),
    samples,
    models,
  ),
  vacancy_frame_fill_quota: nullable(
    since(
      witnessed(undocumented(describe(FrameQuota, "The quota of the current period of work")), models),
      "2024-12-27",
    ),
  ),
  vacancy_request: nullable(
    since(
      witnessed(undocumented(describe(VacancyRequest, "The request that the vacancy was made from")), models),
      "2025-05-28",
    ),
  ),
};

const texts = seenBy([samples, models], {
  body: nullable(Type.String({ contentMediaType: "text/html", description: "Duties, in HTML" })),
  requirements: nullable(Type.String({ contentMediaType: "text/html", description: "Requirements, in HTML" })),
  conditions: nullable(Type.String({ contentMediaType: "text/html", description: "Conditions, in HTML" })),
});

/** The vacancy beside a candidate. */
export const Vacancy = objectOf(fields, { title: "Vacancy", description: "The vacancy" });

/** The vacancy with its texts. */
export const FullVacancy = objectOf(
  { ...fields, ...texts },
  { title: "FullVacancy", description: "The vacancy with its texts", required: ["id"] },
);
