import { Type } from "../../../define/index.ts";

/** A date and time without a mark of a time zone, or with an offset: which of the two depends on the event. */
export const dateTimes = Type.Union([
  Type.String({ format: "date-time" }),
  Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$" }),
  Type.Null(),
]);
