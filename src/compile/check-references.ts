import { stepsOf } from "../json/pointer.ts";
import type { Contract } from "./contract.ts";
import { type Diagnostic, diagnostic } from "./diagnostics.ts";
import type { Definitions, JsonSchema } from "./json-schema.ts";
import { nameOfRef } from "./walk-schema.ts";

/** Headers and members that the contract speaks of have to be among those that it describes. */
export function checkReferences(contract: Contract, report: (diagnostic: Diagnostic) => void): void {
  const { path: place, signature, recognition, headers, messages, definitions } = contract;
  const wrong = (what: string, value: string) => report(diagnostic("unresolved-reference", { place, what, value }));
  if (signature.kind === "hmac" && !Object.hasOwn(headers?.properties ?? {}, signature.header)) {
    wrong("signature.header", signature.header);
  }
  const pointers = [
    ...recognition.map((pointer) => ["recognition", pointer] as const),
    ...(signature.kind === "shared-secret"
      ? [["signature.member", signature.member.split("#")[1] ?? ""] as const]
      : []),
  ];
  for (const [what, pointer] of pointers) {
    const isDescribed = messages.some(({ payload }) => hasMember(payload, stepsOf(pointer), definitions));
    if (messages.length > 0 && !isDescribed) wrong(what, pointer);
  }
}

/** Whether a schema describes a member at the end of the path. */
export function hasMember(schema: JsonSchema, [step, ...rest]: readonly string[], definitions: Definitions): boolean {
  if (step === undefined) return true;
  if (schema.$ref !== undefined)
    return hasMember(definitions[nameOfRef(schema.$ref)] ?? {}, [step, ...rest], definitions);
  const nested = [...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  if (nested.length > 0) return nested.some((child) => hasMember(child, [step, ...rest], definitions));
  const member = Object.hasOwn(schema.properties ?? {}, step) ? schema.properties?.[step] : undefined;
  return member !== undefined && hasMember(member, rest, definitions);
}

/** What a version says it replaces has to be in the version before it, and what replaces it in this one. */
export function checkReplacements(contracts: readonly Contract[], report: (diagnostic: Diagnostic) => void): void {
  for (const [index, contract] of contracts.entries()) {
    const before = contracts[index - 1];
    for (const { event, from, to } of contract.replaces) {
      const pairs = [
        [before, from],
        [contract, to],
      ] as const;
      for (const [version, pointer] of pairs) {
        const message = version?.messages.find((candidate) => candidate.event === event);
        const isThere =
          message !== undefined && hasMember(message.payload, stepsOf(pointer), version?.definitions ?? {});
        if (!isThere)
          report(
            diagnostic("unresolved-reference", { place: contract.path, what: `replaces, ${event}`, value: pointer }),
          );
      }
    }
  }
}
