import { registry } from "../generated/registry.ts";
import type { AnyContract } from "../runtime/contract.ts";
import { inertJson } from "./inert.ts";
import { renderList } from "./print-list.ts";
import type { Terminal } from "./terminal.ts";
import type { CliTexts } from "./texts/texts.ts";

/** A provider version, as `hirehooks list` shows it. */
export interface Listed {
  readonly title: string;
  /** Whether it is what the vendor sends today. */
  readonly isCurrent: boolean;
  readonly contract: AnyContract;
}

/** `hirehooks list`: providers, versions, events, announced ones, and how each is signed. Returns the exit code. */
export async function list(format: "pretty" | "json", texts: CliTexts, terminal: Terminal): Promise<number> {
  const listed = await Promise.all(
    registry.map(async ({ title, isCurrent, load }) => ({ title, isCurrent, contract: await load() })),
  );
  const text =
    format === "json"
      ? `[\n${listed.map(describe).map(inertJson).join(",\n")}\n]`
      : renderList(listed, texts, terminal);
  process.stdout.write(`${text}\n`);
  return 0;
}

/** A provider version as JSON: members are stable; `signature` and `acknowledgement` as the contract has them. */
function describe({ title, isCurrent, contract }: Listed): object {
  const { provider, version, signature, acknowledgement, announced, events } = contract;
  return {
    provider,
    title,
    version,
    current: isCurrent,
    events: events.map((event) => ({ event, address: `${provider}@${version}/${event}` })),
    announced,
    signature,
    acknowledgement,
  };
}
