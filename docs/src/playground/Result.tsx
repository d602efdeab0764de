import { texts as checkTexts } from "@check-texts";
import { texts } from "@playground-texts";
import type { FileFault } from "../../../src/testing/report.ts";
import type { Remark, Spot } from "./check.ts";
import { Finding } from "./Finding.tsx";
import { MessageResult } from "./MessageResult.tsx";
import styles from "./playground.module.css";
import type { Answer } from "./use-checked.ts";
import type { Engine } from "./use-engine.ts";

interface Props {
  readonly engine: Engine;
  readonly answer: Answer;
  /** The address of the sample that is open, if the data does not tell the event. */
  readonly hint: string | undefined;
  readonly onShow: (spot: Spot) => void;
  readonly onEvent: (address: string) => void;
}

/** More messages than these are counted, not listed. */
const limit = 50;

/** What the contracts say of what was pasted. */
export function Result({ engine, answer, hint, onShow, onEvent }: Props) {
  const { pasted, checked } = answer;
  const { fault, messages } = checked.report;
  const isUnrecognised = messages.some(({ verdict }) => verdict === "unrecognised");
  return (
    <>
      {checked.remarks.map((remark) => (
        <p key={remark.kind} className={styles.remark}>
          {said(remark)}
        </p>
      ))}
      {fault && <Fault fault={fault} onShow={onShow} />}
      {messages.slice(0, limit).map((message, index) => (
        <MessageResult
          key={index}
          message={message}
          index={messages.length > 1 ? index + 1 : undefined}
          line={engine.lineOf(checked, message)}
          spotOf={(issue) => engine.spotOf(checked, issue)}
          onShow={onShow}
        />
      ))}
      {messages.length > limit && <p>{texts.result.moreMessages(messages.length - limit)}</p>}
      {isUnrecognised && pasted.event === "" && (
        <p className={styles.hint}>
          {texts.result.chooseAbove}{" "}
          {hint && (
            <button type="button" className={styles.action} onClick={() => onEvent(hint)}>
              {texts.result.chooseEvent(hint)}
            </button>
          )}
        </p>
      )}
    </>
  );
}

function Fault({ fault, onShow }: { readonly fault: FileFault; readonly onShow: (spot: Spot) => void }) {
  if (fault.kind !== "not-json") return null;
  const { line, column, detail } = fault;
  return (
    <article className={styles.message}>
      <p className={styles.verdict}>
        <strong className={styles.bad}>{checkTexts.verdicts["not-json"]}</strong>
      </p>
      <ul>
        <Finding
          level="issue"
          spot={{ half: "body", line, column }}
          pointer=""
          message={checkTexts.fileNotJson(line, column, detail)}
          onShow={onShow}
        />
      </ul>
    </article>
  );
}

function said(remark: Remark): string {
  if (remark.kind === "lone-surrogate") return texts.remarks.loneSurrogate(remark.line, remark.column);
  return remark.kind === "several" ? texts.remarks.several : texts.remarks.ownHeaders;
}
