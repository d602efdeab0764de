import { describe, deviates, nullable, objectOf, Type, undocumented, witnessed } from "../../../define/index.ts";
import { Coworker } from "./account.ts";
import { dateTimes } from "./date-times.ts";
import { modelled } from "./modelled.ts";
import { seenBy } from "./seen-by.ts";
import { models, receiver, samples } from "./witnesses.ts";

/** How many people a vacancy is to be filled with, and by when. */
export const FillQuota = objectOf(
  seenBy([samples, models], {
    id: Type.Integer({ description: "Id of the quota" }),
    applicants_to_hire: nullable(Type.Integer({ description: "How many people to hire" })),
    deadline: nullable(Type.String({ format: "date", description: "Date by which the people are to be hired" })),
    vacancy_request: nullable(Type.Integer({ description: "Id of the vacancy request" })),
    created: deviates(describe(dateTimes, "When the quota was created"), {
      documented: "A date and time.",
      sent: "Without a mark of the time zone in the samples of APPLICANT, RESPONSE, OFFER and the oldest of VACANCY, with an offset in the others.",
      accepted: "Either form.",
    }),
    closed: nullable(Type.String({ format: "date-time", description: "When the quota was closed" })),
  }),
  { title: "FillQuota", description: "A quota of people to hire" },
);

/** A quota with the work that was done on it. */
export const FrameQuota = objectOf(
  {
    ...modelled("2024-08-06", {
      id: Type.Integer({ description: "Id of the quota" }),
      vacancy_frame: nullable(Type.Integer({ description: "Id of the vacancy's period of work" })),
    }),
    vacancy_request: nullable(
      witnessed(undocumented(Type.Integer({ description: "Id of the vacancy request" })), receiver, models),
    ),
    ...modelled("2024-08-06", {
      created: describe(dateTimes, "When the quota was created"),
      changed: describe(dateTimes, "When the quota was last changed"),
      applicants_to_hire: nullable(Type.Integer({ description: "How many people to hire" })),
      already_hired: nullable(Type.Integer({ description: "How many people were hired already" })),
      deadline: nullable(Type.String({ format: "date", description: "Date by which the people are to be hired" })),
      closed: describe(dateTimes, "When the quota was closed"),
      work_days_in_work: nullable(Type.Integer({ description: "Working days since the work began" })),
      work_days_after_deadline: nullable(Type.Integer({ description: "Working days past the deadline" })),
    }),
    ...modelled("2024-11-05", {
      work_days_before_deadline: nullable(Type.Integer({ description: "Working days left until the deadline" })),
    }),
    ...modelled("2024-08-06", {
      account_info: nullable(describe(Coworker, "The recruiter in charge of the quota")),
    }),
  },
  { title: "FrameQuota", description: "A quota of people to hire, with the work done on it" },
);
