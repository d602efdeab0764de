import { deviates, nullable, personal, Type } from "../../../define/index.ts";

/** What was edited, as it was before. A map of maps: fields can be nested, and a list has no fields of its own. */
export const changes = nullable(
  personal(
    deviates(
      Type.Record(
        Type.String(),
        Type.Unknown({
          description:
            "What changed in one part of the event: each field as {from}, the value before; a part that is a list is {from} itself",
        }),
        {
          description:
            "Previous values of what was edited, by part of the event and field; the new values stand in “event”. An empty object when nothing was edited",
        },
      ),
      {
        documented: "Only APPLICANT has previous values so far.",
        sent: "A production delivery of RECRUITMENT-EVALUATION has them, too; in the official models the member may be null or missing.",
        accepted: "Previous values in every event, an empty object, null, or none.",
      },
    ),
  ),
);
