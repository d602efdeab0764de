import { closeSync, fstatSync, openSync } from "node:fs";
import { type Command, Option } from "commander";
import { inertText } from "./inert.ts";
import { readAtMost } from "./read-at-most.ts";
import type { CliTexts } from "./texts/texts.ts";
import { UsageError } from "./usage-error.ts";

/** Where the webhook's secret is to be found: never in an argument, which other users of the machine can see. */
export interface SecretArguments {
  /** The name of an environment variable. */
  readonly secretEnv?: string;
  readonly secretFile?: string;
}

/** Adds --secret-env and --secret-file; --secret is refused with a hint, and what follows it is not repeated. */
export function withSecretOptions(command: Command, { deliver: { secret: texts } }: CliTexts): Command {
  const refused = new Option("--secret [value]").preset("").hideHelp();
  return command
    .option("--secret-env <name>", texts.env)
    .option("--secret-file <file>", texts.file)
    .addOption(
      refused.argParser(() => {
        throw new UsageError(texts.refused);
      }),
    );
}

/**
 * The secret from the environment, a file or, at a terminal, a prompt; undefined where none was named and nobody
 * can be asked. A file that others may read is warned of. Throws a usage error for what cannot be a secret;
 * neither it nor the names given are repeated, as a name may be the secret that was put in its place.
 */
export async function secretFrom(
  { secretEnv, secretFile }: SecretArguments,
  texts: CliTexts,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string | undefined> {
  const { secret: own } = texts.deliver;
  if (secretEnv !== undefined && secretFile !== undefined) throw new UsageError(own.twice);
  if (secretEnv !== undefined) return usable(env[secretEnv] ?? "", own.notSet, own.unusable);
  if (secretFile !== undefined) return usable(ofFile(secretFile, texts), own.emptyFile, own.unusable);
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const { askedFor } = await import("./ask.ts");
  return usable(await askedFor(own.prompt), own.notEntered, own.unusable);
}

/** What a receiver's library takes for a secret as well. */
export function usable(secret: string, ifEmpty: string, ifUnusable: string): string {
  if (secret.trim() === "") throw new UsageError(ifEmpty);
  if (secret !== secret.trim() || ["undefined", "null", "none"].includes(secret)) throw new UsageError(ifUnusable);
  return secret;
}

/** The first line of a file, which has no other. */
function ofFile(file: string, { deliver: { secret: texts } }: CliTexts): string {
  let handle: number | undefined;
  try {
    handle = openSync(file, "r");
    const stats = fstatSync(handle);
    if (process.platform !== "win32" && stats.isFile() && (stats.mode & 0o077) !== 0) {
      console.error(inertText(texts.readable));
    }
    const bytes = readAtMost(handle, longest);
    if (bytes === undefined) throw new UsageError(texts.unusable);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.replace(/\r?\n$/, "");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof TypeError && !("syscall" in error)) throw new UsageError(texts.unusable);
    const code = String((error as NodeJS.ErrnoException).code);
    throw new UsageError(texts.unreadable(texts.reasons[code] ?? code));
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** In bytes; no provider gives out a longer one. */
const longest = 64 * 1024;
