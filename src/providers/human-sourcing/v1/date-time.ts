import { Type } from "../../../define/index.ts";

/** ISO 8601 to the second, its offset with or without a colon: `+01:00`, `+0200`. */
export const dateTime = Type.String({
  pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:?[0-9]{2}$",
});
