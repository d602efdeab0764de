import { defineMessage, enumOf, nullable, objectOf, personal, seen, since, Type } from "../../../define/index.ts";
import { changes } from "./changes.ts";
import { meta } from "./meta.ts";
import { modelled } from "./modelled.ts";
import { seenBy } from "./seen-by.ts";
import { VacancyRequest } from "./vacancy-request-shape.ts";
import { models, samples } from "./witnesses.ts";

const VacancyRequestAction = enumOf(
  {
    CREATE: seen("The vacancy request was created", samples, models),
    EDIT: seen("The vacancy request was edited", models),
    REMOVE: seen("The vacancy request was deleted", models),
    MIGRATE: seen("The vacancy request was moved over from elsewhere", models),
  },
  { title: "VacancyRequestAction", description: "What was done with the vacancy request" },
);

const VacancyRequestLog = objectOf(
  {
    ...seenBy([samples, models], {
      id: Type.Integer({ description: "Id of the action" }),
      action: VacancyRequestAction,
      created: nullable(Type.String({ format: "date-time", description: "When the action happened" })),
    }),
    ...modelled("2024-08-08", {
      reason: personal(nullable(Type.String({ description: "Reason for the action" }))),
    }),
  },
  { title: "VacancyRequestLog", description: "What was done with the vacancy request", required: ["action"] },
);

export const vacancyRequest = defineMessage({
  title: "Vacancy request",
  summary: "Something was done with a vacancy request: created, edited, deleted or moved over.",
  payload: objectOf(
    seenBy([samples, models], {
      changes,
      event: objectOf(
        seenBy([samples, models], {
          vacancy_request: since(VacancyRequest, "2021-11-25"),
          vacancy_request_log: VacancyRequestLog,
        }),
        {
          title: "VacancyRequestEvent",
          description: "What was done, with which vacancy request",
          required: ["vacancy_request", "vacancy_request_log"],
        },
      ),
      meta,
    }),
    { required: ["event"] },
  ),
  deviations: [
    {
      documented:
        "The event is missing from the list of event types; its heading was “VACANCY_REQUEST” until 16 August 2022.",
      sent: "The samples have “VACANCY-REQUEST”, with a hyphen, from the beginning.",
      accepted: "“VACANCY-REQUEST”, with a hyphen.",
    },
  ],
  changes: { "0.1.0": "First contract of this event." },
});
