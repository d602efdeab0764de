import { existsSync } from "node:fs";
import { join } from "node:path";

/** The `hirehooks` command as it was built last. */
export const command = join(import.meta.dirname, "../dist/cli/main.js");
if (!existsSync(command))
  throw new Error("the command is not built; run npm run build:contracts && npm run build:package");
