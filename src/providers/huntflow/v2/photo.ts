import { nullable, objectOf, personal, Type, witnessed } from "../../../define/index.ts";
import { delivery } from "./witnesses.ts";

/** A picture of the candidate, as a file. */
export const Photo = objectOf(
  {
    id: nullable(witnessed(Type.Integer({ description: "Id of the photo's file" }), delivery)),
    content_type: nullable(witnessed(Type.String({ description: "Media type of the photo's file" }), delivery)),
    name: personal(nullable(witnessed(Type.String({ description: "Name of the photo's file" }), delivery))),
    url: personal(
      nullable(
        witnessed(
          Type.String({ format: "uri", description: "Link to the photo; signed, valid for a limited time" }),
          delivery,
        ),
      ),
    ),
  },
  { title: "Photo", description: "The candidate's photo" },
);
