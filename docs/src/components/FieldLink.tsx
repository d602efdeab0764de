import Link from "@docusaurus/Link";

/** A link to a field on the page of its event. */
export function FieldLink({ path, id }: { readonly path: string; readonly id: string }) {
  return (
    <Link to={`${path}#${encodeURI(id)}`}>
      <code>{id}</code>
    </Link>
  );
}
