import { type Ref, useMemo } from "react";
import { type Lines, linesIn } from "../../../src/testing/lines.ts";
import { LargeText } from "./LargeText.tsx";
import type { Mark } from "./mark.ts";
import styles from "./playground.module.css";
import { TextField } from "./TextField.tsx";

/** A text with numbered lines, in which places are marked. */
export interface EditorProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly onText: (text: string) => void;
  readonly ref: Ref<EditorHandle>;
  /** A few lines tall. */
  readonly isSmall?: boolean;
}

export interface EditorHandle {
  /** Moves the caret to a place, and the place into view. */
  readonly show: (line: number, column: number) => void;
}

export interface SheetProps extends Omit<EditorProps, "marks" | "isSmall"> {
  readonly lines: Lines;
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
}

/** Browsers lay out every line of a text field, seen or not: beyond this it would stutter. */
const editable = 400_000;

/** An editor for what can be edited, a viewer for what is too large. */
export function Editor({ text, marks, isSmall = false, ...props }: EditorProps) {
  const lines = useMemo(() => linesIn(text), [text]);
  const byLine = useMemo(() => byLineOf(marks), [marks]);
  const Sheet = isEditable(text) ? TextField : LargeText;
  return (
    <div className={isSmall ? styles.small : styles.tall}>
      <Sheet {...props} text={text} lines={lines} marks={byLine} />
    </div>
  );
}

export function isEditable(text: string): boolean {
  return text.length <= editable;
}

function byLineOf(marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const byLine = new Map<number, Mark[]>();
  for (const mark of marks) {
    const own = byLine.get(mark.line) ?? [];
    if (own.length === 0) byLine.set(mark.line, own);
    own.push(mark);
  }
  return byLine;
}
