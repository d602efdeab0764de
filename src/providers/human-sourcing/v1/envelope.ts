import { type Deviation, objectOf, type TSchema, Type } from "../../../define/index.ts";

/** One message, around a job or a candidate. */
export function envelope<D extends TSchema>(data: D) {
  return objectOf(
    {
      event: Type.String({ description: "What happened: creation, update or delete" }),
      type: Type.String({ description: "What it happened to: job or candidate" }),
      data,
    },
    { required: ["event", "type", "data"] },
  );
}

/** Concerns both updates. */
export const sameAsCreation: Deviation = {
  documented: "The page does not say whether an update holds everything or only what changed.",
  sent: "The sample's data is the same as in the sample of the creation.",
  accepted: "Everything or a part of it, as long as the id is there.",
};
