import type { AnyContract } from "../../runtime/contract.ts";
import { headerIn } from "../../runtime/expression.ts";
import { isPlainEvent } from "../stats/plain-name.ts";

/** Headers that contracts name, in lower case, by what they hold. */
export interface HeaderNames {
  readonly events: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly signatures: ReadonlySet<string>;
}

export function headerNamesIn(contracts: readonly AnyContract[]): HeaderNames {
  const lower = (names: readonly (string | undefined)[]) =>
    new Set(names.flatMap((name) => (name === undefined ? [] : [name.toLowerCase()])));
  return {
    events: lower(contracts.flatMap(({ event }) => event.map(headerIn))),
    ids: lower(contracts.map(({ delivery }) => (delivery === undefined ? undefined : headerIn(delivery)))),
    signatures: lower(contracts.map(({ signature }) => (signature.kind === "hmac" ? signature.header : undefined))),
  };
}

/** Whether a header's value tells of nobody: an event, a delivery's id, or how the body is sent. */
export function keptHeader({ events, ids }: HeaderNames, name: string, value: string): boolean {
  const key = name.toLowerCase();
  if (events.has(key)) return isPlainEvent(value);
  if (ids.has(key)) return /^(?:[\da-f-]+|(?=.*\d)[\w.:-]{16,100})$/i.test(value);
  if (key === "content-type") return /^[a-z]+\/[a-z.+-]+(?:; ?charset=[a-z0-9-]+)?$/i.test(value);
  return (
    plain.has(key) && /^(?:(?:gzip|deflate|br|zstd|identity|chunked|keep-alive|close|\*|, ?)+|\d{1,9})$/i.test(value)
  );
}

const plain = new Set(["content-length", "content-encoding", "transfer-encoding", "accept-encoding", "connection"]);

/** Whether a header is one of those that programs send by themselves: at a terminal it tells enough to be shown. */
export function isOrdinaryHeader(name: string): boolean {
  return /^(?:host|user-agent|date|expect|via|cache-control|pragma|accept(?:-\w+)?|content-\w+|keep-alive|x-forwarded-(?:proto|host|port))$/i.test(
    name,
  );
}
