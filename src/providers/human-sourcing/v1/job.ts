import { defineMessage } from "../../../define/index.ts";
import { envelope, sameAsCreation } from "./envelope.ts";
import { DeletedJob, Job } from "./job-shape.ts";

const fullJob = envelope(Job);

export const jobCreation = defineMessage({
  title: "Job created",
  summary: "A job was created.",
  endpoint: "jobs",
  payload: fullJob,
  changes: { "0.1.0": "First contract of this event." },
});

export const jobUpdate = defineMessage({
  title: "Job updated",
  summary: "A job was changed.",
  endpoint: "jobs",
  payload: fullJob,
  deviations: [sameAsCreation],
  changes: { "0.1.0": "First contract of this event." },
});

export const jobDelete = defineMessage({
  title: "Job deleted",
  summary: "A job was deleted; only its id is sent.",
  endpoint: "jobs",
  payload: envelope(DeletedJob),
  changes: { "0.1.0": "First contract of this event." },
});
