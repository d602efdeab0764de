import { texts as checkTexts } from "@check-texts";
import { texts } from "@playground-texts";
import type { LocatedIssue, MessageReport } from "../../../src/testing/report.ts";
import type { Spot } from "./check.ts";
import { Finding } from "./Finding.tsx";
import type { Mark } from "./mark.ts";
import styles from "./playground.module.css";

interface Props {
  readonly message: MessageReport;
  /** Which message it is, from 1; undefined if it is the only one. */
  readonly index: number | undefined;
  readonly line: number;
  readonly spotOf: (issue: LocatedIssue) => Spot;
  readonly onShow: (spot: Spot) => void;
}

/** The verdict on one message, and its findings. */
export function MessageResult({ message, index, line, spotOf, onShow }: Props) {
  const { verdict, address, issues, total, notices, totalNotices, isTextBody } = message;
  const counts = [total > 0 ? checkTexts.faults(total) : "", totalNotices > 0 ? checkTexts.notices(totalNotices) : ""];
  const mood = total > 0 ? "bad" : totalNotices > 0 || verdict === "unknown" ? "odd" : "good";
  return (
    <article className={styles.message}>
      {index !== undefined && (
        <p className={styles.place}>
          <button type="button" className={styles.link} onClick={() => onShow({ half: "body", line, column: 1 })}>
            {texts.result.message(index)}
          </button>
        </p>
      )}
      <p className={styles.verdict} data-verdict={verdict}>
        <strong className={styles[mood]}>{checkTexts.verdicts[verdict]}</strong>
        {address !== undefined && <code>{address}</code>}
        <span>{counts.filter((count) => count !== "").join(", ")}</span>
      </p>
      {isTextBody && total + totalNotices > 0 && <p className={styles.note}>{checkTexts.textBody}</p>}
      <Findings level="issue" issues={issues} total={total} spotOf={spotOf} onShow={onShow} />
      <Findings level="notice" issues={notices} total={totalNotices} spotOf={spotOf} onShow={onShow} />
    </article>
  );
}

interface FindingsProps extends Pick<Props, "spotOf" | "onShow"> {
  readonly level: Mark["level"];
  readonly issues: readonly LocatedIssue[];
  readonly total: number;
}

function Findings({ level, issues, total, spotOf, onShow }: FindingsProps) {
  if (total === 0) return null;
  return (
    <ul>
      {issues.map((issue, index) => (
        <Finding
          key={index}
          level={level}
          spot={spotOf(issue)}
          pointer={issue.half === "headers" ? `${texts.result.inHeaders} ${issue.pointer}` : issue.pointer}
          message={issue.message}
          onShow={onShow}
        />
      ))}
      {total > issues.length && <li>{checkTexts.more(total - issues.length)}</li>}
    </ul>
  );
}
