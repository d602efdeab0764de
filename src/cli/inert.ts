/** What log viewers take for a command begins with one of these twice: `##vso[`, `::error::`. */
const commands = /(?<=#)#|(?<=:):/g;

/** Lines for people in which no log viewer finds a command, whatever they were put together from. */
export function inertText(text: string): string {
  return text.replace(commands, "\u200b$&");
}

/**
 * A value as JSON that does nothing where it is printed: characters that control a terminal or move
 * text about are escaped, and so is what log viewers take for a command (`##vso[`, `::error::`). It
 * reads back as the same value.
 */
export function inertJson(value: unknown): string {
  return inert(JSON.stringify(value));
}

/** The same, with a member or an item a line. */
export function inertPrettyJson(value: unknown): string {
  return inert(JSON.stringify(value, null, 2));
}

function inert(json: string): string {
  return json.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?<=#)#|(?<=:):/gu, (found) =>
    [...Array(found.length).keys()]
      .map((index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
