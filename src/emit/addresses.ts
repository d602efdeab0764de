import { banner, type Contract } from "../compile/index.ts";
import type { Artifact } from "./artifact.ts";
import { literal } from "./literal.ts";

/** The types of every message, by address. */
export function emitAddresses(contracts: readonly Contract[]): Artifact {
  const imports = contracts.map(
    ({ path }, index) => `import type { Messages as M${index} } from ${literal(`./${path}/types.ts`)};\n`,
  );
  const members = contracts.flatMap(({ provider, version, current }, index) =>
    [...(current ? [provider.id] : []), `${provider.id}@${version}`].map((id) => `  At<${literal(id)}, M${index}>`),
  );
  const text = `/* ${banner} */
import type { At } from "../runtime/address.ts";
${imports.join("")}
type Messages =
${members.join(" &\n")};

/** \`provider/event\` for what the vendor sends today, \`provider@version/event\` for any version. */
export type Address = keyof Messages;

/** The payload of a message, by its address. */
export type Payload<A extends Address> = Messages[A]["payload"];

/** The headers that the contract of a message names, by its address; never, where it names none. */
export type MessageHeaders<A extends Address> = Messages[A] extends { headers: infer H } ? H : never;
`;
  return { path: "src/generated/addresses.ts", text };
}
