import type { Command } from "commander";
import { registry } from "../../generated/registry.ts";
import type { AnyContract } from "../../runtime/contract.ts";
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
  const addresses = addressesOf(contracts);
  const known = { "--provider": providersOf(registry), "--event": addresses, address: addresses };
  process.stdout.write(scripts[shell](describedOf(program, known)));
  return 0;
}

/** Addresses of all events: with the version, too, where there are several; of a family what its events begin with. */
function addressesOf(contracts: readonly AnyContract[]): string[] {
  const addresses = contracts.flatMap(({ provider, version, events }) => {
    const isAlone = contracts.filter((other) => other.provider === provider).length === 1;
    const forms = isAlone ? [provider] : [provider, `${provider}@${version}`];
    return events.flatMap((event) => forms.map((form) => `${form}/${event.replace(/\*$/, "")}`));
  });
  return [...new Set(addresses)];
}
