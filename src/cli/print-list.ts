import Table from "cli-table3";
import type { AnyContract } from "../runtime/contract.ts";
import type { Listed } from "./list.ts";
import type { Terminal } from "./terminal.ts";
import type { CliTexts } from "./texts/texts.ts";

/** The narrowest terminal that gets a table, and the widths of its columns there. */
const narrowest = 90;
const columns = [18, 21, 26, 20];

/** Provider versions as a table; in a narrow terminal as one line after another. */
export function renderList(listed: readonly Listed[], texts: CliTexts, { width }: Terminal): string {
  const { provider, version, events, signature } = texts.list.columns;
  const heads = [provider, version, events, signature];
  const rows = listed.map((item) => cellsOf(item, texts));
  if (width < narrowest) return rows.map((row) => renderNarrow(heads, row, texts, width)).join("\n\n");
  const spare = width - narrowest;
  const [first = 0, second = 0, third = 0, fourth = 0] = columns;
  const table = new Table({
    head: heads,
    colWidths: [first, second, third + Math.ceil(spare * 0.55), fourth + Math.floor(spare * 0.45)],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  table.push(...rows.map((row) => row.map((lines) => lines.join("\n"))));
  return table.toString();
}

/** What stands in each column, line by line. */
function cellsOf({ title, isCurrent, contract }: Listed, texts: CliTexts): string[][] {
  const { current, announced } = texts.list;
  const labels = contract.announced.map(({ label }) => label).join(", ");
  return [
    [title, contract.provider],
    isCurrent ? [contract.version, current] : [contract.version],
    labels === "" ? [...contract.events] : [...contract.events, "", announced(labels)],
    [signatureOf(contract, texts)],
  ];
}

function renderNarrow(
  heads: readonly string[],
  row: readonly (readonly string[])[],
  { list: { labelled } }: CliTexts,
  width: number,
): string {
  return row
    .flatMap((cell, index) => {
      const lines = cell.filter((line) => line !== "");
      const label = (text: string) => labelled(heads[index] ?? "", text).trimEnd();
      const isList = index === 2;
      return isList ? [label(""), ...lines.map((line) => `  ${line}`)] : [label(lines.join(", "))];
    })
    .flatMap((line) => wrapped(line, width))
    .join("\n");
}

/** A line broken at spaces; what follows is indented. */
function wrapped(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const space = line.lastIndexOf(" ", width);
  const indent = /^ */.exec(line)?.[0] ?? "";
  if (space <= indent.length) return [line];
  return [line.slice(0, space), ...wrapped(`${indent || "  "}${line.slice(space + 1)}`, width)];
}

function signatureOf({ signature }: AnyContract, { list: { signatures } }: CliTexts): string {
  if (signature.kind === "hmac") return signatures.hmac(signature.header);
  return signature.kind === "shared-secret"
    ? signatures["shared-secret"](signature.member.split("#")[1] ?? "")
    : signatures.none("");
}
