import { describe, nullable, objectOf, Type } from "../../../define/index.ts";
import { AnyId } from "./ids.ts";

/** A question to applicants; its members are known from the vendor's API, where not every type is stated. */
export const Question = objectOf(
  {
    id: describe(AnyId, "Id of the question"),
    text: nullable(Type.String({ description: "Text of the question" })),
    type: Type.Unknown({ description: "Kind of answer that the question asks for" }),
    required: Type.Unknown({ description: "Whether the question must be answered" }),
    options: nullable(Type.String({ description: "Answers to choose from, separated by semicolons" })),
    position: Type.Unknown({ description: "Position of the question among the others" }),
    size: Type.Unknown({ description: "Size of the field for the answer" }),
    default_value: Type.Unknown({ description: "Answer that is filled in beforehand" }),
    parent_question: Type.Unknown({ description: "The question on whose answer this one depends" }),
    parent_answer_expected: Type.Unknown({
      description: "The answer to the parent question that makes this one appear",
    }),
  },
  {
    title: "Question",
    description: "A question of the application form; what most of its members mean goes by their names",
  },
);
