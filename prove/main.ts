/*
 * npm run prove [-- <topic>…]: counts that take long, in full, on the built command. Each topic prints what was
 * measured beside its goal; a goal that is missed fails the run. SEED repeats what was made at random.
 */
import { runTopics } from "../bench/run-topics.ts";

runTopics(import.meta.dirname, ["planted", "merge", "memory", "one-line", "generate"]);
