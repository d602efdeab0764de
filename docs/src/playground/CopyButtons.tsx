import { texts } from "@playground-texts";
import { useState } from "react";
import type { Locale } from "../../../src/runtime/issue.ts";
import { copyText } from "./copy-text.ts";
import styles from "./playground.module.css";
import type { Answer } from "./use-checked.ts";
import type { Engine } from "./use-engine.ts";
import { Words } from "./Words.tsx";

interface Props {
  readonly engine: Engine;
  readonly answer: Answer;
  readonly secret: string;
  readonly locale: Locale;
}

/** A text to be copied, or why there is none. */
type Made = { readonly text: string } | { readonly reason: string };

/** Takes the result along: as JSON, as a test, as a link. */
export function CopyButtons({ engine, answer, secret, locale }: Props) {
  const { pasted, checked } = answer;
  const { copy } = texts;
  const [said, setSaid] = useState<{ readonly by: string; readonly of: Answer; readonly text: string }>();

  const result = async (): Promise<Made> => ({ text: engine.jsonOf(checked.report) });
  const test = async (): Promise<Made> => {
    const shared = await engine.shareable(pasted, checked, secret);
    if (shared === undefined) return { reason: copy.mayHoldSecrets };
    const text = await engine.readyTest(shared, checked, locale);
    return text === undefined ? { reason: copy.noTest } : { text };
  };
  const link = async (): Promise<Made> => {
    const shared = await engine.shareable(pasted, checked, secret);
    if (shared === undefined) return { reason: copy.mayHoldSecrets };
    const fragment = await engine.fragmentOf(shared);
    if (fragment === undefined) return { reason: copy.tooLong };
    return { text: location.origin + location.pathname + fragment };
  };
  const run = async (by: string, make: () => Promise<Made>) => {
    // A browser may lack what a link is packed with.
    const made = make().catch((): Made => ({ reason: copy.refused }));
    const isCopied = await copyText(made.then((own) => ("text" in own ? own.text : undefined)));
    const own = await made;
    setSaid({ by, of: answer, text: "reason" in own ? own.reason : isCopied ? copy.done : copy.refused });
  };
  const isBody = checked.document.form === "body";
  const actions = [
    { name: "json", label: copy.json, note: isBody ? copy.jsonNote : copy.jsonRecordingNote, make: result },
    { name: "test", label: copy.test, note: copy.testNote, make: test },
    { name: "link", label: copy.link, note: copy.linkNote, make: link },
  ];

  return (
    <section className={styles.copy} aria-labelledby="copy">
      <h2 id="copy">{copy.label}</h2>
      {actions.map(({ name, label, note, make }) => (
        <div key={name}>
          <button type="button" className={styles.action} onClick={() => run(name, make)}>
            {label}
          </button>{" "}
          <span role="status">{said?.by === name && said.of === answer && said.text}</span>
          <p className={styles.note}>
            <Words>{note}</Words>
          </p>
        </div>
      ))}
    </section>
  );
}
