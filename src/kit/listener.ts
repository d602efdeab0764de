import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, refusal } from "../adapters/respond.ts";
import type { AnyContract, ContractOf, Contracts } from "../runtime/contract.ts";
import type { DeliveryIssue } from "../runtime/receive/delivery-issue.ts";
import { type Received, type ReceiveOptionsOf, receive } from "../runtime/receive/receive.ts";
import type { Secrets } from "../runtime/receive/secrets.ts";
import { type Arrivals, arrivalsOf } from "./arrivals.ts";
import { versionsAt } from "./place.ts";

/** A request as it came. */
export interface Arrival {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** In their order and spelling. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** A delivery that came, and what `receive` says of it: `value` with its messages, or `issues`. */
export type Delivered<C, S = Secrets> = Arrival & Received<C, S>;

/** A listener's options beside those of `receive`. */
export interface ListenOptions<D> {
  /** What is answered; what a receiver answers unless given. */
  readonly answer?: number | ((delivery: D) => number | Promise<number>);
}

/** A receiver on this machine, for tests of what sends. */
export interface Listener<D> extends Arrivals<D> {
  /** On the loopback interface, at a free port. */
  readonly url: string;
  /** Ends connections and frees the port; what waits for a delivery is told so. */
  readonly close: () => Promise<void>;
}

type AnySecrets = Secrets | undefined;

/** Of a provider's name nothing is known by type. */
type ContractAt<T> = T extends string ? AnyContract : ContractOf<T>;

/**
 * Starts a receiver on the loopback interface that verifies and judges what comes, and keeps it. Takes one
 * contract, versions of one provider, or a provider's name. `await using` closes it.
 */
export async function startListener<const T extends Contracts | string, const S extends AnySecrets = undefined>(
  contracts: T,
  options: ReceiveOptionsOf<ContractAt<T>, S> & ListenOptions<Delivered<ContractAt<T>, S>>,
): Promise<Listener<Delivered<ContractAt<T>, S>>> {
  type D = Delivered<ContractAt<T>, S>;
  const versions: Contracts = typeof contracts === "string" ? versionsAt(contracts) : contracts;
  // Says at once what is wrong with secrets, and not only when something comes.
  await receive(versions, { headers: {}, body: "" }, options as object);
  const { arrivals, add, end } = arrivalsOf<D>();
  const server = createServer((request, response) => {
    handle(request)
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
      .catch((error: unknown) => failed(response, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      end();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(arrivals, { url: `http://127.0.0.1:${port}/`, close, [Symbol.asyncDispose]: close });

  async function handle(request: IncomingMessage): Promise<Answer> {
    const arrival = await arrivalOf(request);
    const { method, headers, body } = arrival;
    const received = await receive(versions, { method, headers, body }, options as object);
    // What is not told apart at run time is told apart by the types, as in `receive`.
    const delivery = { ...arrival, ...received } as unknown as D;
    add(delivery);
    return answerTo(delivery, received, options.answer);
  }
}

async function arrivalOf(request: IncomingMessage): Promise<Arrival> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = "", url = "", rawHeaders } = request;
  const headers = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ""] as const] : []));
  return { method, path: url, headers, body: new Uint8Array(Buffer.concat(chunks)) };
}

async function answerTo<D>(
  delivery: D,
  received: { readonly status: number; readonly issues?: readonly [DeliveryIssue] | undefined },
  answer: ListenOptions<D>["answer"],
): Promise<Answer> {
  if (answer !== undefined) {
    return { status: typeof answer === "function" ? await answer(delivery) : answer, headers: {}, body: "" };
  }
  return received.issues ? refusal(received.issues[0]) : { status: received.status, headers: {}, body: "" };
}

/** A sender that went away is not the test's business; what `answer` throws, or that it gives no status, is. */
function failed(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return;
  response.writeHead(500).end();
  process.emitWarning(error instanceof Error ? error : String(error));
}
