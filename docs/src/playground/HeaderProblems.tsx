import { texts } from "@playground-texts";
import type { HeaderProblem } from "./headers.ts";
import styles from "./playground.module.css";

/** What cannot be read of pasted headers. */
export function HeaderProblems({ problems }: { readonly problems: readonly HeaderProblem[] }) {
  const { atLine, problems: said } = texts.headers;
  return (
    <ul className={styles.problems} aria-live="polite">
      {problems.slice(0, 20).map(({ kind, name, line }, index) => (
        <li key={index}>
          <strong>{atLine(line)}</strong> {said[kind](name.slice(0, 80))}
        </li>
      ))}
    </ul>
  );
}
