import type { Texts } from "../../../texts/index.ts";
import type { ProviderModel, VersionModel } from "../model/reference.ts";
import { receiverFacts } from "./receiver-facts.ts";
import { withHirehooks, withNode, withPhp, withPython } from "./receiver-programs.ts";
import { signatureCheck } from "./signature-check.ts";

/** A whole program that receives deliveries, checks where they come from, and answers. */
export interface Receiver {
  readonly language: "ts" | "js" | "php" | "python";
  readonly file: string;
  readonly code: string;
}

/** The same receiver in four ways; none for documents that do not say how deliveries are signed. */
export function receiversOf(
  provider: ProviderModel,
  version: VersionModel,
  comments: Texts["codeComments"],
): Receiver[] {
  const { signature } = version;
  if (signature === undefined) return [];
  const facts = receiverFacts(provider, version, comments);
  const check = signatureCheck(signature, facts);
  return [
    { language: "ts", file: "receiver.ts", code: withHirehooks(facts, signature.kind) },
    { language: "js", file: "receiver.mjs", code: withNode(facts, check) },
    { language: "php", file: "receiver.php", code: withPhp(facts, check) },
    { language: "python", file: "receiver.py", code: withPython(facts, check) },
  ];
}
