import { deviates, nullable, objectOf, personal, Type, undocumented, witnessed } from "../../../define/index.ts";
import { seenBy } from "./seen-by.ts";
import { models, samples } from "./witnesses.ts";

/** The customer's organisation in Huntflow. */
export const Account = objectOf(
  seenBy([samples, models], {
    id: Type.Integer({ description: "Id of the organisation" }),
    name: nullable(Type.String({ description: "Name of the organisation" })),
    nick: nullable(Type.String({ description: "Short name of the organisation, as in the addresses of its pages" })),
  }),
  { title: "Account", description: "The organisation in which it happened" },
);

/** Who did it; a RESPONSE has none. */
export const Author = objectOf(
  seenBy([samples, models], {
    id: nullable(Type.Integer({ description: "Id of the user who acted" })),
    name: personal(nullable(Type.String({ description: "Name of the user who acted" }))),
    email: personal(
      nullable(
        deviates(Type.String({ format: "email", description: "E-mail address of the user who acted" }), {
          documented: "The author has an e-mail address; the official models require it.",
          sent: "The vendor's samples of VACANCY-REQUEST have none.",
          accepted: "It may be there.",
        }),
      ),
    ),
    meta: personal(
      nullable(
        objectOf(
          {},
          {
            description: "Further data about the user who acted",
            open: "Each organisation keeps data of its own about its users.",
          },
        ),
      ),
    ),
  }),
  { title: "Author", description: "The user who acted" },
);

/** A user of the organisation, as the official models know one. */
export const Coworker = objectOf(
  {
    id: witnessed(undocumented(Type.Integer({ description: "Id of the user" })), models),
    name: personal(nullable(witnessed(undocumented(Type.String({ description: "Name of the user" })), models))),
    email: personal(
      nullable(
        witnessed(undocumented(Type.String({ format: "email", description: "E-mail address of the user" })), models),
      ),
    ),
  },
  { title: "Coworker", description: "A user of the organisation" },
);
