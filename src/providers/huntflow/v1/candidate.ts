import { deviates, nullable, objectOf, personal, Type, undocumented } from "../../../define/index.ts";

const Photo = objectOf(
  {
    id: undocumented(Type.Integer({ description: "Id of the photo's file" })),
    content_type: undocumented(Type.String({ description: "Media type of the photo's file" })),
    name: undocumented(personal(Type.String({ description: "Name of the photo's file" }))),
    url: personal(Type.String({ format: "uri", description: "Link to the photo; signed, valid for a limited time" })),
  },
  { title: "Photo", description: "The candidate's photo" },
);

const swapped = {
  documented: "“first_name” is the first name and “last_name” the family name.",
  sent: "In the vendor's sample the two hold each other's value; that is a slip of the sample, not evidence about deliveries.",
  accepted: "Any text in either field.",
};

/** The person, as far as a delivery of v1 tells. */
export const Candidate = objectOf(
  {
    id: Type.Integer({ description: "Id of the candidate" }),
    first_name: personal(nullable(deviates(Type.String({ description: "First name" }), swapped))),
    last_name: personal(nullable(deviates(Type.String({ description: "Family name" }), swapped))),
    middle_name: personal(nullable(Type.String({ description: "Patronymic or middle name" }))),
    birthday: personal(
      nullable(
        deviates(Type.String({ format: "date", description: "Date of birth" }), {
          documented: "A date on the Russian page, a string on the English one.",
          sent: "The samples have a date.",
          accepted: "Any text; a strict reader wants a date.",
        }),
      ),
    ),
    photo: nullable(
      deviates(Photo, {
        documented: "Only “photo.url” is listed.",
        sent: "The sample's photo also has “id”, “content_type” and “name”.",
        accepted: "All four members, each of them optional.",
      }),
    ),
  },
  { title: "Candidate", description: "The candidate", required: ["id"] },
);
