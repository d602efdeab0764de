const width = 80;

/** What stands after the options: paragraphs are filled to the width of a terminal, long examples get a second line. */
export function afterHelp(...texts: readonly string[]): string {
  const lines = texts.join("\n\n").split("\n");
  const parts: string[] = [];
  let paragraph: string[] = [];
  const end = () => {
    if (paragraph.length > 0) parts.push(filled(paragraph.join(" "), "", ""));
    paragraph = [];
  };
  for (const line of lines) {
    if (line !== "" && !line.startsWith("  ")) paragraph.push(line);
    else {
      end();
      parts.push(line === "" ? "" : filled(line.trim(), "  ", "    ", " \\"));
    }
  }
  end();
  return `\n${parts.join("\n")}`;
}

/** Breaks at blanks; with a mark for the end of a line, only before options, pipes and redirections. */
function filled(text: string, first: string, next: string, mark = ""): string {
  if ([...first, ...text].length <= width) return first + text;
  const words = text.split(mark === "" ? " " : / (?=--\w|[|>] )/);
  const lines: string[] = [];
  let line = first + words[0];
  for (const word of words.slice(1)) {
    if ([...line, ...word].length + 1 + mark.length <= width) line += ` ${word}`;
    else {
      lines.push(line + mark);
      line = next + word;
    }
  }
  return [...lines, line].join("\n");
}
