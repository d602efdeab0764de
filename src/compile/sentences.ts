import type { Acknowledgement, Deviation, Sentence, Setup, Signature } from "../define/index.ts";
import type { Contract, MessageContract, ProviderText, Sample } from "./contract.ts";
import type { Definitions, JsonSchema } from "./json-schema.ts";
import { mapSubschemas } from "./walk-schema.ts";

/** Turns one English sentence into another language's. */
export type Translate = (sentence: Sentence) => string;

/** All sentences of a contract, each once, in the order of the definitions. */
export function sentencesOf(contract: Contract): Sentence[] {
  const sentences = new Set<Sentence>();
  translateContract(contract, (sentence) => {
    sentences.add(sentence);
    return sentence;
  });
  return [...sentences];
}

/** The contract with every sentence translated; names, values and samples stay as they are. */
export function translateContract(contract: Contract, t: Translate): Contract {
  return {
    ...contract,
    provider: translateProvider(contract.provider, t),
    summary: t(contract.summary),
    ...ifPresent("batch", contract.batch, t),
    ...ifPresent("endpoints", contract.endpoints, (endpoints) => translateValues(endpoints, t)),
    request: t(contract.request),
    signature: translateSignature(contract.signature, t),
    acknowledgement: translateAcknowledgement(contract.acknowledgement, t),
    announced: contract.announced.map((event) => ({ ...event, summary: t(event.summary) })),
    upgrade: contract.upgrade.map(t),
    deviations: translateDeviations(contract.deviations, t),
    ...ifPresent("headers", contract.headers, (headers) => translateSchema(headers, t)),
    messages: contract.messages.map((message) => translateMessage(message, t)),
    definitions: translateDefinitions(contract.definitions, t),
  };
}

function translateProvider(provider: ProviderText, t: Translate): ProviderText {
  return {
    ...provider,
    summary: t(provider.summary),
    uses: provider.uses.map(t),
    setup: translateSetup(provider.setup, t),
    witnesses: translateWitnesses(provider.witnesses, t),
    deviations: translateDeviations(provider.deviations, t),
  };
}

function translateSetup(setup: Setup, t: Translate): Setup {
  return {
    ...setup,
    enabledBy: t(setup.enabledBy),
    place: t(setup.place),
    asked: setup.asked.map(t),
    ...ifPresent("check", setup.check, t),
    limit: t(setup.limit),
  };
}

function translateWitnesses(witnesses: ProviderText["witnesses"], t: Translate): ProviderText["witnesses"] {
  return Object.fromEntries(
    Object.entries(witnesses).map(([name, { title, summary }]) => [name, { title: t(title), summary: t(summary) }]),
  );
}

function translateSignature(signature: Signature, t: Translate): Signature {
  const description = t(signature.description);
  return signature.kind === "hmac"
    ? { ...signature, description, absent: t(signature.absent) }
    : { ...signature, description };
}

function translateAcknowledgement(acknowledgement: Acknowledgement, t: Translate): Acknowledgement {
  return {
    ...acknowledgement,
    description: t(acknowledgement.description),
    otherwise: t(acknowledgement.otherwise),
    ...ifPresent("history", acknowledgement.history, (history) =>
      history.map((entry) => ({ ...entry, applies: t(entry.applies) })),
    ),
  };
}

function translateMessage(message: MessageContract, t: Translate): MessageContract {
  return {
    ...message,
    title: t(message.title),
    summary: t(message.summary),
    ...ifPresent("description", message.description, t),
    ...ifPresent("mayBeEmpty", message.mayBeEmpty, t),
    ...ifPresent("mayBeUnsigned", message.mayBeUnsigned, t),
    deviations: translateDeviations(message.deviations, t),
    changes: translateValues(message.changes, t),
    payload: translateSchema(message.payload, t),
    ...ifPresent("headers", message.headers, (headers) => translateSchema(headers, t)),
    samples: message.samples.map((sample) => translateSample(sample, t)),
  };
}

function translateSample(sample: Sample, t: Translate): Sample {
  return { ...sample, summary: t(sample.summary), edited: translateValues(sample.edited, t) };
}

function translateSchema(schema: JsonSchema, t: Translate): JsonSchema {
  return {
    ...mapSubschemas(schema, (child) => translateSchema(child, t)),
    ...ifPresent("description", schema.description, t),
    ...ifPresent("x-open", schema["x-open"], t),
    ...ifPresent("x-deviations", schema["x-deviations"], (deviations) => translateDeviations(deviations, t)),
    ...ifPresent("x-enum-descriptions", schema["x-enum-descriptions"], (values) => translateValues(values, t)),
  };
}

function translateDefinitions(definitions: Definitions, t: Translate): Definitions {
  return Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, translateSchema(schema, t)]));
}

function translateDeviations(deviations: readonly Deviation[], t: Translate): Deviation[] {
  return deviations.map(({ documented, sent, accepted }) => ({
    documented: t(documented),
    sent: t(sent),
    accepted: t(accepted),
  }));
}

function translateValues(values: Readonly<Record<string, Sentence>>, t: Translate): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, sentence]) => [key, t(sentence)]));
}

function ifPresent<K extends string, V, R>(key: K, value: V | undefined, map: (value: V) => R): { [P in K]?: R } {
  // The object has the one key K or none, which TypeScript does not see through the computed name.
  return (value === undefined ? {} : { [key]: map(value) }) as { [P in K]?: R };
}
