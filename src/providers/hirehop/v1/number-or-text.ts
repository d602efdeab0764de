import { Type } from "../../../define/index.ts";

/** What receivers convert before they use it: nobody states its type. */
export const numberOrText = Type.Union([Type.Number(), Type.String(), Type.Null()]);
