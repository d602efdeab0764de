import { texts } from "@texts";
import type { Deviation } from "../../template/src/model/field.ts";
import { Sentence } from "./Sentence.tsx";

/** Places where documentation and samples disagree, one block each. */
export function Deviations({ deviations }: { readonly deviations: readonly Deviation[] }) {
  return deviations.map((deviation) => (
    <dl className="deviation" key={deviation.documented + deviation.sent}>
      {(["documented", "sent", "accepted"] as const).map((side) => (
        <div key={side} className={`deviation__${side}`}>
          <dt>{texts[side]}</dt>
          <dd>
            <Sentence>{deviation[side]}</Sentence>
          </dd>
        </div>
      ))}
    </dl>
  ));
}
