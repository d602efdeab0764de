import { stringify } from "yaml";
import { type AsyncApiDocument, banner } from "../compile/index.ts";
import type { Artifact } from "./artifact.ts";

/** The document as YAML that YAML 1.1 and 1.2 readers understand alike: every date and every text is a text. */
export function emitAsyncApi(path: string, document: AsyncApiDocument): Artifact {
  const text = stringify(document, {
    aliasDuplicateObjects: false,
    lineWidth: 0,
    compat: "yaml-1.1",
    blockQuote: false,
  });
  return { path, text: `# ${banner}\n${text}` };
}
