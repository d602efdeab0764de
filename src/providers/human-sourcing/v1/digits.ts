import { Type } from "../../../define/index.ts";

/** A whole number as text, as the vendor writes most ids. */
export const digits = Type.String({ pattern: "^[0-9]+$" });
