import type { Command } from "commander";
import { registry } from "../../generated/registry.ts";
import { providersOf } from "../../testing/candidates.ts";
import { bashScript } from "./bash.ts";
import { describedOf } from "./described.ts";
import { fishScript } from "./fish.ts";
import type { Shell } from "./shells.ts";
import { zshScript } from "./zsh.ts";

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const satisfies Record<Shell, unknown>;

/** `hirehooks completion`: prints the script that teaches a shell the program as it is. Returns the exit code. */
export async function completion(shell: Shell, program: Command): Promise<number> {
  const contracts = await Promise.all(registry.map(({ load }) => load()));
  // Of a family (`invoice.*`) what all its events begin with; the newest version needs no name.
  const addresses = contracts.flatMap(({ provider, version, events }) =>
    events
      .map((event) => event.replace(/\*$/, ""))
      .flatMap((event) => [`${provider}/${event}`, `${provider}@${version}/${event}`]),
  );
  const known = { provider: providersOf(registry), address: [...new Set(addresses)] };
  process.stdout.write(scripts[shell](describedOf(program, known)));
  return 0;
}
