import { describe, objectOf, since, type TSchema, Type, witnessed } from "../../../define/index.ts";
import { ClearId } from "./ids.ts";
import { samples } from "./witnesses.ts";

/** The body of every delivery, around the data of one event. */
export function envelope<D extends TSchema>(data: D) {
  return objectOf(
    {
      data: witnessed(data, samples),
      event: witnessed(since(Type.String({ description: "Name of the event" }), "2022-01-18"), samples),
      company_id: witnessed(describe(ClearId, "Id of the company, in clear"), samples),
    },
    { required: ["data", "event"] },
  );
}
