import { texts } from "@playground-texts";
import { useEffect, useId, useState } from "react";
import type { Choices } from "./choices.ts";
import type { Pasted } from "./pasted.ts";
import styles from "./playground.module.css";
import type { Engine } from "./use-engine.ts";

interface Props extends Pick<Pasted, "event" | "isStrict"> {
  readonly engine: Engine | undefined;
  readonly onChange: (changed: Partial<Pasted>) => void;
}

/** Which event a delivery is to be, and how much of the contract it is held to. */
export function Options({ engine, event, isStrict, onChange }: Props) {
  const id = useId();
  const note = useId();
  const [choices, setChoices] = useState<readonly Choices[]>([]);
  useEffect(() => {
    engine?.choices().then(setChoices);
  }, [engine]);
  const providers = [...new Map(choices.map(({ provider, title }) => [provider, title]))];
  const { choice, mode } = texts;

  return (
    <div className={styles.options}>
      <div>
        <label htmlFor={id}>{choice.label}</label>
        <select id={id} value={event} onChange={({ target }) => onChange({ event: target.value })}>
          <option value="">{choice.any}</option>
          {providers.map(([provider, title]) => (
            <option key={provider} value={provider}>
              {choice.anyOf(title)}
            </option>
          ))}
          {choices.map(({ title, version, events }) => (
            <optgroup key={title + version} label={`${title} ${version}`}>
              {events.map(({ name, address }) => (
                <option key={address} value={address}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <fieldset>
        <legend>{mode.label}</legend>
        {[false, true].map((strict) => (
          <label key={String(strict)}>
            <input
              type="radio"
              name="mode"
              checked={isStrict === strict}
              aria-describedby={note}
              onChange={() => onChange({ isStrict: strict })}
            />
            {strict ? mode.strict : mode.tolerant}
          </label>
        ))}
        <p id={note} className={styles.note}>
          {isStrict ? mode.strictMeans : mode.tolerantMeans}
        </p>
      </fieldset>
    </div>
  );
}
