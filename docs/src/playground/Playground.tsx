import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import { usePluginData } from "@docusaurus/useGlobalData";
import { texts } from "@playground-texts";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Locale } from "../../../src/runtime/issue.ts";
import { CopyButtons } from "./CopyButtons.tsx";
import type { Spot } from "./check.ts";
import { asTyped, DeliveryForm } from "./DeliveryForm.tsx";
import { type EditorHandle, isEditable } from "./Editor.tsx";
import { Introduction } from "./Introduction.tsx";
import { marksOf } from "./marks-of.ts";
import { Options } from "./Options.tsx";
import { ProofLine } from "./ProofLine.tsx";
import type { Pasted } from "./pasted.ts";
import styles from "./playground.module.css";
import { Result } from "./Result.tsx";
import { type Sample, Samples } from "./Samples.tsx";
import { useChecked, useProof } from "./use-checked.ts";
import { useEngine } from "./use-engine.ts";
import { useFragment } from "./use-fragment.ts";

const nothing: Pasted = { body: "", headers: "", event: "", isStrict: false };
const noMarks = { body: [], headers: [] };

/** A delivery on the left, what the contracts say of it on the right. */
export function Playground() {
  const locale = useDocusaurusContext().i18n.currentLocale as Locale;
  const unsigned = usePluginData("playground") as Readonly<Record<string, string>>;
  const [pasted, setPasted] = useState(nothing);
  const [secret, setSecret] = useState("");
  const [sample, setSample] = useState<Sample>();
  const bodyEditor = useRef<EditorHandle>(null);
  const headersEditor = useRef<EditorHandle>(null);
  const loaded = useEngine();
  const engine = loaded === "failed" ? undefined : loaded;
  const answer = useChecked(engine, pasted, locale);
  const proof = useProof(engine, answer, secret, unsigned);
  const marks = useMemo(() => (engine && answer ? marksOf(engine, answer.checked) : noMarks), [engine, answer]);
  const change = useCallback((changed: Partial<Pasted>) => setPasted((before) => ({ ...before, ...changed })), []);

  const open = (opened: Sample) => {
    setSample(opened);
    change({ ...pastedOf(opened), event: "" });
  };
  const trouble = useFragment({ onSample: open, onPasted: (own) => setPasted({ ...own, body: asTyped(own.body) }) });
  const show = (spot: Spot) => {
    if (spot.half === "body") bodyEditor.current?.show(spot.line, spot.column);
    else headersEditor.current?.show(spot.line ?? 1, 1);
  };
  const clear = () => {
    setPasted(nothing);
    setSecret("");
  };

  const { fault, messages = [] } = answer?.checked.report ?? {};
  const isEmpty = fault?.kind === "empty";
  const isOld = engine !== undefined && answer?.pasted !== pasted;
  return (
    <div className={styles.playground}>
      <div>
        {trouble !== undefined && <p role="alert">{trouble}</p>}
        <div className={styles.bar}>
          <Samples onSample={open} />
          <button type="button" className={styles.action} onClick={clear}>
            {texts.body.clear}
          </button>
        </div>
        <DeliveryForm
          {...{ pasted, secret, marks, bodyEditor, headersEditor }}
          problems={answer?.checked.headers.problems ?? []}
          onChange={change}
          onSecret={setSecret}
        />
      </div>
      <div>
        <Options engine={engine} event={pasted.event} isStrict={pasted.isStrict} onChange={change} />
        <h2>{texts.result.label}</h2>
        <div aria-live="polite" aria-busy={isOld}>
          {loaded === undefined && <p>{texts.result.loading}</p>}
          {loaded === "failed" && <p>{texts.result.failed}</p>}
          {isOld && !isEditable(pasted.body) && <p>{texts.result.checking}</p>}
          {isEmpty && <Introduction />}
          {engine && answer && (
            <Result
              {...{ engine, answer }}
              hint={sample?.body === pasted.body ? addressOf(sample) : undefined}
              onShow={show}
              onEvent={(event) => change({ event })}
            />
          )}
          {proof && messages.length > 0 && <ProofLine proof={proof} />}
        </div>
        {engine && answer && !isEmpty && <CopyButtons {...{ engine, answer, secret, locale }} />}
      </div>
    </div>
  );
}

function pastedOf({ body = "", headers = {} }: Sample): Pick<Pasted, "body" | "headers"> {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return { body, headers: lines.join("\n") };
}

/** The address of a sample's message: its id begins with provider and version. */
function addressOf({ id, event }: Sample): string {
  const [provider, version] = id.split("/");
  return `${provider}@${version}/${event}`;
}
