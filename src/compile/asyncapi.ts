import type { Registry } from "../define/index.ts";
import { listed, providerOf, providersOf } from "./asyncapi-providers.ts";
import type { Contract, MessageContract, Sample } from "./contract.ts";
import type { JsonSchema } from "./json-schema.ts";
import { toComponentKey } from "./names.ts";
import { mapSubschemas, nameOfRef } from "./walk-schema.ts";

/** An AsyncAPI 3.1 document as plain data. */
export type AsyncApiDocument = Readonly<Record<string, unknown>>;

/**
 * One document for all contracts, from the receiver's point of view: the vendors' servers send, and
 * the address is the receiver's own. Facts that AsyncAPI has no word for are `x-` members.
 * @see https://www.asyncapi.com/docs/reference/specification/v3.1.0
 */
export function toAsyncApi(registry: Omit<Registry, "providers">, contracts: readonly Contract[]): AsyncApiDocument {
  return {
    asyncapi: "3.1.0",
    info: {
      title: registry.title,
      version: registry.version,
      description: `${registry.summary}\n\n${registry.description}`,
      license: { name: "MIT", url: "https://opensource.org/license/mit" },
      tags: providersOf(contracts).map(([{ provider }]) => ({
        name: provider.id,
        description: provider.summary,
        externalDocs: { url: provider.page.url },
      })),
    },
    defaultContentType: "application/json",
    channels: Object.fromEntries(contracts.flatMap(channelsOf)),
    operations: Object.fromEntries(contracts.flatMap(operationsOf)),
    components: {
      messages: Object.fromEntries(contracts.flatMap(messagesOf)),
      schemas: Object.fromEntries(contracts.flatMap(schemasOf)),
      securitySchemes: Object.fromEntries(contracts.flatMap(securityOf)),
    },
    "x-providers": Object.fromEntries(
      providersOf(contracts).map((versions) => [versions[0].provider.id, providerOf(versions)]),
    ),
  };
}

type Entry = readonly [key: string, value: unknown];

/** One channel per endpoint of the receiver. */
function channelsOf(contract: Contract): Entry[] {
  const { provider, version, messages, summary } = contract;
  return endpointsOf(contract).map(({ key, endpoint, description }) => [
    key,
    {
      address: null,
      title: provider.title,
      summary,
      ...(description === undefined ? {} : { description }),
      messages: Object.fromEntries(
        messages
          .filter((message) => message.endpoint === endpoint)
          .map(({ event }) => [
            toComponentKey(event),
            { $ref: `#/components/messages/${toComponentKey(provider.id, version, event)}` },
          ]),
      ),
      tags: [{ name: provider.id }],
      "x-provider": provider.id,
      "x-version": version,
      ...(endpoint === undefined ? {} : { "x-endpoint": endpoint }),
    },
  ]);
}

function operationsOf(contract: Contract): Entry[] {
  const { provider, messages, signature, summary } = contract;
  return endpointsOf(contract).map(({ key, endpoint }) => [
    toComponentKey("receive", key),
    {
      action: "receive",
      channel: { $ref: `#/channels/${key}` },
      title: provider.title,
      summary,
      messages: messages
        .filter((message) => message.endpoint === endpoint)
        .map(({ event }) => ({ $ref: `#/channels/${key}/messages/${toComponentKey(event)}` })),
      bindings: { http: { method: "POST", bindingVersion: "0.3.0" } },
      ...(signature.kind === "hmac"
        ? { security: [{ $ref: `#/components/securitySchemes/${schemeKey(contract)}` }] }
        : {}),
      tags: [{ name: provider.id }],
    },
  ]);
}

function endpointsOf({ provider, version, endpoints }: Contract) {
  const key = toComponentKey(provider.id, version);
  if (endpoints === undefined) return [{ key, endpoint: undefined, description: undefined }];
  return Object.entries(endpoints).map(([endpoint, description]) => ({
    key: toComponentKey(key, endpoint),
    endpoint,
    description,
  }));
}

function messagesOf(contract: Contract): Entry[] {
  const { provider, version } = contract;
  return contract.messages.map((message) => [
    toComponentKey(provider.id, version, message.event),
    {
      name: message.event,
      title: message.title,
      summary: message.summary,
      ...(message.description === undefined ? {} : { description: message.description }),
      ...(message.headers ? { headers: referring(contract, message.headers) } : {}),
      payload: bodyOf(contract, message),
      ...(message.samples.length === 0
        ? {}
        : {
            examples: message.samples.map(exampleOf),
            "x-examples": Object.fromEntries(message.samples.map(originOf)),
          }),
      tags: [{ name: provider.id }],
      ...(message.mayBeEmpty === undefined ? {} : { "x-may-be-empty": message.mayBeEmpty }),
      ...(message.mayBeUnsigned === undefined ? {} : { "x-may-be-unsigned": message.mayBeUnsigned }),
      ...listed({ "x-deviations": message.deviations }),
      "x-changes": message.changes,
    },
  ]);
}

/** What the body holds: one message, or for providers that send batches also a list of messages. */
function bodyOf(contract: Contract, { name }: MessageContract): object {
  const payload = { $ref: `#/components/schemas/${schemaKey(contract, `${name}Payload`)}` };
  return contract.batch === undefined
    ? payload
    : { anyOf: [payload, { type: "array", items: payload }], "x-batch": contract.batch };
}

function exampleOf({ name, summary, headers, payload }: Sample): object {
  return {
    name,
    summary,
    ...(headers === undefined ? {} : { headers }),
    ...(payload === undefined ? {} : { payload }),
  };
}

/** Where an example comes from, and in what it differs from its source; AsyncAPI lets examples carry no `x-` of their own. */
function originOf({ name, source, edited, elided }: Sample): Entry {
  return [name, { source, ...(Object.keys(edited).length === 0 ? {} : { edited }), ...listed({ elided }) }];
}

function schemasOf(contract: Contract): Entry[] {
  return [
    ...contract.messages.map(
      ({ name, payload }): Entry => [
        schemaKey(contract, `${name}Payload`),
        { title: `${name}Payload`, ...referring(contract, payload) },
      ],
    ),
    ...Object.entries(contract.definitions).map(
      ([name, schema]): Entry => [schemaKey(contract, name), referring(contract, schema)],
    ),
  ];
}

function securityOf(contract: Contract): Entry[] {
  const { signature } = contract;
  if (signature.kind !== "hmac") return [];
  const { header, description, absent } = signature;
  return [
    [schemeKey(contract), { type: "httpApiKey", in: "header", name: header, description: `${description} ${absent}` }],
  ];
}

function schemeKey({ provider, version }: Contract): string {
  return toComponentKey(provider.id, version);
}

function schemaKey({ provider, version }: Contract, name: string): string {
  return toComponentKey(provider.id, version, name);
}

/** The schema with its references leading to the document's components. */
function referring(contract: Contract, schema: JsonSchema): JsonSchema {
  const copy = mapSubschemas(schema, (child) => referring(contract, child));
  return copy.$ref === undefined
    ? copy
    : { ...copy, $ref: `#/components/schemas/${schemaKey(contract, nameOfRef(copy.$ref))}` };
}
