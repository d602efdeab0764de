import { nullable, objectOf, personal, Type, undocumented, witnessed } from "../../../define/index.ts";

/** Who did it; the vendor's samples of VACANCY and RESPONSE have none. */
export const Author = objectOf(
  {
    id: Type.Integer({ description: "Id of the user who acted" }),
    name: personal(nullable(Type.String({ description: "Name of the user who acted" }))),
    email: personal(nullable(Type.String({ format: "email", description: "E-mail address of the user who acted" }))),
    meta: personal(
      nullable(
        witnessed(
          undocumented(
            objectOf(
              {},
              {
                title: "AuthorMeta",
                description: "Further data about the user who acted",
                open: "The vendor does not describe the members: the sample of OFFER has null.",
              },
            ),
          ),
          "the vendor's samples",
          "official models",
        ),
      ),
    ),
  },
  { title: "Author", description: "The user who acted" },
);

/** The customer's organisation in Huntflow. */
export const Account = objectOf(
  {
    id: Type.Integer({ description: "Id of the organisation" }),
    name: Type.String({ description: "Name of the organisation" }),
  },
  { title: "Account", description: "The organisation in which it happened" },
);
