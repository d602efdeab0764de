import { Option } from "commander";
import { type Header, sendable } from "../deliver/header.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";

/** `--header`, which may be given several times. */
export function headers(texts: CliTexts): Option {
  const read = (value: string, all: readonly Header[] = []) => [...all, headerIn(value, texts)];
  return new Option("--header <header>", texts.send.header).argParser(read);
}

/** They say where a body ends, or what becomes of the connection: another value would make another request. */
const framing = new Set(["content-length", "transfer-encoding", "connection", "upgrade", "expect", "trailer"]);

/** Reads `--header`. What is wrong with one is said without repeating it: it may be a password. */
function headerIn(header: string, { send: { errors } }: CliTexts): Header {
  const [, name = "", value = ""] = /^([^:]*):[ \t]*(.*?)[ \t]*$/s.exec(header) ?? [];
  if (framing.has(name.toLowerCase())) throw new UsageError(errors.framing(name));
  const own = sendable([name, value]);
  if (own === undefined) throw new UsageError(errors.header);
  return own;
}
