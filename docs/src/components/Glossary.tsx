import useBrokenLinks from "@docusaurus/useBrokenLinks";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import glossary from "../../glossary.json";

/** Our terms in the languages of the site, the page's own first. */
export function Glossary() {
  const { i18n } = useDocusaurusContext();
  const own = i18n.currentLocale as "fr" | "ru" | "en";
  const others = (i18n.locales as (typeof own)[]).filter((locale) => locale !== own);
  const collator = new Intl.Collator(own);
  const links = useBrokenLinks();
  return (
    <dl className="glossary">
      {glossary
        .toSorted((a, b) => collator.compare(a[own].term, b[own].term))
        .map((entry) => {
          links.collectAnchor(entry.id);
          return (
            <div key={entry.id} id={entry.id}>
              <dt data-pagefind-weight="3">
                {entry[own].term}
                {others.map((locale) => (
                  <span key={locale} lang={locale} className="quiet">
                    {` ${entry[locale].term} `}
                  </span>
                ))}
              </dt>
              <dd>{entry[own].definition}</dd>
              {others.map((locale) => (
                <dd key={locale} lang={locale} className="quiet">
                  {entry[locale].definition}
                </dd>
              ))}
            </div>
          );
        })}
    </dl>
  );
}
