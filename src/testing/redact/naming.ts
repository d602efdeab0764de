import { pointerOf } from "../../json/pointer.ts";
import type { AnyContract } from "../../runtime/contract.ts";
import { headerIn } from "../../runtime/expression.ts";
import type { Steps } from "./rewrite-json.ts";

/** Where messages name their event or version, and where they hold a shared secret; also those of unknown events. */
export function namingIn(
  contracts: readonly AnyContract[],
  isList: boolean,
): { readonly isNaming: (steps: Steps) => boolean; readonly isSecret: (steps: Steps) => boolean } {
  const names = contracts.flatMap(({ event, eventOtherwise = [], marker }) => [
    ...event,
    ...eventOtherwise,
    ...(marker ? [marker.expression] : []),
  ]);
  const secrets = contracts.flatMap(({ signature }) => (signature.kind === "shared-secret" ? signature.member : []));
  return { isNaming: among(names), isSecret: among(secrets) };

  function among(expressions: readonly string[]): (steps: Steps) => boolean {
    const pointers = new Set(
      expressions
        .filter((expression) => headerIn(expression) === undefined)
        .map((expression) => expression.slice(expression.indexOf("#") + 1)),
    );
    const most = Math.max(0, ...[...pointers].map((pointer) => pointer.split("/").length - 1));
    return (steps) => {
      const own = isList ? steps.slice(1) : steps;
      return own.length > 0 && own.length <= most && pointers.has(pointerOf(own));
    };
  }
}
