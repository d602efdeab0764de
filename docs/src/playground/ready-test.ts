import type { AnyContract } from "../../../src/runtime/contract.ts";
import type { Locale } from "../../../src/runtime/issue.ts";
import { isInvalid, isUnknown, type Message } from "../../../src/runtime/message.ts";
import type { RegistryEntry } from "../../../src/runtime/registry.ts";
import { type ValidateOptions, validate } from "../../../src/runtime/validate.ts";
import type { Checked } from "./check.ts";
import { choiceOf } from "./choices.ts";
import { asFile, documentOf, type PastedDelivery } from "./document.ts";
import { readHeaders } from "./headers.ts";
import type { Pasted } from "./pasted.ts";

/**
 * A file for `node --test` that holds the delivery and asserts what `validate` says of it today;
 * undefined where no provider was recognised, or where the text is not one delivery.
 */
export async function readyTestOf(
  { body, headers, event: choice, isStrict }: Pasted,
  { report }: Pick<Checked, "report">,
  registry: readonly RegistryEntry[],
  locale: Locale = "en",
): Promise<string | undefined> {
  const { delivery } = documentOf(body, readHeaders(headers).headers);
  const address = report.messages[0]?.address;
  if (delivery === undefined || address === undefined) return undefined;
  const [, provider = "", version] = /^([^@/]+)(?:@([^/]+))?/.exec(address) ?? [];
  const { event } = await choiceOf(registry, choice);
  const versions = registry
    .filter((entry) => entry.provider === provider && (version ?? entry.version) === entry.version)
    .toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  const options: ValidateOptions = {
    ...(isStrict ? { projection: "strict" } : {}),
    ...(event === undefined ? {} : { event }),
  };
  const contracts = await Promise.all(versions.map(({ load }) => load()));
  // There is a version at least: the address names it, or its provider.
  const messages = await validate(contracts as [AnyContract, ...AnyContract[]], withoutNothing(delivery), {
    ...options,
    locale,
  });
  return fileOf(versions.map(importOf), delivery, options, messages);
}

function withoutNothing({ headers, payload }: PastedDelivery) {
  return { payload, ...(headers === undefined ? {} : { headers }) };
}

interface Import {
  readonly variable: string;
  readonly statement: string;
}

/** The package names an export after its provider: `human-sourcing` exports `humanSourcing`. */
function importOf({ provider, version, isCurrent }: RegistryEntry): Import {
  const name = provider.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const module = `hirehooks/${isCurrent ? provider : `${provider}/${version}`}`;
  const variable = isCurrent ? name : name + version.toUpperCase();
  return { variable, statement: `import { ${isCurrent ? name : `${name} as ${variable}`} } from "${module}";` };
}

function fileOf(
  imports: readonly Import[],
  { headers, payload, raw }: PastedDelivery,
  options: ValidateOptions,
  messages: readonly Message<AnyContract>[],
): string {
  const json = payload === undefined ? undefined : raw === undefined ? JSON.stringify(payload, null, 2) : asFile(raw);
  const variables = imports.map(({ variable }) => variable).join(", ");
  const given = [
    imports.length === 1 ? variables : `[${variables}]`,
    `{ ${headers === undefined ? "" : "headers, "}payload: ${json === undefined ? "undefined" : "JSON.parse(body)"} }`,
    ...(Object.keys(options).length === 0 ? [] : [JSON.stringify(options)]),
  ];
  const said = messages.map((message) => [
    message.event,
    ...(isInvalid(message) || isUnknown(message) ? message.issues : []).map(
      ({ pointer, rule }) => `${pointer} ${rule}`,
    ),
  ]);
  return [
    'import assert from "node:assert/strict";',
    'import { test } from "node:test";',
    'import { validate } from "hirehooks";',
    ...imports.map(({ statement }) => statement),
    "",
    ...(headers === undefined ? [] : [`const headers = ${JSON.stringify(headers, null, 2)};`, ""]),
    ...(json === undefined ? [] : [`const body = ${literalOf(json)};`, ""]),
    `test(${JSON.stringify(titleOf(messages))}, async () => {`,
    `  const messages = await validate(${given.join(", ")});`,
    "",
    "  const said = messages.map((message) => {",
    '    const issues = "issues" in message ? message.issues : [];',
    '    return [message.event, ...issues.map(({ pointer, rule }) => pointer + " " + rule)];',
    "  });",
    "",
    `  assert.deepEqual(said, ${JSON.stringify(said)});`,
    "});",
    "",
  ].join("\n");
}

function titleOf(messages: readonly Message<AnyContract>[]): string {
  const faulty = messages.filter((message) => isInvalid(message)).length;
  const unknown = messages.filter((message) => isUnknown(message)).length;
  if (faulty > 0) return "the delivery is not as the contract says";
  return unknown > 0 ? "the contract does not know the delivery" : "the delivery is as the contract says";
}

/** A template literal that reads as the text, line by line. */
function literalOf(text: string): string {
  const escaped = text.replaceAll(/[\\`]|\$(?=\{)/g, "\\$&").replaceAll("\r", "\\r");
  return `\`${escaped}\``;
}
