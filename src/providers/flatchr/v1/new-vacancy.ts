import { defineMessage, describe, nullable, objectOf, personal, Type, witnessed } from "../../../define/index.ts";
import { Company } from "./company.ts";
import { envelope } from "./envelope.ts";
import { EncodedId } from "./ids.ts";
import { User } from "./user.ts";
import { Vacancy } from "./vacancy.ts";
import { samples } from "./witnesses.ts";

const NewVacancyData = objectOf(
  {
    user: witnessed(nullable(describe(User, "The user who created the vacancy")), samples),
    vacancy: witnessed(Vacancy, samples),
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
    user_id: witnessed(nullable(describe(EncodedId, "Encoded id of the user who created the vacancy")), samples),
    vacancy_id: witnessed(describe(EncodedId, "Encoded id of the vacancy"), samples),
    company: witnessed(nullable(Company), samples),
  },
  { title: "NewVacancyData", description: "The new vacancy, and who created it", required: ["vacancy"] },
);

export const newVacancy = defineMessage({
  title: "New vacancy",
  summary: "A vacancy was created.",
  description:
    "Flatchr lists the event as “Nouvelle offre” under “Offres”, and has described it since 18 January 2022.",
  payload: envelope(NewVacancyData),
  deviations: [
    {
      documented:
        "The table of a vacancy also lists “vacancy_id”, “contract_type”, “education_level”, “activity”, “channel”, “metier”, “adressFormatted” and “company”.",
      sent: "The samples of this event have none of them.",
      accepted: "Each of them may be there.",
    },
  ],
  changes: { "0.1.0": "First contract of this event." },
});
