import { texts } from "@texts";
import { Cards } from "./Cards.tsx";
import { Sentence } from "./Sentence.tsx";

interface Announced {
  readonly label: string;
  readonly group: string;
  readonly summary: string;
}

/** Events that the vendor names without saying what is sent, in the vendor's language. */
export function AnnouncedTable(props: { readonly announced: readonly Announced[]; readonly language?: string }) {
  const { announced, language } = props;
  return (
    <div className="announced" data-pagefind-weight="5">
      <Cards
        head={[texts.label, texts.group, texts.what]}
        rows={announced.map(({ label, group, summary }) => [
          <span lang={language} key="label">
            {label}
          </span>,
          <span lang={language} key="group">
            {group}
          </span>,
          <Sentence key="summary">{summary}</Sentence>,
        ])}
      />
    </div>
  );
}
