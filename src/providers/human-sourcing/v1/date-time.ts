import { Type } from "../../../define/index.ts";

/** ISO 8601 to the second, its offset with or without a colon: `+01:00`, `+0200`. */
export const dateTime = Type.String({
  pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:?\\d{2}$",
});
