import { printable } from "../../runtime/texts/word.ts";
import { sentence } from "./sentence.ts";

/** Text of the data, between tags in which GitHub looks for no names, issues or commits. */
export function code(text: string): string {
  return `<code>${plain(printable(text, 400))}</code>`;
}

/** A sentence in which a name after @, or a number after #, is nobody's. */
export function prose(text: string): string {
  return plain(sentence(text).replace(/[@#]/g, "$&\u200b"));
}

/** Text that neither Markdown nor HTML takes for anything else: marks are character references. */
function plain(text: string): string {
  return text.replace(/[!-+\--/:<-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
