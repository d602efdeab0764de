import Link from "@docusaurus/Link";
import useBrokenLinks from "@docusaurus/useBrokenLinks";
import { texts } from "@texts";
import type { Field } from "../../template/src/model/field.ts";
import { Deviations } from "./Deviations.tsx";
import { Provenance, type Witnesses } from "./Provenance.tsx";
import { Sentence } from "./Sentence.tsx";

export interface LinkedField extends Field {
  readonly enumPath?: string;
  readonly children: readonly LinkedField[];
}

interface Props {
  readonly fields: readonly LinkedField[];
  readonly witnesses: Witnesses;
  /** What anchors of this list begin with, where a page has several lists. */
  readonly prefix?: string;
  /** How many levels stand open before anybody clicks. */
  readonly open?: number;
  /** How much words of the list count in a search. */
  readonly weight?: number;
}

/** Fields with everything below them. Members can be folded away without any script. */
export function FieldList({ fields, witnesses, prefix = "", open = 2, weight }: Props) {
  return (
    <ul className="fields" data-pagefind-weight={weight}>
      {fields.map((field) => (
        <FieldItem key={field.id} {...{ field, witnesses, prefix, open }} />
      ))}
    </ul>
  );
}

function FieldItem({
  field,
  witnesses,
  prefix,
  open,
}: Required<Pick<Props, "witnesses" | "prefix" | "open">> & { readonly field: LinkedField }) {
  const { name, type, typeName, constraints, description, about, provenance, deviations, children } = field;
  const id = prefix + field.id;
  useBrokenLinks().collectAnchor(id);
  return (
    <li className="field" id={id}>
      <div className="field__head">
        <code className="field__name">{name}</code>
        {name === "*" && <span className="badge">{texts.anyName}</span>} <code className="field__type">{type}</code>
        {typeName && <code className="field__type">{` ${typeName}`}</code>} <Badges field={field} />{" "}
        <a className="field__link" href={`#${encodeURI(id)}`} aria-label={texts.linkTo(field.id)}>
          #
        </a>
      </div>
      {description && (
        <p>
          <Sentence>{description}</Sentence>
        </p>
      )}
      {about.map((sentence) => (
        <p className="field__about" key={sentence}>
          <Sentence>{sentence}</Sentence>
        </p>
      ))}
      {constraints.length > 0 && (
        <p className="field__constraints">
          {constraints.map((constraint) => (
            <code key={constraint}>{constraint}</code>
          ))}
        </p>
      )}
      <Values field={field} witnesses={witnesses} />
      {field.open && (
        <p className="field__about">
          {texts.openBecause} <Sentence>{field.open}</Sentence>
        </p>
      )}
      {field.repeats && <p className="field__about">{texts.repeats(field.repeats)}</p>}
      <Provenance of={provenance} witnesses={witnesses} />
      <Deviations deviations={deviations} />
      {children.length > 0 && (
        <details className="field__members" open={open > 0}>
          <summary>
            {texts.fieldsOf("")}
            <code>{name}</code>
          </summary>
          <FieldList fields={children} witnesses={witnesses} prefix={prefix} open={open - 1} />
        </details>
      )}
    </li>
  );
}

function Badges({ field: { required, nullable, personal, secret, since } }: { readonly field: Field }) {
  return (
    <>
      {required && (
        <span className="badge badge--required" title={texts.requiredMeans}>
          {texts.required}
        </span>
      )}{" "}
      {nullable && <span className="badge">{texts.nullable}</span>}{" "}
      {personal && <span className="badge badge--private">{texts.personal}</span>}{" "}
      {secret && <span className="badge badge--private">{texts.secret}</span>}{" "}
      {since && <span className="badge">{texts.since(since)}</span>}
    </>
  );
}

function Values({
  field: { values, enumPath },
  witnesses,
}: {
  readonly field: LinkedField;
  readonly witnesses: Witnesses;
}) {
  if (values === undefined) return null;
  return (
    <div className="values">
      <dl>
        {values.map(({ value, meaning, provenance }) => (
          <div key={value}>
            <dt>
              <code>{value}</code>
            </dt>
            <dd>
              {meaning && <Sentence>{meaning}</Sentence>} <Provenance of={provenance} witnesses={witnesses} isShort />
            </dd>
          </div>
        ))}
      </dl>
      {enumPath && <Link to={enumPath}>{texts.allValues}</Link>}
    </div>
  );
}
