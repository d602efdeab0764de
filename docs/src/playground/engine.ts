/*
 * Everything that knows the contracts. It is one script, loaded once the page is there, so that
 * nothing has to be asked for when something is pasted.
 */
import { registry } from "../../../src/generated/registry.ts";
import type { Locale } from "../../../src/runtime/issue.ts";
import { type Checked, checkPasted, type Language } from "./check.ts";
import { choicesOf } from "./choices.ts";
import type { Pasted } from "./pasted.ts";
import { readyTestOf } from "./ready-test.ts";
import { headerNames, secretNames } from "./secrets.ts";
import { shareable as shareableOf } from "./shareable.ts";
import { verify as verifyWith } from "./signature.ts";

export { lineOf, spotOf } from "./check.ts";
export { jsonOf } from "./copied-json.ts";
export { fragmentOf } from "./fragment.ts";

export const choices = () => choicesOf(registry);

export const check = (pasted: Pasted, language: Language) => checkPasted(pasted, registry, language);

export const verify = (checked: Checked, secret: string, unsigned: Readonly<Record<string, string>>) =>
  verifyWith(checked, secret, registry, unsigned);

/** What was pasted without its secrets, or undefined where they cannot be found because it is not JSON. */
export async function shareable(pasted: Pasted, checked: Checked, secret: string): Promise<Pasted | undefined> {
  const contracts = await Promise.all(registry.map(({ load }) => load()));
  const names = await secretNames(contracts);
  const isJson =
    checked.report.fault?.kind !== "not-json" && checked.report.messages.every(({ verdict }) => verdict !== "not-json");
  if (!isJson && [...names].some((name) => pasted.body.includes(name))) return undefined;
  return shareableOf(pasted, checked.headers, { secretNames: names, headerNames: headerNames(contracts) }, secret);
}

/** The delivery as a test that can be run; secrets must have been hidden before. */
export const readyTest = (shared: Pasted, checked: Checked, locale: Locale) =>
  readyTestOf(shared, checked, registry, locale);
