import { describe, deviates, nullable, objectOf, personal, Type } from "../../../define/index.ts";
import { Column } from "./column.ts";
import { AnyId, ClearId, EncodedId } from "./ids.ts";
import { Vacancy } from "./vacancy.ts";

const Application = objectOf(
  {
    id: describe(AnyId, "Id of the application"),
    created_at: Type.Unknown({ description: "When the application was created" }),
    vacancy_id: nullable(describe(AnyId, "Id of the vacancy applied for")),
    offerer_id: nullable(describe(AnyId, "Id of the job site or other source that the application came from")),
    import: nullable(Type.Boolean({ description: "Whether the application was imported" })),
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
      sent: "An integer in the sample of this event, an encoded id in another event.",
      accepted: "Either kind.",
    }),
    vacancy_id: nullable(describe(EncodedId, "Encoded id of the vacancy")),
    candidate_id: nullable(describe(ClearId, "Id of the candidate, in clear")),
    score: personal(nullable(Type.Integer({ description: "Score of the applicant" }))),
    status: nullable(
      Type.Integer({
        description: "Status of the applicant, a code: 1 is active; 0, in the vendor's API, is archived",
      }),
    ),
    created_at: nullable(Type.String({ format: "date-time", description: "When the applicant was created" })),
    updated_at: nullable(Type.String({ format: "date-time", description: "When the applicant was last changed" })),
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
    applies: nullable(Type.Array(Application, { description: "The ways in which the applicant came in" })),
    column: nullable(describe(Column, "The column that the applicant stands in")),
    vacancy: nullable(describe(Vacancy, "The vacancy that the candidate applied for")),
  },
  { title: "Applicant", description: "The applicant: a candidate on one vacancy", required: ["id"] },
);
