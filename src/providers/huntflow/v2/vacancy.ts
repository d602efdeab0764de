import {
  defineMessage,
  describe,
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
import { changes } from "./changes.ts";
import { meta } from "./meta.ts";
import { modelled } from "./modelled.ts";
import { seenBy } from "./seen-by.ts";
import { FullVacancy } from "./vacancy-shape.ts";
import { models, receiver, samples } from "./witnesses.ts";

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
    REOPEN: seen("The vacancy was opened again", models),
    VACANCY_REQUEST_ATTACH: seen("A vacancy request was attached to the vacancy", models),
    REMOVED: seen("The vacancy was deleted", models, receiver),
  },
  { title: "VacancyAction", description: "What was done with the vacancy" },
);

const VacancyReason = objectOf(
  modelled("2024-08-06", {
    id: Type.Integer({ description: "Id of the reason" }),
    name: nullable(Type.String({ description: "Text of the reason" })),
  }),
  { title: "VacancyReason", description: "A reason" },
);

const named = {
  documented: "The table calls the action “type”.",
  sent: "The samples and the official models call it “state”.",
  accepted: "Both names.",
};

const reasons = {
  documented:
    "The table lists “reason”, since 12 September 2022, as the reason for which a vacancy request was declined.",
  sent: "No sample has “reason”; deliveries have “close_reason” and “hold_reason”.",
  accepted: "All three names.",
};

const VacancyLog = objectOf(
  {
    ...seenBy([samples, models], {
      id: Type.Integer({ description: "Id of the action" }),
      state: nullable(undocumented(deviates(VacancyAction, named))),
    }),
    type: nullable(deviates(VacancyAction, named)),
    reason: since(
      deviates(Type.Unknown({ description: "Reason; the vendor shows none, so its form is not known" }), reasons),
      "2022-09-12",
    ),
    close_reason: nullable(
      witnessed(
        undocumented(deviates(describe(VacancyReason, "Why the vacancy was closed"), reasons)),
        receiver,
        models,
      ),
    ),
    hold_reason: nullable(
      witnessed(
        undocumented(deviates(describe(VacancyReason, "Why work on the vacancy was suspended"), reasons)),
        receiver,
        models,
      ),
    ),
    ...modelled("2024-12-13", {
      comment: personal(nullable(Type.String({ description: "Comment on the action" }))),
    }),
    ...seenBy([samples, models], {
      created: nullable(Type.String({ format: "date-time", description: "When the action happened" })),
    }),
  },
  { title: "VacancyLog", description: "What was done with the vacancy" },
);

const User = objectOf(
  modelled("2024-08-08", {
    id: nullable(Type.Integer({ description: "Id of the user" })),
    name: personal(nullable(Type.String({ description: "Name of the user" }))),
  }),
  { title: "User", description: "The user who joined or left; sent with the actions JOIN and LEAVE" },
);

export const vacancy = defineMessage({
  title: "Vacancy",
  summary: "Something was done with a vacancy: created, opened, closed, suspended, resumed, edited, joined or left.",
  payload: objectOf(
    seenBy([samples, models], {
      changes,
      event: objectOf(
        {
          ...seenBy([samples, models], { vacancy: FullVacancy, vacancy_log: VacancyLog }),
          user: nullable(witnessed(User, models)),
        },
        {
          title: "VacancyEvent",
          description: "What was done, with which vacancy",
          required: ["vacancy", "vacancy_log"],
        },
      ),
      meta,
    }),
    { required: ["event"] },
  ),
  changes: { "0.1.0": "First contract of this event." },
});
