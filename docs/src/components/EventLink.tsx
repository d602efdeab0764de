import Link from "@docusaurus/Link";

/** A link to an event, or to a field of one, in a row of such links. */
export function EventLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <Link to={to} className="use">
      <code>{children}</code>
    </Link>
  );
}
