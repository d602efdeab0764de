import type { NoAnswer } from "../deliver/post.ts";
import type { Terminal } from "../terminal.ts";
import type { CliTexts } from "../texts/texts.ts";
import type { Planned } from "./planned.ts";
import type { Sent } from "./sent.ts";
import type { Tally } from "./tally.ts";

/** Writes what is sent, and what comes of it. */
export interface SendPrinter {
  /** What would be sent. */
  readonly request: (planned: Planned) => void;
  /** What was sent to ask whether the webhook can be saved. */
  readonly ping: (sent: Sent) => void;
  readonly sent: (sent: Sent) => void;
  readonly end: (tally: Tally, isBrokenOff: boolean) => void;
}

/** What a printer is made with. */
export interface SendPrinterContext {
  readonly url: URL;
  /** Is shown nowhere. */
  readonly secret: string | undefined;
  readonly texts: CliTexts;
  readonly terminal: Terminal;
  readonly write: (text: string) => void;
  /** Whether each of many deliveries is printed. */
  readonly isVerbose: boolean;
  /** What the provider would make of it, in sentences. */
  readonly conclusionOf: (sent: Sent) => readonly string[];
  /** Why there is no answer, in sentences. */
  readonly failureOf: (failure: NoAnswer) => string;
}
