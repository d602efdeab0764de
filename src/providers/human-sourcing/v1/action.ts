import { describe, deviates, nullable, objectOf, personal, Type } from "../../../define/index.ts";
import { Attachment } from "./attachment.ts";
import { dateTime } from "./date-time.ts";
import { digits } from "./digits.ts";
import { Form } from "./form.ts";
import { sampled } from "./sampled.ts";

const consultant = {
  id: describe(digits, "Id of the consultant, a string of digits"),
  office: nullable(describe(digits, "Id of the consultant's office, a string of digits")),
};

const Consultant = objectOf(
  sampled({
    ...consultant,
    first_name: personal(nullable(Type.String({ description: "First name of the consultant" }))),
    last_name: personal(nullable(Type.String({ description: "Family name of the consultant" }))),
  }),
  { title: "Consultant", description: "The consultant (recruiter) who acted" },
);

const PositionConsultant = objectOf(sampled(consultant), {
  title: "PositionConsultant",
  description: "The consultant (recruiter) in charge of the job; without names in the sample",
});

const Position = objectOf(
  sampled({
    id: describe(digits, "Id of the job, a string of digits"),
    title: nullable(Type.String({ description: "Title of the job" })),
    status: nullable(Type.String({ description: "Code of the job's status" })),
    pastille: Type.Unknown({ description: "Coloured mark on the job; always null in the sample" }),
    customer: nullable(describe(digits, "Id of the client, a string of digits; “0” when there is none")),
    consultant: nullable(PositionConsultant),
  }),
  { title: "Position", description: "The job that the action concerns" },
);

/** One entry in the history of a candidate. */
export const Action = objectOf(
  sampled({
    id: describe(digits, "Id of the action, a string of digits"),
    type: nullable(Type.String({ description: "Type of the action, among the types that the organisation defined" })),
    default_type: nullable(
      Type.String({ description: "Built-in type of the action; the sample pairs each with one “code”" }),
    ),
    media: nullable(describe(digits, "Id of the medium that the candidate came from, a string of digits")),
    rating: personal(
      deviates(Type.Union([Type.Integer(), Type.String(), Type.Null()], { description: "Rating" }), {
        documented: "The page names no type for a rating.",
        sent: "It is the integer 0 in two actions of the sample and the string “-1” in the two others.",
        accepted: "An integer, a string or null.",
      }),
    ),
    pastille: Type.Unknown({ description: "Coloured mark on the action; always null in the sample" }),
    code: nullable(Type.String({ description: "Code of the action; the sample has “CLO”, “AR_a” and “CAND”" })),
    emailing: nullable(Type.Boolean({ description: "Whether the action was a mailing" })),
    date: nullable(describe(dateTime, "Date and time of the action")),
    consultant: nullable(Consultant),
    poste: nullable(Position),
    attachment: nullable(
      Type.Array(Attachment, {
        description: "Files that belong to the action; left out of the sample where there are none",
      }),
    ),
    form: nullable(Form),
  }),
  { title: "Action", description: "Something that was done with the candidate" },
);
