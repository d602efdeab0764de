import {
  defineMessage,
  deviates,
  enumOf,
  nullable,
  objectOf,
  personal,
  seen,
  since,
  Type,
  undocumented,
  witnessed,
} from "../../../define/index.ts";
import { changes } from "./changes.ts";
import { meta } from "./meta.ts";
import { Posting } from "./posting.ts";
import { seenBy } from "./seen-by.ts";
import { models, samples } from "./witnesses.ts";

const ResponseState = enumOf(
  {
    TAKEN: seen("The response was taken into work", models),
    REJECTED: seen("The response was rejected", models),
    HIDDEN: seen("The response is hidden", models),
    CANCELLED: seen("The response was cancelled", models),
  },
  { title: "ResponseState", description: "State of the response; null in the vendor's samples" },
);

const eachSite = "Every job site sends members of its own.";

const ResponseData = objectOf(
  seenBy([samples], {
    body: undocumented(nullable(personal(Type.String({ description: "Text of the response" })))),
  }),
  { title: "ResponseData", description: "The response as the job site sent it", open: eachSite },
);

const Response = objectOf(
  {
    ...seenBy([samples, models], {
      id: Type.Integer({ description: "Id of the response" }),
      created: nullable(Type.String({ format: "date-time", description: "When the response was stored in Huntflow" })),
      updated: nullable(
        Type.String({ format: "date-time", description: "When the response was created or changed on the job site" }),
      ),
      foreign: nullable(Type.String({ description: "Id of the response on the job site" })),
      data: undocumented(nullable(personal(ResponseData))),
      resume: nullable(
        personal(
          objectOf(
            {},
            {
              description: "The CV, parsed; null in the vendor's samples",
              open: "The vendor does not describe the members.",
            },
          ),
        ),
      ),
      state: nullable(ResponseState),
    }),
    response_data: since(
      witnessed(
        undocumented(
          nullable(
            deviates(personal(objectOf({}, { description: "Newer name of “data”", open: eachSite })), {
              documented: "The page lists neither “data” nor “response_data”.",
              sent: "The samples have “data”; since 26 January 2026 the official models have had both.",
              accepted: "One of them, both, or neither.",
            }),
          ),
        ),
        models,
      ),
      "2026-01-26",
    ),
  },
  { title: "JobSiteResponse", description: "The candidate's response to a posting", required: ["id"] },
);

export const response = defineMessage({
  title: "Response from a job site",
  summary: "A candidate responded to a posting on a job site.",
  payload: objectOf(
    {
      ...seenBy([samples, models], { changes }),
      event: objectOf(
        seenBy([samples, models], {
          applicant_external_response: Response,
          vacancy_external: nullable(Posting),
        }),
        {
          title: "ResponseEvent",
          description: "Which response, to which posting",
          required: ["applicant_external_response"],
        },
      ),
      meta,
    },
    { required: ["event"] },
  ),
  changes: { "0.1.0": "First contract of this event." },
});
