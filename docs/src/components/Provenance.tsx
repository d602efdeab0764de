import { texts } from "@texts";

export type Witnesses = Readonly<Record<string, { readonly title: string; readonly summary: string }>>;

interface Props {
  readonly of: readonly string[];
  readonly witnesses: Witnesses;
  /** Without the words before it, and left out where the vendor's page alone says so. */
  readonly isShort?: boolean;
}

/** Who says that a field, or a value, is sent. */
export function Provenance({ of: names, witnesses, isShort = false }: Props) {
  if (names.length === 0 || (isShort && names.join() === "documented")) return null;
  return (
    <span className="provenance unsearched">
      {!isShort && <span className="provenance__label">{texts.saidBy} </span>}
      {names.map((name) => (
        <span className={`badge badge--${name === "documented" || name === "sampled" ? name : "witness"}`} key={name}>
          {titleOf(name, witnesses)}{" "}
        </span>
      ))}
    </span>
  );
}

function titleOf(name: string, witnesses: Witnesses): string {
  return name === "documented" || name === "sampled" ? texts.provenance[name] : (witnesses[name]?.title ?? name);
}
