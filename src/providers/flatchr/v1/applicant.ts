import {
  codeOf,
  describe,
  deviates,
  nullable,
  objectOf,
  personal,
  seen,
  Type,
  undocumented,
  witnessed,
} from "../../../define/index.ts";
import { Column } from "./column.ts";
import { AnyId, ClearId, EncodedId } from "./ids.ts";
import { Vacancy } from "./vacancy.ts";
import { apiPages, samples, schemaPages } from "./witnesses.ts";

const moment = {
  documented: "A “timestamp”.",
  sent: "A date and time; in “new_applicant” an integer, seconds since 1970, in the sample as first published, and a date and time in the one edited by hand.",
  accepted: "Either form.",
};

const ApplicantStatus = codeOf(
  { 0: seen("The applicant is archived", apiPages), 1: seen("The applicant is active") },
  { title: "ApplicantStatus", description: "Status of the applicant" },
);

const Application = objectOf(
  {
    id: witnessed(undocumented(describe(AnyId, "Id of the application")), schemaPages),
    created_at: witnessed(undocumented(Type.Unknown({ description: "When the application was created" })), schemaPages),
    vacancy_id: witnessed(undocumented(nullable(describe(AnyId, "Id of the vacancy applied for"))), schemaPages),
    offerer_id: witnessed(
      undocumented(nullable(describe(AnyId, "Id of the job site or other source that the application came from"))),
      schemaPages,
    ),
    import: witnessed(
      undocumented(nullable(Type.Boolean({ description: "Whether the application was imported" }))),
      schemaPages,
    ),
  },
  {
    title: "Application",
    description: "One way in which the applicant came in; what its members mean goes by their names",
  },
);

/** A candidate on one vacancy. */
export const Applicant = objectOf(
  {
    id: deviates(describe(AnyId, "Id of the applicant"), {
      documented: "An integer, described as an encoded id; before 27 January 2022 as an id in clear.",
      sent: "An encoded id in “new_applicant”, an integer in “drag_applicant” and “new_message”.",
      accepted: "Either kind.",
    }),
    vacancy_id: nullable(describe(EncodedId, "Encoded id of the vacancy")),
    candidate_id: nullable(describe(ClearId, "Id of the candidate, in clear")),
    score: personal(nullable(Type.Integer({ description: "Score of the applicant" }))),
    status: nullable(ApplicantStatus),
    created_at: deviates(
      Type.Union([Type.String({ format: "date-time" }), Type.Integer(), Type.Null()], {
        description: "When the applicant was created: a date and time, or seconds since 1970 (UTC)",
      }),
      moment,
    ),
    updated_at: deviates(
      Type.Union([Type.String({ format: "date-time" }), Type.Integer(), Type.Null()], {
        description: "When the applicant was last changed: a date and time, or seconds since 1970 (UTC)",
      }),
      moment,
    ),
    comment: personal(
      nullable(
        Type.String({
          contentMediaType: "text/html",
          description: "The candidate's own comment, in HTML; may be empty",
        }),
      ),
    ),
    column_id: nullable(describe(EncodedId, "Encoded id of the column")),
    comments: personal(Type.Unknown({ description: "Not described by the vendor; going by its name, comments" })),
    urls: personal(Type.Unknown({ description: "Not described by the vendor; going by its name, links" })),
    external_id: Type.Unknown({ description: "Id of the applicant in another system" }),
    view: nullable(
      Type.Boolean({ description: "Not described by the vendor; going by its name, whether the applicant was viewed" }),
    ),
    anonym: nullable(Type.Boolean({ description: "Whether the applicant was anonymised" })),
    duplicate: Type.Unknown({
      description: "Not described by the vendor; going by its name, whether the applicant is a duplicate",
    }),
    reason_id: Type.Unknown({ description: "Not described by the vendor; going by its name, the id of a reason" }),
    applies: witnessed(
      nullable(Type.Array(Application, { description: "The ways in which the applicant came in" })),
      samples,
    ),
    column: witnessed(nullable(describe(Column, "The column that the applicant stands in")), samples),
    vacancy: witnessed(nullable(describe(Vacancy, "The vacancy that the candidate applied for")), samples),
  },
  { title: "Applicant", description: "The applicant: a candidate on one vacancy", required: ["id"] },
);
