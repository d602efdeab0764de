/*
 * How the build of the contracts grows: our own definitions, replicated to about 100 and to about
 * 1,000 messages, once as more providers and once as more messages of the same versions.
 */
import { compile } from "../src/compile/index.ts";
import type { Version } from "../src/define/index.ts";
import { emit } from "../src/emit/index.ts";
import { registry } from "../src/providers/index.ts";
import { type Definitions, files, folder, moreProviders } from "./replicated.ts";

const own = registry.providers
  .flatMap(({ versions }) => Object.values(versions))
  .flatMap(({ messages }) => Object.keys(messages)).length;

/** Every message again and again in its version, under other names; the copies have no samples. */
function moreMessages(copies: number): Definitions {
  const grown = (version: Version): Version => ({
    ...version,
    messages: Object.fromEntries(
      Object.entries(version.messages).flatMap(([event, message]) =>
        Array.from({ length: copies }, (_, number) => [number === 0 ? event : `${event}${number}`, message]),
      ),
    ),
  });
  const providers = registry.providers.map((provider) => ({
    ...provider,
    versions: Object.fromEntries(Object.entries(provider.versions).map(([id, version]) => [id, grown(version)])),
  }));
  return { providers, files };
}

async function measure(definitions: Definitions): Promise<{ messages: number; perMessage: number }> {
  const started = performance.now();
  const compilation = compile({ ...registry, providers: definitions.providers }, { folder, files: definitions.files });
  await emit(compilation);
  const messages = compilation.contracts.flatMap((contract) => contract.messages).length;
  return { messages, perMessage: (performance.now() - started) / messages };
}

await measure({ providers: registry.providers, files });
const rows = [];
for (const [grown, definitions] of [
  ["more providers", moreProviders],
  ["more messages in each version", moreMessages],
] as const) {
  const small = await measure(definitions(Math.round(100 / own)));
  const large = await measure(definitions(Math.round(1000 / own)));
  rows.push({
    grown,
    "ms per message, about 100": small.perMessage.toFixed(1),
    "ms per message, about 1,000": large.perMessage.toFixed(1),
    messages: `${small.messages} → ${large.messages}`,
    "ratio (goal ≤ 1.5)": (large.perMessage / small.perMessage).toFixed(2),
  });
}
console.table(rows);
