/** What stands after the options in the help of the program, and of commands that have no texts of their own. */
export type ExamplesTexts = Readonly<Record<"program" | "list" | "check" | "merge", string>>;
