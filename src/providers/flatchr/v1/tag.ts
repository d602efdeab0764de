import { describe, enumOf, nullable, objectOf, seen, Type, undocumented, witnessed } from "../../../define/index.ts";
import { AnyId } from "./ids.ts";
import { apiPages, schemaPages } from "./witnesses.ts";

const TagType = enumOf(
  {
    candidates: seen("The tag is for candidates", apiPages),
    vacancies: seen("The tag is for vacancies", apiPages),
  },
  { title: "TagType", description: "What the tag is for" },
);

/** A tag; its members are known from the vendor's tables, which do not state every type. */
export const Tag = objectOf(
  {
    id: witnessed(undocumented(describe(AnyId, "Id of this use of the tag")), schemaPages),
    tag_id: witnessed(undocumented(nullable(describe(AnyId, "Id of the tag"))), schemaPages),
    company_id: witnessed(
      undocumented(nullable(describe(AnyId, "Id of the company that the tag belongs to"))),
      schemaPages,
    ),
    title: witnessed(undocumented(nullable(Type.String({ description: "Title of the tag" }))), schemaPages),
    values: witnessed(
      undocumented(nullable(Type.String({ description: "Values of the tag, separated by semicolons" }))),
      schemaPages,
    ),
    multiple: witnessed(
      undocumented(Type.Unknown({ description: "Whether the tag may have several values" })),
      schemaPages,
    ),
    visible: witnessed(undocumented(Type.Unknown({ description: "Whether the tag is visible" })), schemaPages),
    creatable: witnessed(
      undocumented(Type.Unknown({ description: "Whether values may be added to the tag" })),
      schemaPages,
    ),
    folder: witnessed(undocumented(Type.Unknown({ description: "Folder that the tag stands in" })), schemaPages),
    type: witnessed(undocumented(nullable(TagType)), schemaPages, apiPages),
    position: witnessed(
      undocumented(Type.Unknown({ description: "Position of the tag among the others" })),
      schemaPages,
    ),
  },
  {
    title: "Tag",
    description: "A tag of the vacancy; what most of its members mean goes by their names",
    open: "The tags of the vendor's API have more members than these, and no webhook sample shows one.",
  },
);
