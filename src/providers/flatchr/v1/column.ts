import { describe, nullable, objectOf, Type } from "../../../define/index.ts";
import { ClearId, EncodedId } from "./ids.ts";

/** A column of the Kanban board: a stage of recruitment. */
export const Column = objectOf(
  {
    id: describe(ClearId, "Id of the column, in clear"),
    title: Type.String({ description: "Title of the column" }),
    company_id: describe(EncodedId, "Encoded id of the company"),
    position: Type.Integer({ description: "Position of the column on the Kanban board" }),
    created_at: nullable(Type.String({ format: "date-time", description: "When the column was created" })),
    updated_at: nullable(Type.String({ format: "date-time", description: "When the column was last changed" })),
    visible: Type.Boolean({ description: "Whether the column is visible" }),
    hired: Type.Boolean({ description: "Whether the column holds those who were hired" }),
  },
  { title: "Column", description: "A column of the Kanban board" },
);
