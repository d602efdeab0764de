import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { projectOf, write } from "../docs/guides/user-project.ts";
import { plainMachine, plainNode } from "./plain-machine.ts";

export interface Running {
  readonly stop: () => Promise<void>;
}

/** A receiver that uses the packed package on the machine's own Node, in a process of its own. */
export function plainReceiver(
  tarball: string,
  options: {
    readonly port: number;
    readonly secret: string;
    /** Seconds until it listens. */
    readonly delay?: number;
    readonly refuse?: readonly string[];
  },
): Running {
  const { port, secret, delay = 0, refuse = [] } = options;
  const folder = projectOf({});
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", tarball], {
    cwd: folder,
    env: plainMachine,
    stdio: "pipe",
  });
  write(folder, {
    "receiver.js": `import { createServer } from "node:http";
import { huntflow } from "hirehooks/huntflow";
import { receiver } from "hirehooks/node";
const options = { secrets: [process.env.SECRET], refuse: ${JSON.stringify(refuse)} };
const server = createServer(receiver(huntflow, options, () => {}));
setTimeout(() => server.listen(${port}, "127.0.0.1"), ${delay * 1000});
`,
  });
  const child = spawn(plainNode, ["receiver.js"], { cwd: folder, env: { ...plainMachine, SECRET: secret } });
  const ended = once(child, "exit");
  return {
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
