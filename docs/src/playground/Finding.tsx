import { texts as checkTexts } from "@check-texts";
import { texts } from "@playground-texts";
import type { Spot } from "./check.ts";
import type { Mark } from "./mark.ts";
import styles from "./playground.module.css";

interface Props {
  readonly level: Mark["level"];
  readonly spot: Spot;
  readonly pointer: string;
  readonly message: string;
  readonly onShow: (spot: Spot) => void;
}

/** One fault or notice; a click leads to its place. */
export function Finding({ level, spot, pointer, message, onShow }: Props) {
  return (
    <li className={styles[level]} data-level={level}>
      <button type="button" onClick={() => onShow(spot)}>
        <span className={styles.sentence}>
          {level === "notice" && <em>{checkTexts.notice}</em>} {message}
        </span>
        <span className={styles.place}>
          {placeOf(spot)}
          {pointer !== "" && <code>{pointer}</code>}
        </span>
      </button>
    </li>
  );
}

function placeOf(spot: Spot): string {
  if (spot.half === "body") return texts.result.atPlace(spot.line, spot.column);
  return spot.line === undefined ? "" : texts.headers.atLine(spot.line);
}
