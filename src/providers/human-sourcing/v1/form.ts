import { describe, nullable, objectOf, personal, Type } from "../../../define/index.ts";
import { digits } from "./digits.ts";
import { sampled } from "./sampled.ts";

const FormAnswer = objectOf(
  sampled({
    id_form_answer: describe(digits, "Id of the answer's field in the form, a string of digits"),
    id_question: nullable(describe(digits, "Id of the question, a string of digits")),
    question: nullable(Type.String({ description: "Text of the question" })),
    id_form_answer_value: personal(
      nullable(describe(digits, "Id of the option chosen, a string of digits; null for a free text")),
    ),
    answer: personal(nullable(Type.String({ description: "Text of the answer" }))),
  }),
  { title: "FormAnswer", description: "A question of the form and the candidate's answer" },
);

/** What a candidate filled in to apply. */
export const Form = objectOf(
  sampled({
    id: describe(digits, "Id of the form, a string of digits"),
    image: personal(nullable(Type.String({ description: "Name of the picture's file" }))),
    input: nullable(Type.Array(FormAnswer, { description: "The questions of the form with their answers" })),
  }),
  { title: "Form", description: "The application form that the candidate filled in; left out where there is none" },
);
