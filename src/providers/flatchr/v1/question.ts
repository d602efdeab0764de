import { describe, nullable, objectOf, Type, undocumented, witnessed } from "../../../define/index.ts";
import { AnyId } from "./ids.ts";
import { schemaPages } from "./witnesses.ts";

/** A question to applicants; its members are known from the vendor's tables, which do not state every type. */
export const Question = objectOf(
  {
    id: witnessed(undocumented(describe(AnyId, "Id of the question")), schemaPages),
    text: witnessed(undocumented(nullable(Type.String({ description: "Text of the question" }))), schemaPages),
    type: witnessed(
      undocumented(Type.Unknown({ description: "Kind of answer that the question asks for" })),
      schemaPages,
    ),
    required: witnessed(
      undocumented(Type.Unknown({ description: "Whether the question must be answered" })),
      schemaPages,
    ),
    options: witnessed(
      undocumented(nullable(Type.String({ description: "Answers to choose from, separated by semicolons" }))),
      schemaPages,
    ),
    position: witnessed(
      undocumented(Type.Unknown({ description: "Position of the question among the others" })),
      schemaPages,
    ),
    size: witnessed(undocumented(Type.Unknown({ description: "Size of the field for the answer" })), schemaPages),
    default_value: witnessed(
      undocumented(Type.Unknown({ description: "Answer that is filled in beforehand" })),
      schemaPages,
    ),
    parent_question: witnessed(
      undocumented(Type.Unknown({ description: "The question on whose answer this one depends" })),
      schemaPages,
    ),
    parent_answer_expected: witnessed(
      undocumented(
        Type.Unknown({
          description: "The answer to the parent question that makes this one appear",
        }),
      ),
      schemaPages,
    ),
  },
  {
    title: "Question",
    description: "A question of the application form; what most of its members mean goes by their names",
  },
);
