import { defineMessage, personal } from "../../../define/index.ts";
import { envelope } from "./envelope.ts";
import { JobData, numbered } from "./job-shape.ts";

export const jobUpdated = defineMessage({
  title: "Hire job updated",
  summary: "A hire job was edited.",
  description:
    "The vendor's page does not name this event. A public receiver has received and handled it since 16 March 2026.",
  payload: envelope(personal(JobData), numbered),
  changes: { "0.1.0": "First contract of this event." },
});
