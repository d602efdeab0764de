import { expect, test } from "vitest";
import type { AnyContract, Locale } from "../../src/index.ts";
import { receive, type SignedContract, sign } from "../../src/index.ts";
import { generatedContract } from "../generated.ts";
import { type Mutant, mutantsOf } from "../mutants.ts";
import { seeded, seedOfRun } from "../random.ts";

const secret = "not-a-real-secret";
const locales = ["en", "fr", "ru"] as const;
const wanted = 2000;

/** Mutants that a tolerant reader finds at fault, until there are enough; each seed picks other values. */
function* faultyMutants(seed: number): Generator<Mutant> {
  for (let round = 0; ; round += 1) {
    for (const mutant of mutantsOf(seeded(seed + round))) if (mutant.expected.kind === "issue") yield mutant;
  }
}

/** A delivery as its provider would send it: as bytes, with whatever proves where it comes from. */
async function delivered(contract: AnyContract, { payload, headers }: Mutant) {
  const { signature } = contract;
  if (signature.kind === "shared-secret") {
    const member = signature.member.split("#/")[1] ?? "";
    return { headers: {}, body: JSON.stringify({ ...(payload as object), [member]: secret }) };
  }
  const body = JSON.stringify(payload);
  const proof = signature.kind === "hmac" ? await sign(contract as SignedContract, body, secret) : {};
  return { headers: { ...headers, ...proof }, body };
}

test("a payload with one fault has one issue at the right place, in three languages", async () => {
  const wrong: string[] = [];
  const messages: Record<Locale, Set<string>> = { en: new Set(), fr: new Set(), ru: new Set() };
  let count = 0;

  for (const mutant of faultyMutants(seedOfRun())) {
    const contract = generatedContract(mutant.contract.path);
    const { signature } = contract;
    const { expected } = mutant;
    if (expected.kind !== "issue") continue;
    // What proves the sender is not the message's to have a fault in.
    if (signature.kind === "shared-secret" && signature.member.endsWith(`#${expected.pointer}`)) continue;
    const request = await delivered(contract, mutant);
    const options = signature.kind === "none" ? {} : { secrets: [secret] };
    for (const locale of locales) {
      const received = await receive(contract, request, { ...options, locale });
      const [message] = received.value?.messages ?? [];
      const issues =
        (message as { issues?: readonly { pointer: string; message: string }[] } | undefined)?.issues ?? [];
      const found = `${message?.event} ${issues.map(({ pointer }) => pointer)}`;
      if (found !== `invalid ${expected.pointer}`) wrong.push(`${mutant.contract.path}: ${mutant.what}: ${found}`);
      messages[locale].add(issues[0]?.message ?? "");
    }
    count += 1;
    if (count === wanted) break;
  }

  expect(wrong.slice(0, 10)).toEqual([]);
  expect(count).toBe(wanted);
  const cyrillic = (locale: Locale) => [...messages[locale]].filter((text) => /[а-яё]{3}/i.test(text)).length;
  expect([cyrillic("en"), cyrillic("fr"), cyrillic("ru")]).toEqual([0, 0, messages.ru.size]);
  expect([...messages.fr].filter((text) => messages.en.has(text))).toEqual([]);
});
