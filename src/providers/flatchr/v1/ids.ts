import { Type } from "../../../define/index.ts";

/** An id as the vendor's database has it. */
export const ClearId = Type.Integer();

/** The same id as the vendor shows it outside: 16 letters and digits. */
export const EncodedId = Type.String({ pattern: "^[A-Za-z0-9]{16}$" });

/** Where the vendor contradicts itself, or does not say which of the two it sends. */
export const AnyId = Type.Union([ClearId, EncodedId]);
