import { describe, nullable, objectOf, personal, Type } from "../../../define/index.ts";
import { Action } from "./action.ts";
import { dateTime } from "./date-time.ts";
import { digits } from "./digits.ts";
import { sampled } from "./sampled.ts";

const id = Type.Integer({ description: "Id of the candidate" });

/** A candidate, whole, with the history of actions. */
export const Candidate = objectOf(
  sampled({
    id,
    id_company: nullable(describe(digits, "Id of the company that has the candidate, a string of digits")),
    first_name: personal(nullable(Type.String({ description: "First name of the candidate" }))),
    last_name: personal(nullable(Type.String({ description: "Family name of the candidate" }))),
    email: personal(nullable(Type.String({ format: "email", description: "E-mail address of the candidate" }))),
    tel_landline: personal(nullable(Type.String({ description: "Landline number of the candidate" }))),
    tel_mobile: personal(nullable(Type.String({ description: "Mobile number of the candidate" }))),
    tags: personal(
      nullable(
        Type.Array(Type.Unknown({ description: "A tag; its form is unknown" }), {
          description: "Tags of the candidate; empty in the sample",
        }),
      ),
    ),
    action: nullable(
      Type.Array(Action, { description: "What was done with the candidate; newest first in the sample" }),
    ),
    latest_action: nullable(describe(dateTime, "Date and time of the newest action")),
  }),
  { title: "Candidate", description: "The candidate", required: ["id"] },
);

/** What is left of a candidate after deletion. */
export const DeletedCandidate = objectOf(sampled({ id }), {
  title: "DeletedCandidate",
  description: "The candidate that was deleted",
  required: ["id"],
});
