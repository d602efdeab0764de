import { type ClipboardEvent, useImperativeHandle, useLayoutEffect, useRef } from "react";
import type { SheetProps } from "./Editor.tsx";
import { Gutter, levelOf, lineHeight, padding } from "./Gutter.tsx";
import { piecesOf, tokenLength } from "./mark.ts";
import styles from "./playground.module.css";
import { useView } from "./use-view.ts";

/** Pasting many lines into a text field takes browsers long; setting its value does not. */
const manyLines = 200;

/** Of longer lines only the beginning is underlined. */
const longest = 2000;

/** A text field with numbered lines; marks are drawn behind its text. */
export function TextField({ label, placeholder, text, lines, marks, onText, ref }: SheetProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [view, update] = useView(area);

  // The field keeps its own text while somebody types; only another text is put into it.
  useLayoutEffect(() => {
    if (area.current && area.current.value !== text) {
      area.current.value = text;
      area.current.scrollTop = 0;
    }
    update();
  }, [text, update]);

  useImperativeHandle(ref, () => ({
    show: (line, column) => {
      const field = area.current;
      if (!field) return;
      const [start, end] = lines.span(Math.min(line, lines.last));
      const offset = Math.min(start + column - 1, end);
      const own = lines.text.slice(start, end);
      field.focus({ preventScroll: true });
      field.setSelectionRange(offset, Math.min(end, offset + tokenLength(own, offset - start)));
      field.scrollTop = padding + (line - 1) * lineHeight - field.clientHeight / 2;
      // About the width of a character.
      field.scrollLeft = column * 8 < field.clientWidth ? 0 : column * 8 - field.clientWidth / 2;
      field.scrollIntoView({ block: "nearest" });
    },
  }));

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData("text/plain").replaceAll(/\r\n?/g, "\n");
    if (pasted.split("\n", manyLines).length < manyLines && pasted.length < 100_000) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    onText(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
  };

  const first = 1 + Math.max(0, Math.floor((view.top - padding) / lineHeight));
  const last = Math.min(lines.last, first + Math.ceil(view.height / lineHeight));
  const topOf = (line: number) => padding + (line - 1) * lineHeight - view.top;
  const inView = [...marks].filter(([line]) => line >= first && line <= last);

  return (
    <div className={styles.sheet}>
      <Gutter first={first} last={last} top={topOf(first)} total={lines.last} marks={marks} />
      <div className={styles.paper}>
        <div className={styles.marks} aria-hidden="true">
          {inView.map(([line, own]) => {
            const [start, end] = lines.span(line);
            const pieces = piecesOf(lines.text.slice(start, Math.min(end, start + longest)), 0, longest, own);
            return (
              <div key={line} className={styles[`line-${levelOf(own)}`]} style={{ top: topOf(line) }}>
                <span style={{ transform: `translateX(${padding - view.left}px)` }}>
                  {pieces.map(({ text: piece, level }, index) => (
                    <i key={index} className={level && styles[`mark-${level}`]}>
                      {piece}
                    </i>
                  ))}
                </span>
              </div>
            );
          })}
        </div>
        <textarea
          ref={area}
          className={styles.field}
          aria-label={label}
          placeholder={placeholder}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          translate="no"
          onChange={(event) => onText(event.target.value)}
          onPaste={paste}
          onScroll={update}
        />
      </div>
    </div>
  );
}
