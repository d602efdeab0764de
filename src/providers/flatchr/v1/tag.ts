import { describe, enumOf, nullable, objectOf, Type, witnessed } from "../../../define/index.ts";
import { AnyId } from "./ids.ts";

const TagType = enumOf(
  {
    candidates: "The tag is for candidates",
    vacancies: "The tag is for vacancies",
  },
  { title: "TagType", description: "What the tag is for" },
);

/** A tag; its members are known from the vendor's API, where not every type is stated. */
export const Tag = objectOf(
  {
    id: describe(AnyId, "Id of this use of the tag"),
    tag_id: nullable(describe(AnyId, "Id of the tag")),
    company_id: nullable(describe(AnyId, "Id of the company that the tag belongs to")),
    title: nullable(Type.String({ description: "Title of the tag" })),
    values: nullable(Type.String({ description: "Values of the tag, separated by semicolons" })),
    multiple: Type.Unknown({ description: "Whether the tag may have several values" }),
    visible: Type.Unknown({ description: "Whether the tag is visible" }),
    creatable: Type.Unknown({ description: "Whether values may be added to the tag" }),
    folder: Type.Unknown({ description: "Folder that the tag stands in" }),
    type: nullable(witnessed(TagType, "the vendor's API pages")),
    position: Type.Unknown({ description: "Position of the tag among the others" }),
  },
  {
    title: "Tag",
    description: "A tag of the vacancy; what most of its members mean goes by their names",
    open: "The tags of the vendor's API have more members than these, and no webhook sample of this event shows one.",
  },
);
