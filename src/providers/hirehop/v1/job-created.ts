import { defineMessage, personal } from "../../../define/index.ts";
import { envelope } from "./envelope.ts";
import { JobData, numbered } from "./job-shape.ts";

export const jobCreated = defineMessage({
  title: "Hire job created",
  summary: "A hire job was created.",
  description:
    "The vendor's page does not name this event. A public receiver that has run since 16 March 2026 names it, and handles it by the beginning of its name.",
  payload: envelope(personal(JobData), numbered),
  changes: { "0.1.0": "First contract of this event." },
});
