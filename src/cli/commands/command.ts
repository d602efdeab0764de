import type { Command } from "commander";
import type { Locale } from "../../runtime/issue.ts";
import type { Terminal } from "../terminal.ts";
import type { CliTexts } from "../texts/texts.ts";

/** What a command is told of the call beside its own arguments. */
export interface CommandContext {
  readonly locale: Locale;
  readonly texts: CliTexts;
  readonly terminal: Terminal;
  /** The package's version. */
  readonly version: string;
}

/** Adds a subcommand to the program. Its action resolves to the exit code, and loads what it needs by itself. */
export type AddCommand = (program: Command, context: CommandContext, end: (code: number) => void) => void;
