import { objectOf } from "../../../define/index.ts";

/** Fields that the organisation added. `describe` says at each place what they belong to. */
export const values = objectOf(
  {},
  {
    description: "The organisation's own fields",
    open: "Each organisation has its own fields, under ids that it chose. A value is a string, a number, null, an entry of a directory as {id, name, foreign, meta}, a region as {id, name, parent}, a list of entries or numbers, or an object with a group of fields.",
  },
);
