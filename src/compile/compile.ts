import type { Registry } from "../define/index.ts";
import { repeatedMembers } from "../json/read-json.ts";
import { type AsyncApiDocument, toAsyncApi } from "./asyncapi.ts";
import { type Locale, locales, readCatalogue } from "./catalogue.ts";
import { checkReplacements } from "./check-references.ts";
import { checkSamples } from "./check-samples.ts";
import { compileVersion } from "./compile-version.ts";
import type { Contract } from "./contract.ts";
import { type Diagnostic, diagnostic } from "./diagnostics.ts";
import { toComponentKey } from "./names.ts";
import { isSample } from "./samples.ts";
import { sentencesOf, type Translate, translateContract } from "./sentences.ts";
import type { Sources } from "./sources.ts";

/** The whole of the definitions as plain data, and what is wrong with them. */
export interface Compilation {
  /** One per provider version, in the order of the registry. */
  readonly contracts: readonly Contract[];
  /** The same, in the other languages. */
  readonly translated: Readonly<Record<Locale, readonly Contract[]>>;
  /** The AsyncAPI document in each language. */
  readonly documents: Readonly<Record<"en" | Locale, AsyncApiDocument>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles all definitions. Pure: nothing is read but what is passed. */
export function compile(registry: Registry, { folder, files: unsorted }: Sources): Compilation {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic) => void diagnostics.push(found);
  const files = [...unsorted].sort((a, b) => (a.path < b.path ? -1 : 1));
  const sources = { folder, files };
  checkProviderIds(registry, report);
  checkFiles(registry, sources, report);
  const contracts = registry.providers.flatMap((provider) =>
    Object.entries(provider.versions).map(([id, version]) =>
      compileVersion(provider, id, version, registry.version, sources, report),
    ),
  );
  checkMessageKeys(contracts, report);
  for (const { id } of registry.providers) {
    checkReplacements(
      contracts.filter(({ provider }) => provider.id === id),
      report,
    );
  }
  for (const contract of contracts) checkSamples(contract, report);
  const translations = locales.map(
    (locale) => [locale, translateAll(registry, contracts, sources, locale, report)] as const,
  );
  const documents = {
    en: toAsyncApi(registry, contracts),
    ...Object.fromEntries(translations.map(([locale, { document }]) => [locale, document])),
  } as Compilation["documents"];
  const translated = Object.fromEntries(
    translations.map(([locale, { contracts: own }]) => [locale, own]),
  ) as Compilation["translated"];
  return { contracts, translated, documents, diagnostics };
}

function translateAll(
  registry: Registry,
  contracts: readonly Contract[],
  { folder, files }: Sources,
  locale: Locale,
  report: (diagnostic: Diagnostic) => void,
): { readonly contracts: readonly Contract[]; readonly document: AsyncApiDocument } {
  const catalogue = (parent: string, sentences: readonly string[]): Translate => {
    const path = `${parent}locales/${locale}.json`;
    const text = files.find((file) => file.path === path)?.text;
    return readCatalogue(`${folder}/${path}`, text, sentences, report);
  };
  const own = catalogue("", [registry.summary, registry.description]);
  const translated = registry.providers.flatMap((provider) => {
    const versions = contracts.filter((contract) => contract.provider.id === provider.id);
    const sentences = [...new Set(versions.flatMap(sentencesOf))];
    const t = catalogue(`${provider.id}/`, sentences);
    return versions.map((contract) => translateContract(contract, t));
  });
  const texts = { summary: own(registry.summary), description: own(registry.description) };
  return { contracts: translated, document: toAsyncApi({ ...registry, ...texts }, translated) };
}

/** Every file belongs to somebody, and says everything once. */
function checkFiles(
  { providers }: Registry,
  { folder, files }: Sources,
  report: (diagnostic: Diagnostic) => void,
): void {
  const parents = ["", ...providers.map(({ id }) => `${id}/`)];
  const catalogues = new Set(parents.flatMap((parent) => locales.map((locale) => `${parent}locales/${locale}.json`)));
  const versions = providers.flatMap(({ id, versions: own }) => Object.keys(own).map((version) => `${id}/${version}`));
  for (const { path, text } of files) {
    const file = `${folder}/${path}`;
    const isClaimed = catalogues.has(path) || versions.some((version) => isSample(path, version));
    if (!isClaimed) report(diagnostic("unclaimed-file", { file }));
    for (const repeated of repeatedMembers(text)) report(diagnostic("repeated-member", { file, ...repeated }));
  }
}

function checkProviderIds({ providers }: Registry, report: (diagnostic: Diagnostic) => void): void {
  const seen = new Set<string>();
  for (const { id } of providers) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) report(diagnostic("unusable-provider-id", { id }));
    if (seen.has(id)) report(diagnostic("duplicate-provider", { id }));
    seen.add(id);
  }
}

/** AsyncAPI's message keys are one space: a second message under a key would replace the first. */
function checkMessageKeys(contracts: readonly Contract[], report: (diagnostic: Diagnostic) => void): void {
  const seen = new Set<string>();
  for (const { path, provider, version, messages } of contracts) {
    for (const { event } of messages) {
      const key = toComponentKey(provider.id, version, event);
      if (seen.has(key)) report(diagnostic("duplicate-message-key", { place: `${path} ${event}`, key }));
      seen.add(key);
    }
  }
}
