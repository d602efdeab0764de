import type { Deviation } from "../../template/src/model/field.ts";
import { Deviations } from "./Deviations.tsx";
import { FieldLink } from "./FieldLink.tsx";

interface Deviating {
  readonly event: string;
  readonly version: string;
  readonly path: string;
  readonly whole: readonly Deviation[];
  readonly fields: readonly { readonly id: string; readonly deviations: readonly Deviation[] }[];
}

/** The deviations of each event, and of its fields, folded. */
export function FieldDeviations({
  events,
  several,
}: {
  readonly events: readonly Deviating[];
  readonly several: boolean;
}) {
  return events.map(({ event, version, path, whole, fields }) => (
    <details key={path} className="field-deviations">
      <summary>
        <code>{several ? `${event} ${version}` : event}</code> {`(${whole.length + fields.length})`}
      </summary>
      <Deviations deviations={whole} />
      {fields.map(({ id, deviations }) => (
        <div key={id}>
          <p>
            <FieldLink path={path} id={id} />
          </p>
          <Deviations deviations={deviations} />
        </div>
      ))}
    </details>
  ));
}
