import { MisuseError } from "./misuse.ts";

/** What is used of Node's `http.IncomingMessage`. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly readableEnded: boolean;
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
    const chunks: Uint8Array[] = [];
    let length = 0;
    const onData = (chunk: Uint8Array | string) => {
      if (typeof chunk === "string") return fail(decoded());
      length += chunk.length;
      if (length > size) return done({ fault: "too-large" });
      chunks.push(chunk);
    };
    const listeners = {
      data: onData,
      end: () => done({ bytes: joined(chunks, length) }),
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
  const chunks: Uint8Array[] = [];
  let length = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), time);
  });
  try {
    for (;;) {
      const read = await Promise.race([reader.read(), late]);
      if (read === "late") return stopped(reader, "too-slow");
      if (read.done) return { bytes: joined(chunks, length) };
      length += read.value.length;
      if (length > size) return stopped(reader, "too-large");
      chunks.push(read.value);
    }
  } catch {
    return { fault: "aborted" };
  } finally {
    clearTimeout(timer);
  }
}

/** The rest is not waited for: a sender that does not stop sending is not to keep the answer back. */
function stopped(reader: ReadableStreamDefaultReader, fault: "too-large" | "too-slow"): Body {
  reader.cancel().catch(() => {});
  return { fault };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function decoded(): MisuseError {
  return new MisuseError(
    "body-consumed",
    "The request decodes its body: its bytes are gone. Take setEncoding() off it, the signature is over the bytes.",
  );
}
