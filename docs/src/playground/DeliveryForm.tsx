import { texts } from "@playground-texts";
import { type RefObject, useCallback } from "react";
import { Editor, type EditorHandle, isEditable } from "./Editor.tsx";
import { HeaderProblems } from "./HeaderProblems.tsx";
import type { HeaderProblem } from "./headers.ts";
import type { Marks } from "./marks-of.ts";
import type { Pasted } from "./pasted.ts";
import styles from "./playground.module.css";

interface Props {
  readonly pasted: Pasted;
  readonly secret: string;
  readonly marks: Marks;
  readonly problems: readonly HeaderProblem[];
  readonly bodyEditor: RefObject<EditorHandle | null>;
  readonly headersEditor: RefObject<EditorHandle | null>;
  readonly onChange: (changed: Partial<Pasted>) => void;
  readonly onSecret: (secret: string) => void;
}

/** Where body, headers and secret are pasted. */
export function DeliveryForm(props: Props) {
  const { pasted, secret, marks, problems, bodyEditor, headersEditor, onChange, onSecret } = props;
  const setBody = useCallback((body: string) => onChange({ body: asTyped(body) }), [onChange]);
  const setHeaders = useCallback((headers: string) => onChange({ headers: asTyped(headers) }), [onChange]);
  return (
    <>
      <h2>{texts.body.label}</h2>
      <Editor
        ref={bodyEditor}
        label={texts.body.label}
        placeholder={texts.body.placeholder}
        text={pasted.body}
        marks={marks.body}
        onText={setBody}
      />
      <h2>{texts.headers.label}</h2>
      <p className={styles.note}>{texts.headers.note}</p>
      <Editor
        ref={headersEditor}
        label={texts.headers.label}
        text={pasted.headers}
        marks={marks.headers}
        onText={setHeaders}
        isSmall
      />
      <HeaderProblems problems={problems} />
      <h2>
        <label htmlFor="secret">{texts.secret.label}</label>
      </h2>
      <p className={styles.note}>{texts.secret.note}</p>
      <input
        id="secret"
        type="password"
        autoComplete="off"
        value={secret}
        onChange={({ target }) => onSecret(target.value)}
      />
    </>
  );
}

/** A text field keeps every line break as LF. */
export function asTyped(text: string): string {
  return isEditable(text) ? text.replaceAll(/\r\n?/g, "\n") : text;
}
