import { defineMessage, describe, deviates, objectOf, personal, Type } from "../../../define/index.ts";
import { bareValues, envelope } from "./envelope.ts";
import { JobData, numbered } from "./job-shape.ts";
import { Status } from "./job-status.ts";
import { received } from "./received.ts";

const StatusChange = objectOf(
  {
    from: describe(Status, "Status of the hire job before the change"),
    to: describe(Status, "Status of the hire job after the change"),
  },
  { title: "StatusChange", description: "The status of the hire job, and what it became" },
);

const changes = deviates(
  objectOf(
    received({
      STATUS: Type.Union([StatusChange, ...Status.anyOf], {
        description: "How the status of the hire job changed",
      }),
    }),
    {
      description: "The fields that changed, each under its name",
      open: "Other fields may have changed together with the status; each has an object with “from” and “to” under its name.",
    },
  ),
  bareValues,
);

export const jobStatusUpdated = defineMessage({
  title: "Hire job status updated",
  summary: "The status of a hire job changed.",
  description:
    "The vendor's page does not name this event. A public receiver has received and handled it since 16 March 2026; an earlier one took every name that contains “job.status” for it.",
  payload: envelope(personal(JobData), { ...numbered, changes: personal(changes) }),
  changes: { "0.1.0": "First contract of this event." },
});
