import { describe, nullable, objectOf, personal, Type, witnessed } from "../../../define/index.ts";
import { ClearId } from "./ids.ts";
import { samples } from "./witnesses.ts";

const Picture = objectOf(
  {},
  {
    title: "Picture",
    description: "The user's picture",
    open: "The vendor calls it an object and does not describe its members.",
  },
);

/** The user of Flatchr who acted. */
export const User = objectOf(
  {
    email: personal(nullable(Type.String({ format: "email", description: "E-mail address of the user" }))),
    status: nullable(
      Type.Integer({ description: "Status of the user, a code: 1 in the samples; 1, 2 and 4 in the vendor's API" }),
    ),
    id: describe(ClearId, "Id of the user, in clear"),
    firstname: personal(nullable(Type.String({ description: "First name of the user" }))),
    lastname: personal(nullable(Type.String({ description: "Family name of the user" }))),
    phone: personal(nullable(Type.String({ description: "Telephone number of the user, as free text" }))),
    company: personal(nullable(Type.String({ description: "Name of the company that the user works for" }))),
    language: nullable(Type.String({ description: "Language of the user; “fr_FR” and “en_GB” are known" })),
    last_login: personal(nullable(Type.String({ format: "date-time", description: "When the user last logged in" }))),
    created_at: nullable(Type.String({ format: "date-time", description: "When the user was created" })),
    updated_at: nullable(Type.String({ format: "date-time", description: "When the user was last changed" })),
    signature: personal(
      nullable(Type.String({ contentMediaType: "text/html", description: "The user's e-mail signature, in HTML" })),
    ),
    use_email: nullable(
      Type.Boolean({ description: "Not described by the vendor; going by its name, whether the user uses e-mail" }),
    ),
    timezone: nullable(Type.String({ description: "Name of the time zone (IANA), for example “Europe/Paris”" })),
    gmail_last_sync_id: Type.Unknown({
      description: "Not described by the vendor; going by its name, the id of the last synchronisation with Gmail",
    }),
    gmail_last_sync_date: Type.Unknown({
      description: "Not described by the vendor; going by its name, the date of the last synchronisation with Gmail",
    }),
    picture: witnessed(nullable(personal(Picture)), samples),
  },
  { title: "User", description: "The user who acted" },
);
