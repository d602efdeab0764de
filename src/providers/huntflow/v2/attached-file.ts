import { nullable, objectOf, personal, Type } from "../../../define/index.ts";
import { seenBy } from "./seen-by.ts";
import { models } from "./witnesses.ts";

/** Any file but a photo. */
export const AttachedFile = objectOf(
  seenBy([models], {
    id: nullable(Type.Integer({ description: "Id of the file" })),
    content_type: nullable(Type.String({ description: "Media type of the file" })),
    name: personal(nullable(Type.String({ description: "Name of the file" }))),
    url: personal(
      nullable(Type.String({ format: "uri", description: "Link to the file; signed, valid for a limited time" })),
    ),
  }),
  { title: "AttachedFile", description: "A file" },
);
