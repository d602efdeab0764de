import { defineMessage, describe, nullable, objectOf, personal, Type, witnessed } from "../../../define/index.ts";
import { Applicant } from "./applicant.ts";
import { Candidate } from "./candidate.ts";
import { Column } from "./column.ts";
import { Company } from "./company.ts";
import { envelope } from "./envelope.ts";
import { ClearId, EncodedId } from "./ids.ts";
import { User } from "./user.ts";
import { Vacancy } from "./vacancy.ts";
import { samples } from "./witnesses.ts";

const NewMessageData = objectOf(
  {
    company_id: witnessed(
      nullable(describe(EncodedId, "Encoded id of the company; the member of this name beside “data” has it in clear")),
      samples,
    ),
    user: witnessed(nullable(describe(User, "The user who sent the message")), samples),
    applicant: witnessed(nullable(describe(Applicant, "The applicant that the message was sent to")), samples),
    candidate: witnessed(nullable(Candidate), samples),
    column: Type.Union([ClearId, Column, Type.Null()], {
      description:
        "The column that the applicant stands in, or its id in clear: other events have the one or the other",
    }),
    vacancy: witnessed(nullable(Vacancy), samples),
    text: witnessed(
      personal(Type.String({ contentMediaType: "text/html", description: "Text of the message, in HTML" })),
      samples,
    ),
    user_id: witnessed(nullable(describe(EncodedId, "Encoded id of the user who sent the message")), samples),
    applicant_id: witnessed(nullable(describe(ClearId, "Id of the applicant, in clear")), samples),
    candidate_id: witnessed(nullable(describe(ClearId, "Id of the candidate, in clear")), samples),
    column_id: nullable(describe(EncodedId, "Encoded id of the column")),
    vacancy_id: witnessed(nullable(describe(EncodedId, "Encoded id of the vacancy")), samples),
    company: witnessed(nullable(Company), samples),
  },
  { title: "NewMessageData", description: "What was sent, to whom, and by whom", required: ["text"] },
);

export const newMessage = defineMessage({
  title: "New message sent",
  summary: "A message was sent.",
  description:
    "Flatchr lists the event as “Nouveau message envoyé” under “Messages”, and has described it since 18 January 2022.",
  payload: envelope(NewMessageData),
  deviations: [
    {
      documented:
        "The tables also list “column” and “column_id” of the data, “applies” and “column” of the applicant, “cv” of the candidate.",
      sent: "The samples of this event have none of them.",
      accepted: "Each of them may be there.",
    },
    {
      documented:
        "The table of a vacancy also lists “vacancy_id”, “tags”, “contract_type”, “education_level”, “activity”, “channel”, “metier”, “address”, “adressFormatted”, “company” and “questions”.",
      sent: "The samples of this event have none of them.",
      accepted: "Each of them may be there.",
    },
  ],
  changes: { "0.1.0": "First contract of this event." },
});
