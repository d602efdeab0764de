import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import { texts } from "@texts";
import type { EnumValue } from "../../template/src/model/field.ts";
import { Cards } from "./Cards.tsx";
import { EventLink } from "./EventLink.tsx";
import { Provenance, type Witnesses } from "./Provenance.tsx";
import { Sentence } from "./Sentence.tsx";

interface EnumProps {
  readonly values: readonly EnumValue[];
  /** By language: value → meaning. */
  readonly others: readonly (readonly [locale: string, meanings: Readonly<Record<string, string>>])[];
  readonly uses: readonly { readonly event: string; readonly path: string; readonly field: string }[];
  readonly witnesses: Witnesses;
}

/** Every value of an enum, with its meaning in all languages, and the fields that use it. */
export function EnumTable({ values, others, uses, witnesses }: EnumProps) {
  const { i18n } = useDocusaurusContext();
  const nameOf = (locale: string) => i18n.localeConfigs[locale]?.label ?? locale;
  return (
    <>
      <Cards
        head={[texts.value, texts.meaning, ...others.map(([locale]) => nameOf(locale))]}
        languages={[undefined, undefined, ...others.map(([locale]) => locale)]}
        rows={values.map(({ value, meaning = "", provenance }) => [
          <code key="value">{value}</code>,
          <>
            <Sentence>{meaning}</Sentence> <Provenance of={provenance} witnesses={witnesses} isShort />
          </>,
          ...others.map(([locale, meanings]) => (
            <span lang={locale} key={locale}>
              <Sentence>{meanings[value] ?? ""}</Sentence>
            </span>
          )),
        ])}
      />
      {uses.length > 0 && (
        <p className="quiet">
          {texts.usedBy}{" "}
          {uses.map(({ event, path, field }) => (
            <EventLink key={path + field} to={`${path}#${encodeURI(field)}`}>{`${event} ${field}`}</EventLink>
          ))}
        </p>
      )}
    </>
  );
}
