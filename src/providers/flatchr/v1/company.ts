import { describe, deviates, objectOf, Type } from "../../../define/index.ts";
import { AnyId, EncodedId } from "./ids.ts";

const name = Type.String({ description: "Name of the company; may end with a space" });

/** The customer's company, as a delivery names it. */
export const Company = deviates(
  objectOf(
    { id: describe(EncodedId, "Encoded id of the company"), name },
    { title: "Company", description: "The company in which it happened" },
  ),
  {
    documented: "“id” and “name” only, while the table of a company lists 27 members.",
    sent: "“id” and “name”.",
    accepted: "These two; any other member gives a notice.",
  },
);

/** The company inside a vacancy, which no sample shows. */
export const VacancyCompany = objectOf(
  { id: describe(AnyId, "Id of the company"), name },
  {
    title: "VacancyCompany",
    description: "The company of the vacancy",
    open: "The vendor's table of a company lists 27 members, and nothing says which of them a vacancy holds.",
  },
);
