import { describe, objectOf } from "../../../define/index.ts";
import { undescribed } from "./event-data.ts";
import { numberOrText } from "./number-or-text.ts";
import { received } from "./received.ts";

/** The contact, as far as a receiver reads it. */
export const ContactData = objectOf(
  received({
    ID: describe(numberOrText, "Id of the contact"),
    id: describe(numberOrText, "Id of the contact, in another spelling of “ID”"),
  }),
  {
    title: "ContactData",
    description: "The contact, of which a public receiver reads nothing but the id",
    open: undescribed,
  },
);
