import { banner, type Contract } from "../compile/index.ts";
import type { Artifact } from "./artifact.ts";
import { literal } from "./literal.ts";

/** The module of one provider version: what `hirehooks/<provider>/<version>` is. */
export function emitVersionModule(contract: Contract): Artifact {
  const {
    provider,
    version,
    event,
    eventOtherwise,
    marker,
    delivery,
    times,
    headers,
    recognition,
    batch,
    acknowledgement,
    announced,
    messages,
  } = contract;
  const data = {
    provider: provider.id,
    version,
    event,
    ...(eventOtherwise === undefined ? {} : { eventOtherwise }),
    ...(marker === undefined ? {} : { marker }),
    ...(delivery === undefined ? {} : { delivery }),
    ...(times === undefined ? {} : { times }),
    headerNames: Object.keys(headers?.properties ?? {}),
    recognition,
    isBatch: batch !== undefined,
    signature: signatureOf(contract),
    acknowledgement: { awaited: acknowledgement.awaited, statuses: acknowledgement.statuses },
    events: messages.map((message) => message.event),
    announced: announced.map(({ label, group }) => ({ label, group })),
    optionalSignature: messages
      .filter(({ mayBeUnsigned }) => mayBeUnsigned !== undefined)
      .map((message) => message.event),
    optionalBody: messages.filter(({ mayBeEmpty }) => mayBeEmpty !== undefined).map((message) => message.event),
  };
  const types = [provider.id, version, contract.signature.kind].map(literal).join(", ");
  const text = `/* ${banner} */
import { defineContract } from "../../../runtime/contract.ts";
import * as guards from "./tolerant.ts";
import type { Messages } from "./types.ts";

/** ${commentOf(`${provider.title} ${version}. ${contract.summary}`)} */
export const ${constantOf(provider.id)} = defineContract<Messages, ${types}, ${data.optionalSignature.map(literal).join(" | ") || "never"}>({
${Object.entries(data)
  .map(([name, value]) => `  ${name}: ${literal(value)},\n`)
  .join("")}  guards,
  strict: () => import("./strict.ts"),
  schemas: () => import("./schemas.ts"),
});

export type * from "./types.ts";
`;
  return { path: `src/generated/${contract.path}/index.ts`, text };
}

/** The module of a provider: what `hirehooks/<provider>` is, the version that the vendor sends today. */
export function emitProviderModule(contract: Contract): Artifact {
  return {
    path: `src/generated/${contract.provider.id}/index.ts`,
    text: `/* ${banner} */\nexport * from "./${contract.version}/index.ts";\n`,
  };
}

/** All contracts, each to be loaded when it is needed, with what tells their payloads apart. */
export function emitRegistry(contracts: readonly Contract[]): Artifact {
  const entries = contracts.map(({ provider, version, current, path, recognition, exclusion = [], event, batch }) => {
    const data = {
      provider: provider.id,
      title: provider.title,
      version,
      isCurrent: current,
      recognition,
      exclusion,
      event,
      isBatch: batch !== undefined,
    };
    const members = Object.entries(data).map(([name, value]) => `    ${name}: ${literal(value)},\n`);
    return `  {\n${members.join("")}    load: async () => (await import("./${path}/index.ts")).${constantOf(provider.id)},\n  },\n`;
  });
  const text = `/* ${banner} */
import type { RegistryEntry } from "../runtime/registry.ts";

export const registry: readonly RegistryEntry[] = [
${entries.join("")}];
`;
  return { path: "src/generated/registry.ts", text };
}

/** All contracts with everything there is of them, at once: for tests, which should not have to wait for it. */
export function emitComplete(contracts: readonly Contract[]): Artifact {
  const imports = contracts.map(
    (
      { provider, path },
      index,
    ) => `import { ${constantOf(provider.id)} as contract${index} } from ${literal(`./${path}/index.ts`)};
import { schemas as schemas${index} } from ${literal(`./${path}/schemas.ts`)};
import { sending as sending${index} } from ${literal(`./${path}/sending.ts`)};
import * as strict${index} from ${literal(`./${path}/strict.ts`)};
`,
  );
  const entries = contracts.map(
    ({ current }, index) =>
      `  { contract: contract${index}, isCurrent: ${current}, schemas: schemas${index}, sending: sending${index}, strict: strict${index} },\n`,
  );
  const text = `/* ${banner} */
import type { CompleteEntry } from "../runtime/registry.ts";
${imports.join("")}
export const complete: readonly CompleteEntry[] = [
${entries.join("")}];
`;
  return { path: "src/generated/complete.ts", text };
}

function signatureOf({ signature }: Contract): object {
  if (signature.kind === "hmac") {
    const { kind, header, hash, encoding } = signature;
    return { kind, header, hash, encoding };
  }
  return signature.kind === "shared-secret"
    ? { kind: signature.kind, member: signature.member }
    : { kind: signature.kind };
}

/** `human-sourcing` → `humanSourcing` */
function constantOf(id: string): string {
  return id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function commentOf(text: string): string {
  return text.replaceAll("*/", "*\\/").replaceAll(/\s+/g, " ");
}
