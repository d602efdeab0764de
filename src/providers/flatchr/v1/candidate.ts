import { describe, nullable, objectOf, personal, Type, undocumented, witnessed } from "../../../define/index.ts";
import { ClearId } from "./ids.ts";
import { samples, schemaPages } from "./witnesses.ts";

const Links = objectOf(
  {
    facebook: witnessed(
      undocumented(personal(nullable(Type.String({ description: "Link to the candidate's Facebook profile" })))),
      schemaPages,
    ),
    linkedin: witnessed(
      undocumented(personal(nullable(Type.String({ description: "Link to the candidate's LinkedIn profile" })))),
      schemaPages,
    ),
    twitter: witnessed(
      undocumented(personal(nullable(Type.String({ description: "Link to the candidate's Twitter profile" })))),
      schemaPages,
    ),
    other: witnessed(
      undocumented(personal(nullable(Type.String({ description: "Another link of the candidate" })))),
      schemaPages,
    ),
  },
  { title: "Links", description: "Links of the candidate; may be empty" },
);

const Cv = objectOf(
  {},
  {
    title: "Cv",
    description: "The candidate's curriculum vitae; empty wherever a sample has it",
    open: "The vendor lists it without a type or a description.",
  },
);

const Additionals = objectOf(
  {},
  {
    title: "Additionals",
    description: "Further details of the candidate, going by its name",
    open: "The vendor lists it without a type or a description, and its sample leaves the members out.",
  },
);

/** The person. */
export const Candidate = objectOf(
  {
    id: describe(ClearId, "Id of the candidate, in clear"),
    firstname: personal(nullable(Type.String({ description: "First name of the candidate" }))),
    lastname: personal(nullable(Type.String({ description: "Family name of the candidate" }))),
    email: personal(nullable(Type.String({ format: "email", description: "E-mail address of the candidate" }))),
    status: nullable(Type.Integer({ description: "Status of the candidate, a code: 1 in the samples" })),
    external_id: nullable(Type.String({ description: "Id of the candidate in another system" })),
    created_at: nullable(Type.String({ format: "date-time", description: "When the candidate was created" })),
    updated_at: nullable(Type.String({ format: "date-time", description: "When the candidate was last changed" })),
    summary: personal(Type.Unknown({ description: "Not described by the vendor; going by its name, a summary" })),
    contact_information: personal(
      Type.Unknown({ description: "Not described by the vendor; going by its name, how to reach the candidate" }),
    ),
    comments: personal(Type.Unknown({ description: "Not described by the vendor; going by its name, comments" })),
    urls: nullable(personal(Links)),
    user_id: Type.Unknown({ description: "Not described by the vendor; going by its name, the id of a user" }),
    phone: personal(
      nullable(Type.String({ description: "Telephone number of the candidate, as free text; may be empty" })),
    ),
    consent: personal(
      nullable(Type.Boolean({ description: "Whether the candidate consented to the use of personal data" })),
    ),
    cv: nullable(personal(Cv)),
    additionals: witnessed(nullable(personal(Additionals)), samples),
  },
  { title: "Candidate", description: "The candidate as a person" },
);
