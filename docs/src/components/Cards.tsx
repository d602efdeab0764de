import type { ReactNode } from "react";

interface CardsProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** By column, the language of its name where it is not the page's. */
  readonly languages?: readonly (string | undefined)[];
}

/** A table that becomes a list of cards where the screen is narrow: each cell then shows its column's name. */
export function Cards({ head, rows, languages = [] }: CardsProps) {
  return (
    <table className="cards">
      <thead>
        <tr>
          {head.map((name, column) => (
            <th key={name} scope="col" lang={languages[column]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={head[column]} data-label={head[column]}>
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
