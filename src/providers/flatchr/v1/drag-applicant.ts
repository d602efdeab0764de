import { defineMessage, describe, objectOf } from "../../../define/index.ts";
import { Applicant } from "./applicant.ts";
import { Candidate } from "./candidate.ts";
import { Column } from "./column.ts";
import { Company } from "./company.ts";
import { envelope } from "./envelope.ts";
import { ClearId, EncodedId } from "./ids.ts";
import { User } from "./user.ts";
import { Vacancy } from "./vacancy.ts";

const DragApplicantData = objectOf(
  {
    user: describe(User, "The user who moved the candidate"),
    applicant: Applicant,
    candidate: Candidate,
    column: describe(Column, "The column that the candidate was moved to"),
    vacancy: Vacancy,
    user_id: describe(EncodedId, "Encoded id of the user who moved the candidate"),
    applicant_id: describe(ClearId, "Id of the applicant, in clear"),
    candidate_id: describe(ClearId, "Id of the candidate, in clear"),
    column_id: describe(EncodedId, "Encoded id of the column that the candidate was moved to"),
    vacancy_id: describe(EncodedId, "Encoded id of the vacancy"),
    company: Company,
  },
  { title: "DragApplicantData", description: "Who was moved, where to, and by whom", required: ["applicant"] },
);

export const dragApplicant = defineMessage({
  title: "Candidate moved",
  summary: "A candidate was moved to the column that the webhook watches.",
  description:
    "Flatchr lists the event as “Déplacement d'un candidat” under “Candidats”, and has described it since 18 January 2022. The column, and where asked for the vacancy, are chosen when the webhook is set up.",
  payload: envelope(DragApplicantData),
  deviations: [
    {
      documented:
        "The table of a vacancy also lists “vacancy_id”, “tags”, “contract_type”, “education_level”, “activity”, “channel”, “metier”, “address”, “adressFormatted”, “company” and “questions”.",
      sent: "The samples of this event have none of them.",
      accepted: "Each of them may be there.",
    },
  ],
  changes: { "0.1.0": "First contract of this event." },
});
