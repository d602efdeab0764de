import Table from "cli-table3";
import { registry } from "../generated/registry.ts";
import type { AnyContract } from "../runtime/contract.ts";
import type { CliTexts } from "./texts/texts.ts";

/** `hirehooks list`: providers, versions, events, announced ones, and how each is signed. */
export async function list(format: "pretty" | "json", texts: CliTexts, width: number): Promise<number> {
  const rows = await Promise.all(
    registry.map(async ({ title, isCurrent, load }) => ({ title, isCurrent, contract: await load() })),
  );
  if (format === "json") console.log(JSON.stringify(rows.map(describe), null, 2));
  else console.log(render(rows, texts, width));
  return 0;
}

interface Row {
  readonly title: string;
  readonly isCurrent: boolean;
  readonly contract: AnyContract;
}

function describe({ title, isCurrent, contract }: Row): object {
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

function render(rows: readonly Row[], texts: CliTexts, width: number): string {
  const { columns, current, announced } = texts.list;
  const cells = rows.map(({ title, isCurrent, contract }) => [
    `${title}\n${contract.provider}`,
    isCurrent ? `${contract.version}\n${current}` : contract.version,
    [
      ...contract.events,
      ...(contract.announced.length > 0
        ? ["", announced(contract.announced.map(({ label }) => label).join(", "))]
        : []),
    ].join("\n"),
    signatureOf(contract, texts),
  ]);
  const heads = [columns.provider, columns.version, columns.events, columns.signature];
  // A narrow terminal gets one line after another instead of columns that hold a few letters each.
  if (width < 80) {
    return cells
      .map((row) =>
        row.map((cell, index) => `${heads[index]}: ${cell.replaceAll("\n", index === 2 ? "\n  " : ", ")}`).join("\n"),
      )
      .join("\n\n");
  }
  const widths = [18, 21, Math.max(24, Math.floor((width - 46) * 0.55)), 0];
  widths[3] = Math.max(20, width - 5 - widths.reduce((sum, column) => sum + column, 0));
  const table = new Table({ head: heads, colWidths: widths, wordWrap: true, style: { head: [], border: [] } });
  table.push(...cells);
  return table.toString();
}

function signatureOf({ signature }: AnyContract, { list: { signatures } }: CliTexts): string {
  if (signature.kind === "hmac") return signatures.hmac(signature.header);
  return signature.kind === "shared-secret"
    ? signatures["shared-secret"](signature.member.split("#")[1] ?? "")
    : signatures.none("");
}
