import { MisuseError } from "../misuse.ts";
import { growingBytes } from "./growing-bytes.ts";

/** What is used of Node's `http.IncomingMessage`. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly readableEnded: boolean;
  readonly readableDidRead?: boolean;
  readonly destroyed?: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: the events of a stream have arguments of all kinds
  on(event: string, listener: (...args: any[]) => void): unknown;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  off(event: string, listener: (...args: any[]) => void): unknown;
  pause(): unknown;
}

/** How large a body may be, in bytes, and how long it may take to come, in milliseconds. */
export interface BodyLimits {
  readonly size: number;
  readonly time: number;
}

/** The body's bytes, or why there are none. */
export type Body = { readonly bytes: Uint8Array } | { readonly fault: "too-large" | "too-slow" | "aborted" };

/** Reads a request of Node's, and leaves it open: what comes of it when too much was sent is for the server to say. */
export function bytesOfNode(request: NodeRequest, { size, time }: BodyLimits): Promise<Body> {
  return new Promise((resolve, reject) => {
    const body = growingBytes(size);
    const listeners = {
      data: (chunk: Uint8Array | string) => {
        if (typeof chunk === "string") fail(consumed("Take setEncoding() off the request"));
        else if (!body.add(chunk)) done({ fault: "too-large" });
      },
      end: () => done({ bytes: body.bytes() }),
      error: () => done({ fault: "aborted" }),
      close: () => done({ fault: "aborted" }),
    };
    const timer = setTimeout(() => done({ fault: "too-slow" }), time);
    if (request.destroyed === true) return done({ fault: "aborted" });
    for (const [event, listener] of Object.entries(listeners)) request.on(event, listener);

    function stop(): void {
      clearTimeout(timer);
      for (const [event, listener] of Object.entries(listeners)) {
        // A stream that nobody listens to would throw the error of a sender that is gone.
        if (event !== "error") request.off(event, listener);
      }
    }

    function done(body: Body): void {
      stop();
      if ("fault" in body) request.pause();
      resolve(body);
    }

    function fail(error: MisuseError): void {
      stop();
      reject(error);
    }
  });
}

/** Reads a stream of the WHATWG's, and cancels it where it does not read to the end. */
export async function bytesOfStream(stream: ReadableStream<Uint8Array>, { size, time }: BodyLimits): Promise<Body> {
  const reader = stream.getReader();
  const body = growingBytes(size);
  let isLate = false;
  // What waits for a part of the body is told that there is no more.
  const cancel = () => void reader.cancel().catch(() => {});
  const timer = setTimeout(() => {
    isLate = true;
    cancel();
  }, time);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (isLate) return { fault: "too-slow" };
      if (done) return { bytes: body.bytes() };
      if (!body.add(value)) {
        cancel();
        return { fault: "too-large" };
      }
    }
  } catch {
    return { fault: isLate ? "too-slow" : "aborted" };
  } finally {
    clearTimeout(timer);
  }
}

/** What somebody else read before, or reads otherwise, is gone. */
export function consumed(remedy: string): MisuseError {
  return new MisuseError("body-consumed", `The body was read before: its bytes are gone. ${remedy}.`);
}
