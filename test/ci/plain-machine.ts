import { dirname } from "node:path";
import { nodes } from "../packed.ts";

/** The oldest Node that this machine has: that of npm, where it is not the repository's own. */
export const plainNode = nodes.at(-1) ?? process.execPath;

/** What a machine has on which nothing but Node is installed, and which reaches no network. */
export const plainMachine = {
  HOME: process.env.HOME ?? "/",
  PATH: [...new Set([dirname(plainNode), "/usr/local/bin", "/usr/bin", "/bin"])].join(":"),
  npm_config_offline: "true",
  npm_config_update_notifier: "false",
};
