import { describe, enumOf, nullable, objectOf, personal, seen, Type } from "../../../define/index.ts";
import { Coworker } from "./account.ts";
import { AttachedFile } from "./attached-file.ts";
import { modelled } from "./modelled.ts";
import { seenBy } from "./seen-by.ts";
import { values } from "./values.ts";
import { apiPages, models, samples } from "./witnesses.ts";

const Approval = objectOf(
  modelled("2025-09-25", {
    id: Type.Integer({ description: "Id of the approval" }),
    status: nullable(
      enumOf(
        {
          pending: seen("Not decided yet", models),
          approved: seen("Approved", models),
          rejected: seen("Rejected", models),
          PENDING: seen("Not decided yet, as the vendor's API pages spell it", apiPages),
          APPROVED: seen("Approved, as the vendor's API pages spell it", apiPages),
          REJECTED: seen("Rejected, as the vendor's API pages spell it", apiPages),
        },
        { title: "ApprovalStatus", description: "What the approver decided" },
      ),
    ),
    email: personal(nullable(Type.String({ format: "email", description: "E-mail address of the approver" }))),
    reason: personal(nullable(Type.String({ description: "Why the approver rejected the vacancy request" }))),
    order: nullable(Type.Integer({ description: "Place of the approver in the order of approval" })),
    changed: nullable(Type.String({ format: "date-time", description: "When the approval was last changed" })),
  }),
  { title: "Approval", description: "What one approver decided on the vacancy request" },
);

/** A request to open a vacancy. */
export const VacancyRequest = objectOf(
  {
    ...seenBy([samples, models], {
      id: Type.Integer({ description: "Id of the vacancy request" }),
      position: nullable(Type.String({ description: "Title of the vacancy (the position)" })),
      account_vacancy_request: nullable(Type.Integer({ description: "Id of the form of the vacancy request" })),
      created: nullable(Type.String({ format: "date-time", description: "When the vacancy request was created" })),
      values: nullable(describe(values, "Fields of the vacancy request, under their ids in its form")),
    }),
    ...modelled("2025-09-16", {
      account: nullable(Type.Integer({ description: "Id of the user who made the vacancy request" })),
      vacancy: nullable(Type.Integer({ description: "Id of the vacancy that the request led to" })),
      updated: nullable(Type.String({ format: "date-time", description: "When the vacancy request was last edited" })),
      changed: nullable(
        Type.String({ format: "date-time", description: "When the vacancy request was attached to a vacancy" }),
      ),
      states: nullable(Type.Array(Approval, { description: "Approvals of the vacancy request" })),
      account_info: nullable(describe(Coworker, "The user who made the vacancy request")),
      status: nullable(
        enumOf(
          {
            pending: seen("The vacancy request is not decided yet", models),
            approved: seen("The vacancy request was approved", models),
            rejected: seen("The vacancy request was rejected", models),
          },
          { title: "VacancyRequestStatus", description: "Whether the vacancy request was approved" },
        ),
      ),
      files: nullable(Type.Array(AttachedFile, { description: "Files of the vacancy request" })),
    }),
  },
  { title: "VacancyRequest", description: "The vacancy request", required: ["id"] },
);
