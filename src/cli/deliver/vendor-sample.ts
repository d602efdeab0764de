import type { AnyContract } from "../../runtime/contract.ts";
import { evaluate, headerIn } from "../../runtime/expression.ts";
import type { VendorSample } from "../../runtime/sending.ts";
import { printable } from "../../runtime/texts/word.ts";
import { replaced } from "../../testing/deliver/compose.ts";
import { familyOf } from "../../testing/family-of.ts";
import type { CliTexts } from "../texts/texts.ts";
import { nearest, UsageError } from "../usage-error.ts";

/**
 * The sample with a name, or without one the first of which nothing was left out; undefined where there are none.
 * Throws a usage error that names the nearest where there are, but none with the name.
 */
export function chosenSample(
  samples: readonly VendorSample[],
  name: string | undefined,
  { send, errors }: CliTexts,
): VendorSample | undefined {
  const [first] = samples;
  if (name === undefined || first === undefined) return samples.find(({ elided }) => elided.length === 0) ?? first;
  const found = samples.find((own) => own.name === name);
  if (found) return found;
  const names = samples.map((own) => own.name);
  const suggestion = nearest(name, names);
  const message = send.errors.unknownSample(printable(name, 60), names.join(", "));
  throw new UsageError(suggestion === undefined ? message : `${message} ${errors.suggestion(suggestion)}`);
}

/** The payload of a sample; of a family's (`invoice.*`) with the event's own name in it. */
export function namedPayload(payload: unknown, contract: AnyContract, event: string): unknown {
  const known = familyOf(contract, event);
  const [expression = "", another] = contract.event;
  const isElsewhere = known === event || another !== undefined || headerIn(expression) !== undefined;
  if (isElsewhere || evaluate(expression, {}, payload) !== known) return payload;
  return replaced(payload, expression.slice(expression.indexOf("#/") + 2).split("/"), event);
}
