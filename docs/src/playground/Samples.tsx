import { texts } from "@playground-texts";
import { useRef, useState } from "react";
import styles from "./playground.module.css";

/** A sample of the contract. */
export interface Sample {
  /** `provider/version/event/name` */
  readonly id: string;
  readonly provider: string;
  readonly version: string;
  readonly event: string;
  readonly summary?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Loads the samples: they are a script of their own. */
export async function loadSamples(): Promise<readonly Sample[]> {
  return (await import("@samples")).default;
}

/** All samples to choose from; they are loaded when the list is first opened. */
export function Samples({ onSample }: { readonly onSample: (sample: Sample) => void }) {
  const details = useRef<HTMLDetailsElement>(null);
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const groups = new Set(samples.map(groupOf));

  const close = () => {
    if (details.current?.open) details.current.open = false;
  };
  const choose = (sample: Sample) => {
    close();
    details.current?.querySelector("summary")?.focus();
    onSample(sample);
  };

  return (
    <details
      ref={details}
      className={styles.samples}
      onKeyDown={({ key }) => key === "Escape" && close()}
      onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || close()}
      onToggle={async ({ currentTarget }) => {
        if (currentTarget.open && samples.length === 0) setSamples(await loadSamples());
      }}
    >
      <summary className={styles.action}>{texts.samples.open}</summary>
      <div className={styles.list} tabIndex={-1}>
        {samples.length === 0 && <p>{texts.samples.loading}</p>}
        {[...groups].map((group) => (
          <section key={group}>
            <p>{group}</p>
            <ul aria-label={group}>
              {samples
                .filter((sample) => groupOf(sample) === group)
                .map((sample) => (
                  <li key={sample.id}>
                    <button type="button" onClick={() => choose(sample)}>
                      <code>{sample.event}</code> <span>{sample.summary}</span>
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

function groupOf({ provider, version }: Sample): string {
  return `${provider} ${version}`;
}
