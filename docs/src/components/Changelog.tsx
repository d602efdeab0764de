import { EventLink } from "./EventLink.tsx";
import { Sentence } from "./Sentence.tsx";

interface ChangeEntry {
  readonly revision: string;
  readonly summary: string;
  readonly events: readonly { readonly name: string; readonly path: string }[];
}

/** What changed in the contract, newest first; events with the same change stand together. */
export function Changelog({ entries }: { readonly entries: readonly ChangeEntry[] }) {
  return (
    <ul>
      {entries.map(({ revision, summary, events }) => (
        <li key={revision + summary}>
          <code>{revision}</code> <Sentence>{summary}</Sentence>{" "}
          {events.map(({ name, path }) => (
            <EventLink key={path} to={path}>
              {name}
            </EventLink>
          ))}
        </li>
      ))}
    </ul>
  );
}
