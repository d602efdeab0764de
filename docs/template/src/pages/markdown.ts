import stringify from "json-stringify-pretty-compact";
import type { Texts } from "../../../texts/index.ts";
import { type Field, fieldsOf } from "../model/field.ts";
import type { MessageModel } from "../model/message.ts";
import type { ProviderModel, Reference } from "../model/reference.ts";
import { addressOf, type Described } from "./event-page.ts";
import { code, fenced, join, list, type Page } from "./mdx.ts";

/** Where a message stands as Markdown, from the root of the site. */
export function markdownPath({ path }: MessageModel): string {
  return `${path.replace(/\/$/, "")}.md`;
}

/** A message as plain Markdown, for programs that read pages. */
export function markdownPage({ provider, version, message, typescript }: Described, t: Texts): Page {
  const { event, title, summary, description, samples, deviations, headers } = message;
  const types = typescript?.of(message.name);
  const inHeaders = headers === undefined ? [] : fieldsOf(headers, version.definitions);
  const text = join(
    `# ${plain(`${provider.title} ${version.version}${t.colon} ${event} (${title})`)}`,
    `${t.address}${t.colon} ${code(addressOf(provider, version, event))}`,
    plain(summary),
    description && plain(description),
    ...[message.endpoint, message.batch, message.mayBeEmpty, message.mayBeUnsigned].map((note) => note && plain(note)),
    version.signature && `${t.signature}${t.colon} ${plain(version.signature.description)}`,
    version.acknowledgement &&
      `${t.acknowledgement}${t.colon} ${plain(version.acknowledgement.description)} ${plain(version.acknowledgement.otherwise)}`,
    inHeaders.length > 0 && `## ${t.headers}`,
    inHeaders.length > 0 && lines(inHeaders, provider, t),
    `## ${t.payload}`,
    lines(fieldsOf(message.payload, version.definitions), provider, t) || t.noMembers,
    deviations.length > 0 && `## ${t.deviations}`,
    deviations.length > 0 &&
      list(deviations.map(({ documented, sent, accepted }) => plain(deviationLine(documented, sent, accepted, t)))),
    types && `## ${t.viewTypes}`,
    types && fenced("ts", types),
    samples.length > 0 && `## ${t.samples}`,
    ...samples.flatMap(({ summary: about, headers: sent, payload }) => [
      plain(about),
      sent &&
        fenced(
          "http",
          Object.entries(sent)
            .map((entry) => entry.join(": "))
            .join("\n"),
        ),
      payload === undefined ? t.emptyBody : fenced("json", stringify(payload, { maxLength: 100 })),
    ]),
  );
  return { path: `static${markdownPath(message)}`, text };
}

function lines(fields: readonly Field[], provider: ProviderModel, t: Texts): string {
  return fields
    .flatMap((field) => [line(field, provider, t), lines(field.children, provider, t)])
    .filter(Boolean)
    .join("\n");
}

function line(field: Field, { witnesses }: ProviderModel, t: Texts): string {
  const { id, type, required, nullable, personal, secret, since, constraints, description, about, values = [] } = field;
  const marks = [
    code(type),
    required && t.required,
    nullable && t.nullable,
    personal && t.personal,
    secret && t.secret,
    since && t.since(since),
    ...constraints.map(code),
  ].filter(Boolean);
  const said = field.provenance.map((name) => titleOf(name, witnesses, t)).join(", ");
  return [
    `- ${code(id)} (${marks.join(", ")})${t.colon} ${plain([description, ...about, field.open].filter(Boolean).join(" "))} [${plain(said)}]`,
    ...values.map(({ value, meaning = "" }) => `  - ${code(value)}${t.colon} ${plain(meaning)}`),
    ...field.deviations.map(
      ({ documented, sent, accepted }) => `  - ${plain(deviationLine(documented, sent, accepted, t))}`,
    ),
  ].join("\n");
}

function deviationLine(documented: string, sent: string, accepted: string, t: Texts): string {
  return `${t.deviation}. ${t.documented}${t.colon} ${documented} ${t.sent}${t.colon} ${sent} ${t.accepted}${t.colon} ${accepted}`;
}

function titleOf(name: string, witnesses: ProviderModel["witnesses"], t: Texts): string {
  return name === "documented" || name === "sampled" ? t.provenance[name] : (witnesses[name]?.title ?? name);
}

/** Text that Markdown reads as text: nothing that begins a tag, a link, code or emphasis is left bare. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, (character) => `\\${character}`).replaceAll(/\s*[\r\n]+\s*/g, " ");
}

/** What there is for programs, and where: https://llmstxt.org */
export function llmsFile(
  { title, providers }: Reference,
  { root, url }: { readonly root: string; readonly url: string },
  t: Texts,
): Page {
  const text = join(
    `# ${title}`,
    `> ${t.llmsAbout}`,
    list([
      `[AsyncAPI (English)](${root}asyncapi.yaml)`,
      `[AsyncAPI (français)](${root}asyncapi.fr.yaml)`,
      `[AsyncAPI (русский)](${root}asyncapi.ru.yaml)`,
    ]),
    ...providers.flatMap((provider) => [
      `## ${provider.title}`,
      plain(provider.summary),
      list(
        provider.versions
          .toReversed()
          .flatMap(({ version, messages }) =>
            messages.map(
              (message) =>
                `[${message.event} (${version})](${encodeURI(url + markdownPath(message).slice(1))})${t.colon} ${plain(message.summary)}`,
            ),
          ),
      ),
    ]),
  );
  return { path: "static/llms.txt", text };
}
