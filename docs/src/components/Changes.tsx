import { Sentence } from "./Sentence.tsx";

/** What changed in one event. */
export function Changes({ changes }: { readonly changes: Readonly<Record<string, string>> }) {
  return (
    <ul>
      {Object.entries(changes).map(([revision, summary]) => (
        <li key={revision}>
          <code>{revision}</code> <Sentence>{summary}</Sentence>
        </li>
      ))}
    </ul>
  );
}
