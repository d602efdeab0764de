import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Outcome, Player } from "../../testing/conformance/case.ts";
import { Gone } from "../../testing/conformance/play-all.ts";
import type { Failure } from "../deliver/failure.ts";
import { type Header, replacing } from "../deliver/header.ts";
import { post } from "../deliver/post.ts";
import { look } from "./look.ts";

/** Where deliveries go, and how. */
export interface Route {
  readonly url: URL;
  /** Headers in the place of the provider's own with their names, or beside them. */
  readonly headers: readonly Header[];
  readonly ca: string | undefined;
  /** Milliseconds that an answer may take, and that the slow body takes. */
  readonly timeout: number;
  readonly slowFor: number;
  readonly effectUrl: URL | undefined;
}

/** Nobody is there who could answer. */
const gone: ReadonlySet<Failure> = new Set(["refused", "unknown-host", "unreachable", "certificate", "tls", "aborted"]);

/** Puts the deliveries of cases on the wire. */
export function playerOn({ url, headers, ca, timeout, slowFor, effectUrl }: Route, signal: AbortSignal): Player {
  return {
    timeout,
    slowFor,
    post: async (outgoing, slowly) => {
      const answer = await post({
        url,
        headers: replacing(outgoing.headers, headers),
        body: outgoing.body,
        timeout: timeout + (slowly ? slowly.pieces * slowly.pause : 0),
        ca,
        signal,
        ...(slowly ? { slowly } : {}),
      });
      if (!("failure" in answer)) return { status: answer.status, isWhole: answer.isWhole };
      if (gone.has(answer.failure)) throw new Gone(answer.failure);
      if (answer.failure === "reset") {
        // Who closes a connection may be about to leave, and takes a moment for it.
        await wait(leave);
        if (!(await isListening(url, timeout))) throw new Gone("reset");
      }
      return { failure: kinds[answer.failure] ?? "closed" };
    },
    ...(effectUrl ? { look: () => look(effectUrl, timeout, ca, signal) } : {}),
  };
}

const kinds: { readonly [failure in Failure]?: Extract<Outcome, { failure: unknown }>["failure"] } = {
  "no-answer": "no-answer",
  trickle: "no-answer",
  "not-http": "not-http",
};

/** In milliseconds. */
const leave = 150;

/** Whether connections are still taken. */
function isListening({ hostname, port, protocol }: URL, timeout: number): Promise<boolean> {
  return new Promise((resolve) => {
    const host = hostname.replace(/^\[|\]$/g, "");
    const socket = connect({ host, port: Number(port) || (protocol === "https:" ? 443 : 80), timeout });
    const end = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.on("connect", () => end(true));
    socket.on("error", () => end(false));
    socket.on("timeout", () => end(false));
  });
}
