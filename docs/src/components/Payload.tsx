import { texts } from "@texts";
import CodeBlock from "@theme/CodeBlock";
import TabItem from "@theme/TabItem";
import Tabs from "@theme/Tabs";
import { useEffect, useRef } from "react";
import { FieldList, type LinkedField } from "./FieldList.tsx";
import type { Witnesses } from "./Provenance.tsx";
import { SiteFile } from "./SiteFile.tsx";

interface Props {
  readonly fields: readonly LinkedField[];
  readonly schema: string;
  readonly typescript?: string;
  readonly files: { readonly tolerant: string; readonly strict: string };
  readonly witnesses: Witnesses;
}

/** A payload as a tree of fields, as JSON Schema, and as TypeScript. */
export function Payload({ fields, schema, typescript, files, witnesses }: Props) {
  return (
    <Tabs className="views">
      <TabItem value="tree" label={texts.viewTree}>
        {fields.length === 0 ? <p>{texts.noMembers}</p> : <Tree fields={fields} witnesses={witnesses} />}
      </TabItem>
      <TabItem value="schema" label={texts.viewSchema} className="unsearched">
        <p>{texts.schemaIs}</p>
        <p>
          {texts.downloads} <SiteFile path={files.tolerant}>{texts.tolerantFile}</SiteFile>,{" "}
          <SiteFile path={files.strict}>{texts.strictFile}</SiteFile>
        </p>
        <CodeBlock language="text" className="long">
          {schema}
        </CodeBlock>
      </TabItem>
      {typescript && (
        <TabItem value="types" label={texts.viewTypes} className="unsearched">
          <p>{texts.typesAre}</p>
          <CodeBlock language="ts" className="long">
            {typescript}
          </CodeBlock>
        </TabItem>
      )}
    </Tabs>
  );
}

function Tree({ fields, witnesses }: Pick<Props, "fields" | "witnesses">) {
  const root = useRef<HTMLDivElement>(null);
  const setAll = (isOpen: boolean) => {
    for (const details of root.current?.querySelectorAll("details") ?? []) details.open = isOpen;
  };
  useEffect(() => {
    const reveal = () => revealField(decodeURIComponent(location.hash.slice(1)));
    reveal();
    const print = () => setAll(true);
    addEventListener("hashchange", reveal);
    addEventListener("beforeprint", print);
    return () => {
      removeEventListener("hashchange", reveal);
      removeEventListener("beforeprint", print);
    };
  });
  return (
    <div ref={root}>
      <p className="needs-script tree__buttons unsearched">
        <button type="button" className="button button--sm button--secondary" onClick={() => setAll(true)}>
          {texts.expandAll}
        </button>{" "}
        <button type="button" className="button button--sm button--secondary" onClick={() => setAll(false)}>
          {texts.collapseAll}
        </button>
      </p>
      <FieldList fields={fields} witnesses={witnesses} />
    </div>
  );
}

/** Chooses the tab whose panel holds the field; tells whether another one was shown. */
function showPanel(field: HTMLElement): boolean {
  const panel = field.closest<HTMLElement>("[role=tabpanel]");
  if (!panel?.hidden) return false;
  const index = [...(panel.parentElement?.children ?? [])].indexOf(panel);
  panel.closest(".tabs-container")?.querySelectorAll<HTMLElement>("[role=tab]")[index]?.click();
  return true;
}

/** Opens whatever a field is folded into, and brings it into view. */
function revealField(id: string): void {
  const field = id === "" ? null : document.getElementById(id);
  if (field === null) return;
  let isFolded = showPanel(field);
  for (let details = field.closest("details"); details; details = details.parentElement?.closest("details") ?? null) {
    isFolded ||= !details.open;
    details.open = true;
  }
  // The panel is shown by the next rendering.
  if (isFolded) requestAnimationFrame(() => field.scrollIntoView());
}
