import type { Mark } from "./mark.ts";
import styles from "./playground.module.css";

/** In pixels, as the style sheet has them. */
export const lineHeight = 20;
export const padding = 8;

interface Props {
  /** The numbers of the first and the last line that are drawn. */
  readonly first: number;
  readonly last: number;
  /** Where the first of them begins. */
  readonly top: number;
  readonly total: number;
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
}

/** Numbers of the lines in view. */
export function Gutter({ first, last, top, total, marks }: Props) {
  const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <div className={styles.gutter} aria-hidden="true" style={{ width: `${Math.max(3, String(total).length) + 2}ch` }}>
      <div style={{ transform: `translateY(${top}px)` }}>
        {numbers.map((number) => (
          <div key={number} className={styles[`number-${levelOf(marks.get(number))}`]}>
            {number}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The gravest level of a line's marks. */
export function levelOf(marks: readonly Mark[] = []): Mark["level"] | "none" {
  if (marks.length === 0) return "none";
  return marks.some(({ level }) => level === "issue") ? "issue" : "notice";
}
