import {
  defineMessage,
  describe,
  deviates,
  nullable,
  objectOf,
  personal,
  Type,
  witnessed,
} from "../../../define/index.ts";
import { Applicant } from "./applicant.ts";
import { Candidate } from "./candidate.ts";
import { Company } from "./company.ts";
import { envelope } from "./envelope.ts";
import { ClearId, EncodedId } from "./ids.ts";
import { User } from "./user.ts";
import { Vacancy } from "./vacancy.ts";
import { samples } from "./witnesses.ts";

const NewApplicantData = objectOf(
  {
    applicant: witnessed(Applicant, samples),
    candidate: witnessed(nullable(Candidate), samples),
    vacancy: witnessed(nullable(Vacancy), samples),
    column: witnessed(
      nullable(
        describe(
          ClearId,
          "Id of the column that the applicant stands in, in clear; “drag_applicant” has the column itself here",
        ),
      ),
      samples,
    ),
    cv: witnessed(
      personal(
        Type.Unknown({
          description: "Not described by the vendor; going by its name, the candidate's curriculum vitae",
        }),
      ),
      samples,
    ),
    user: witnessed(
      deviates(nullable(describe(User, "The user who acted; empty when no user did")), {
        documented: "The vendor lists it without a type or a description.",
        sent: "An empty object.",
        accepted: "An object with any of the members that a user has in other events, or with none of them; null.",
      }),
      samples,
    ),
    message: witnessed(
      personal(
        nullable(
          Type.String({
            contentMediaType: "text/html",
            description: "A ready-made sentence in French that tells what happened, in HTML",
          }),
        ),
      ),
      samples,
    ),
    applicant_id: witnessed(describe(ClearId, "Id of the applicant, in clear"), samples),
    candidate_id: witnessed(nullable(describe(ClearId, "Id of the candidate, in clear")), samples),
    column_id: witnessed(nullable(describe(EncodedId, "Encoded id of the column")), samples),
    vacancy_id: witnessed(nullable(describe(EncodedId, "Encoded id of the vacancy")), samples),
    company: witnessed(nullable(Company), samples),
  },
  {
    title: "NewApplicantData",
    description: "The new applicant, with the candidate and the vacancy",
    required: ["applicant"],
  },
);

export const newApplicant = defineMessage({
  title: "New candidate",
  summary: "A new candidate arrived.",
  description:
    "Flatchr lists the event as “Nouveau candidat” under “Candidats”, and has described it since 18 January 2022.",
  payload: envelope(NewApplicantData),
  deviations: [
    {
      documented:
        "The tables also list “applies” and “vacancy” of the applicant, “cv” and “additionals” of the candidate.",
      sent: "The samples of this event have none of them.",
      accepted: "Each of them may be there.",
    },
    {
      documented:
        "The table of a vacancy also lists “vacancy_id”, “tags”, “contract_type”, “education_level”, “activity”, “channel”, “metier”, “adressFormatted” and “company”.",
      sent: "The samples of this event have none of them.",
      accepted: "Each of them may be there.",
    },
  ],
  changes: { "0.1.0": "First contract of this event." },
});
