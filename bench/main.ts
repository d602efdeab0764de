/*
 * npm run bench [-- <topic>…]: what is timed and weighed. SEED repeats the payloads of `agree`.
 */
import { runTopics } from "./run-topics.ts";

runTopics(import.meta.dirname, [
  "agree",
  "validate",
  "read",
  "start",
  "size",
  "receive",
  "load",
  "bulk",
  "peers-bulk",
  "build",
  "site",
]);
