import { texts } from "@playground-texts";
import { useEffect, useImperativeHandle, useRef, useState } from "react";
import type { Lines } from "../../../src/testing/lines.ts";
import type { SheetProps } from "./Editor.tsx";
import { Gutter, levelOf, lineHeight, padding } from "./Gutter.tsx";
import { type Mark, piecesOf } from "./mark.ts";
import styles from "./playground.module.css";
import { useView } from "./use-view.ts";

/** Browsers cannot draw anything that is taller; longer texts are scrolled faster than they are. */
const tallest = 8_000_000;

/** As much of a line as is drawn. */
const shown = 600;

/** A text that is too large for a text field: it is shown, not edited, and only the lines in view are drawn. */
export function LargeText({ label, text, lines, marks, onText, ref }: SheetProps) {
  const box = useRef<HTMLDivElement>(null);
  const [view, update] = useView(box);
  const [focus, setFocus] = useState({ line: 0, column: 1 });
  const whole = lines.last * lineHeight + 2 * padding;
  const height = Math.min(whole, tallest);
  const scale = height > view.height ? (whole - view.height) / (height - view.height) : 1;
  const top = view.top * scale;
  const first = 1 + Math.max(0, Math.floor((top - padding) / lineHeight));
  const last = Math.min(lines.last, first + Math.ceil(view.height / lineHeight));
  const start = padding + (first - 1) * lineHeight - top;

  useImperativeHandle(ref, () => ({
    show: (line, column) => {
      setFocus({ line, column });
      if (!box.current) return;
      box.current.focus({ preventScroll: true });
      box.current.scrollTop = (padding + (line - 1) * lineHeight - view.height / 2) / scale;
      box.current.scrollLeft = 0;
    },
  }));

  useEffect(() => {
    const element = box.current;
    const paste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.getData("text/plain");
      if (pasted) onText(pasted);
    };
    element?.addEventListener("paste", paste);
    return () => element?.removeEventListener("paste", paste);
  }, [onText]);

  return (
    <>
      <p className={styles.note}>{texts.body.large((text.length / 1e6).toFixed(1))}</p>
      <div className={styles.sheet}>
        <Gutter first={first} last={last} top={start} total={lines.last} marks={marks} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by the keyboard */}
        <section ref={box} className={styles.large} aria-label={label} tabIndex={0} onScroll={update}>
          <div style={{ height }}>
            <div className={styles.rows} style={{ height: view.height }}>
              <div style={{ transform: `translateY(${start}px)` }}>
                {Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).map((line) => {
                  const own = marks.get(line) ?? [];
                  const column = focus.line === line ? focus.column : (own[0]?.column ?? 1);
                  return <Row key={line} lines={lines} line={line} marks={own} column={column} />;
                })}
              </div>
            </div>
          </div>
        </section>
      </div>
    </>
  );
}

interface RowProps {
  readonly lines: Lines;
  readonly line: number;
  readonly marks: readonly Mark[];
  /** Of a long line, what stands around this column. */
  readonly column: number;
}

function Row({ lines, line, marks, column }: RowProps) {
  const [begin, end] = lines.span(line);
  const length = end - begin;
  const from = length <= shown ? 0 : Math.max(0, Math.min(column - 1 - 80, length - shown));
  const to = Math.min(length, from + shown);
  // Of a line of megabytes, no more is taken in hand than is shown.
  const part = lines.text.slice(begin + from, begin + to).replace(/\r$/, "");
  const near = marks.filter((mark) => mark.column > from && mark.column <= to);
  const moved = near.map((mark) => ({ ...mark, column: mark.column - from }));
  return (
    <div className={styles[`row-${levelOf(marks)}`]}>
      {from > 0 && "… "}
      {piecesOf(part, 0, part.length, moved).map(({ text, level }, index) => (
        <span key={index} className={level && styles[`mark-${level}`]}>
          {text}
        </span>
      ))}
      {to < length && " …"}
    </div>
  );
}
