import { defineMessage, personal } from "../../../define/index.ts";
import { ContactData } from "./contact-shape.ts";
import { envelope } from "./envelope.ts";

export const contactPerson = defineMessage({
  title: "Person among the contacts",
  summary: "Something was done with a person among the contacts.",
  description:
    "The vendor's page does not name these events. A public receiver has had them in its plan since 11 March 2026, and handles every name that begins with “contact.”; how the names end is not public.",
  payload: envelope(personal(ContactData), {}),
  changes: { "0.1.0": "First contract of this event." },
});
