import type { JsonSchema } from "../../../../src/compile/index.ts";
import { fileNameOf, toTypeName } from "../../../../src/compile/index.ts";
import { type Data, dataOf, isObject, listOf, textOf, textsOf } from "./data.ts";
import type { Deviation } from "./field.ts";

export interface MessageModel {
  readonly event: string;
  /** As a type's name. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly description?: string;
  /** Where the page stands, from the root of the site: `/huntflow/v2/APPLICANT/`. */
  readonly path: string;
  /** Where its schema files stand below `/schemas/`, without their ending. */
  readonly file: string;
  /** Which of the receiver's endpoints gets it, and what that one is for. */
  readonly endpoint?: string;
  readonly address?: string;
  readonly payload: JsonSchema;
  readonly headers?: JsonSchema;
  readonly batch?: string;
  readonly mayBeEmpty?: string;
  readonly mayBeUnsigned?: string;
  readonly deviations: readonly Deviation[];
  readonly changes: Readonly<Record<string, string>>;
  readonly samples: readonly SampleModel[];
}

export interface SampleModel {
  readonly name: string;
  readonly summary: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: unknown;
  readonly source?: string;
  readonly edited: Readonly<Record<string, string>>;
  readonly elided: readonly string[];
}

/** The messages of the channels, each once; `path` is that of their version, `shared` the document's components. */
export function messagesOf(
  path: string,
  channels: readonly Data[],
  shared: Data,
  read: (schema: unknown) => JsonSchema,
): MessageModel[] {
  const seen = new Set<unknown>();
  const files = new Set<string>();
  const found: MessageModel[] = [];
  for (const channel of channels) {
    for (const [key, unresolved] of Object.entries(dataOf(channel.messages))) {
      const message = resolved(unresolved, shared);
      if (seen.has(message)) continue;
      seen.add(message);
      const event = textOf(message.name) ?? key;
      const file = uniqueFile(fileNameOf(event).replaceAll(/[^\p{L}\p{N}._-]+/gu, "-"), files);
      const { payload, batch } = payloadOf(message.payload, read);
      found.push({
        event,
        name: toTypeName(file),
        title: textOf(message.title) ?? event,
        summary: textOf(message.summary) ?? "",
        path: `/${path}/${file}/`,
        file: `${path}/${file}`,
        payload,
        ...(isObject(message.headers) ? { headers: read(message.headers) } : {}),
        ...textsOf({
          description: message.description,
          endpoint: channel["x-endpoint"] === undefined ? undefined : channel.description,
          address: channel.address,
          batch,
          mayBeEmpty: message["x-may-be-empty"],
          mayBeUnsigned: message["x-may-be-unsigned"],
        }),
        deviations: listOf<Deviation>(message["x-deviations"]),
        changes: dataOf(message["x-changes"]) as Readonly<Record<string, string>>,
        samples: samplesOf(message),
      });
    }
  }
  return found;
}

/** A document that was not dereferenced holds references in place of messages. */
function resolved(message: unknown, shared: Data): Data {
  const ref = textOf(dataOf(message).$ref)?.split("/").at(-1);
  return dataOf(ref === undefined ? message : shared[ref]);
}

/** A payload may be wrapped with the format of its schema; a body that may be a list is described by its element. */
function payloadOf(payload: unknown, read: (schema: unknown) => JsonSchema): { payload: JsonSchema; batch?: unknown } {
  const data = dataOf(payload);
  if (data.schemaFormat !== undefined && data.schema !== undefined) return { payload: read(data.schema) };
  const [element] = listOf<unknown>(data.anyOf);
  if (data["x-batch"] !== undefined && element !== undefined) {
    return { payload: read(element), batch: data["x-batch"] };
  }
  return { payload: read(payload) };
}

function samplesOf(message: Data): SampleModel[] {
  const origins = dataOf(message["x-examples"]);
  return listOf<Data>(message.examples).map((example, index) => {
    const name = textOf(example.name) ?? String(index + 1);
    const origin = dataOf(origins[name]);
    return {
      name,
      summary: textOf(example.summary) ?? "",
      ...(isObject(example.headers) ? { headers: example.headers as Readonly<Record<string, string>> } : {}),
      ...(example.payload === undefined ? {} : { payload: example.payload }),
      ...textsOf({ source: origin.source }),
      edited: dataOf(origin.edited) as Readonly<Record<string, string>>,
      elided: listOf<string>(origin.elided),
    };
  });
}

function uniqueFile(name: string, files: Set<string>): string {
  let file = name === "" ? "message" : name;
  for (let number = 2; files.has(file.toLowerCase()); number += 1) file = `${name}-${number}`;
  files.add(file.toLowerCase());
  return file;
}
