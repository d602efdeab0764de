import { banner, type Compilation, type Contract, type MessageContract, type Sample } from "../compile/index.ts";
import type { Artifact } from "./artifact.ts";
import { literal } from "./literal.ts";

/** What it takes to send as a provider does: loaded by who sends, not by who receives. */
export function emitSending({ contracts, translated }: Pick<Compilation, "contracts" | "translated">): Artifact[] {
  const modules = contracts.map((contract, index) => {
    const own = Object.entries(translated).map(([locale, all]) => [locale, all[index] ?? contract] as const);
    const data = sendingOf({ en: contract, ...Object.fromEntries(own) });
    const text = `/* ${banner} */
import type { Sending } from "../../../runtime/sending.ts";

// biome-ignore-all format: generated
export const sending: Sending = ${literal(data)};
`;
    return { path: `src/generated/${contract.path}/sending.ts`, text };
  });
  const members = contracts.map(
    ({ provider, version, path }) =>
      `  ${literal(`${provider.id}@${version}`)}: async () => (await import("./${path}/sending.ts")).sending,\n`,
  );
  const text = `/* ${banner} */
import type { Sending } from "../runtime/sending.ts";

/** By provider and version (\`provider@version\`). */
export const sending: Readonly<Record<string, () => Promise<Sending>>> = {
${members.join("")}};
`;
  return [...modules, { path: "src/generated/sending.ts", text }];
}

type Localised<T> = Readonly<Record<string, T>>;

function sendingOf(contracts: Localised<Contract> & { readonly en: Contract }): object {
  const { awaited, statuses, retries } = contracts.en.acknowledgement;
  const said = (member: "description" | "otherwise") =>
    mapped(contracts, ({ acknowledgement }) => acknowledgement[member]);
  const samples = contracts.en.messages.map(({ event, samples: own }, at) => [
    event,
    own.map((sample, index) =>
      sampleOf(
        sample,
        mapped(contracts, ({ messages }) => summaryAt(messages[at], index)),
      ),
    ),
  ]);
  return {
    acknowledgement: {
      awaited,
      statuses,
      ...(retries === undefined ? {} : { retries }),
      description: said("description"),
      otherwise: said("otherwise"),
    },
    samples: Object.fromEntries(samples),
  };
}

function summaryAt(message: MessageContract | undefined, index: number): string {
  return message?.samples[index]?.summary ?? "";
}

function sampleOf({ name, headers, payload, elided }: Sample, summary: Localised<string>): object {
  return {
    name,
    summary,
    ...(headers === undefined ? {} : { headers }),
    ...(payload === undefined ? {} : { payload }),
    elided: elided
      .filter((pointer) => pointer.startsWith("/payload"))
      .map((pointer) => pointer.slice("/payload".length)),
  };
}

function mapped<T, R>(values: Localised<T>, map: (value: T) => R): Localised<R> {
  return Object.fromEntries(Object.entries(values).map(([locale, value]) => [locale, map(value)]));
}
