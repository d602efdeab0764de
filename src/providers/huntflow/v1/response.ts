import { defineMessage, enumOf, nullable, objectOf, personal, seen, since, Type } from "../../../define/index.ts";
import { Account } from "./account.ts";
import { Posting } from "./posting.ts";
import { shown } from "./shown.ts";

const ResponseState = enumOf(
  {
    TAKEN: "The response was taken into work",
    REJECTED: "The response was rejected",
    HIDDEN: seen("The response was hidden", "official models"),
    CANCELLED: seen("The response was cancelled", "official models"),
  },
  { title: "ResponseState", description: "What became of the response" },
);

export const response = defineMessage({
  title: "Response from a job site",
  summary: "A candidate responded to a vacancy on a job site.",
  description:
    "The event is the response itself: it has no “type”, and no author stands beside it. What became of the response stands in “event.state”.",
  payload: since(
    objectOf(
      {
        event: objectOf(
          shown({
            id: Type.Integer({ description: "Id of the response" }),
            foreign: nullable(Type.String({ description: "Id of the response on the job site" })),
            data: personal(
              nullable(
                objectOf(
                  {},
                  {
                    title: "ResponseData",
                    description: "The candidate's data as the job site delivers them",
                    open: "Each job site sends members of its own; the sample has names, telephone, e-mail address, photo and résumés.",
                  },
                ),
              ),
            ),
            state: nullable(ResponseState),
            resume: personal(
              nullable(
                objectOf(
                  {},
                  {
                    title: "Resume",
                    description: "The résumé, taken apart into fields",
                    open: "The vendor does not describe the members: every sample has null.",
                  },
                ),
              ),
            ),
            vacancy_external: nullable(Posting),
            created: nullable(
              Type.String({ format: "date-time", description: "When the response was saved in Huntflow" }),
            ),
            updated: nullable(
              Type.String({
                format: "date-time",
                description: "When the response was created or changed on the job site",
              }),
            ),
          }),
          { title: "ResponseEvent", description: "The response", required: ["id"] },
        ),
        ...shown({ account: since(Account, "2020-11-25") }),
      },
      { required: ["event"] },
    ),
    "2020-11-18",
  ),
  changes: { "0.1.0": "First contract of this event." },
});
