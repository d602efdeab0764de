import type { PastedHeaders } from "./headers.ts";
import type { Pasted } from "./pasted.ts";
import { hideIn, withoutSecrets } from "./secrets.ts";

/** What may be given away: secrets are hidden, and headers that no contract names are left out. */
export function shareable(
  { body, event, isStrict }: Pasted,
  { headers = {} }: Pick<PastedHeaders, "headers">,
  known: { readonly secretNames: ReadonlySet<string>; readonly headerNames: ReadonlySet<string> },
  secret: string,
): Pasted {
  const lines = Object.entries(headers)
    .filter(([name]) => known.headerNames.has(name.toLowerCase()))
    .flatMap(([name, values]) => [values].flat().map((value) => `${name}: ${hideIn(value, secret)}`));
  return { body: withoutSecrets(body, known.secretNames, secret), headers: lines.join("\n"), event, isStrict };
}
