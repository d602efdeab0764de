import { defineMessage } from "../../../define/index.ts";
import { Candidate, DeletedCandidate } from "./candidate-shape.ts";
import { envelope, sameAsCreation } from "./envelope.ts";

const fullCandidate = envelope(Candidate);

export const candidateCreation = defineMessage({
  title: "Candidate created",
  summary: "A candidate was created.",
  endpoint: "candidates",
  payload: fullCandidate,
  changes: { "0.1.0": "First contract of this event." },
});

export const candidateUpdate = defineMessage({
  title: "Candidate updated",
  summary: "A candidate was changed.",
  endpoint: "candidates",
  payload: fullCandidate,
  deviations: [sameAsCreation],
  changes: { "0.1.0": "First contract of this event." },
});

export const candidateDelete = defineMessage({
  title: "Candidate deleted",
  summary: "A candidate was deleted; only the id is sent.",
  endpoint: "candidates",
  payload: envelope(DeletedCandidate),
  changes: { "0.1.0": "First contract of this event." },
});
