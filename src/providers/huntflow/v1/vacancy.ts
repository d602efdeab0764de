import {
  defineMessage,
  deviates,
  enumOf,
  nullable,
  objectOf,
  personal,
  seen,
  since,
  Type,
  undocumented,
  witnessed,
} from "../../../define/index.ts";
import { Account, Author } from "./account.ts";
import { Candidate } from "./candidate.ts";
import { FullVacancy } from "./vacancy-shape.ts";

const VacancyAction = enumOf(
  {
    CREATED: "The vacancy was created",
    OPEN: "The vacancy was opened or reopened",
    CLOSED: "The vacancy was closed",
    HOLD: "Work on the vacancy was suspended",
    RESUME: "Work on the vacancy was resumed",
    EDIT: "The vacancy was edited",
    JOIN: "A user joined the work on the vacancy; the event then has “user”",
    LEAVE: "A user stopped working on the vacancy; the event then has “user”",
    REOPEN: seen("The vacancy was reopened", "official models"),
    VACANCY_REQUEST_ATTACH: seen("A vacancy request was attached to the vacancy", "official models"),
    REMOVED: seen("The vacancy was deleted", "official models"),
  },
  { title: "VacancyAction", description: "What was done with the vacancy" },
);

const User = objectOf(
  {
    id: witnessed(undocumented(Type.Integer({ description: "Id of the user" })), "official models"),
    name: witnessed(undocumented(personal(Type.String({ description: "Name of the user" }))), "official models"),
  },
  { title: "User", description: "The user who joined or left; sent with the actions JOIN and LEAVE" },
);

export const vacancy = defineMessage({
  title: "Vacancy",
  summary: "Something was done with a vacancy: created, opened, closed, suspended, resumed, edited, joined or left.",
  payload: since(
    objectOf(
      {
        event: objectOf(
          {
            id: nullable(Type.Integer({ description: "Id of the action" })),
            type: deviates(VacancyAction, {
              documented: "The table lists eight actions.",
              sent: "The official models of the next version have three more, without an explanation: what they mean is read from their names.",
              accepted: "All eleven.",
            }),
            applicant: nullable(
              deviates(Candidate, {
                documented: "The table lists six fields of a candidate.",
                sent: "No sample of this event has a candidate.",
                accepted: "A candidate may be there.",
              }),
            ),
            vacancy: FullVacancy,
            user: nullable(User),
            created: nullable(Type.String({ format: "date-time", description: "When the action happened" })),
          },
          {
            title: "VacancyEvent",
            description: "What was done, with which vacancy",
            required: ["type", "vacancy"],
          },
        ),
        author: nullable(
          deviates(witnessed(undocumented(Author), "the APPLICANT event"), {
            documented: "The table lists no author.",
            sent: "The sample has none, while the sample of APPLICANT has one.",
            accepted: "An author may be there.",
          }),
        ),
        account: Account,
      },
      { required: ["event"] },
    ),
    "2018-01-11",
  ),
  changes: { "0.1.0": "First contract of this event." },
});
