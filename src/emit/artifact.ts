import { banner } from "../compile/banner.ts";

/** A file to be written: its path from the project's root, with `/`, and its text. */
export interface Artifact {
  readonly path: string;
  readonly text: string;
}

/** Whether a text is a generated file: all of them say so at their top, each in its own syntax. */
export function isGenerated(text: string): boolean {
  const inComment = text.startsWith(`/* ${banner} */\n`) || text.startsWith(`# ${banner}\n`);
  return (
    inComment ||
    /^\{\n {2}"\$schema": .*\n {2}"\$id": .*\n {2}"\$comment": (.*),\n/.exec(text)?.[1] === JSON.stringify(banner)
  );
}
