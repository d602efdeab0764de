import type { Texts } from "../../../texts/index.ts";
import { type Field, fieldsOf } from "../model/field.ts";
import type { ProviderModel, VersionModel } from "../model/reference.ts";
import { acknowledgement } from "./acknowledgement.ts";
import { type Blocks, code, component, escaped, fenced, heading, labelled, list, prose } from "./mdx.ts";
import { receiversOf } from "./receivers.ts";

/** How deliveries of a version arrive: request, headers, signature with receivers that check it, answer. */
export function transport(provider: ProviderModel, version: VersionModel, t: Texts): Blocks {
  const headers = headersOf(version);
  return [
    heading(2, t.request, "request"),
    version.request && prose(version.request),
    version.batch && prose(version.batch),
    heading(3, t.headers, "headers"),
    headers.length === 0
      ? escaped(t.noHeaders)
      : component("FieldList", { fields: headers, witnesses: provider.witnesses, prefix: "header.", weight: 5 }),
    ...signature(provider, version, t),
    ...acknowledgement(version, t),
  ];
}

/** The headers of all deliveries; what names the event differs from one to the next. */
function headersOf(version: VersionModel): Field[] {
  const [first, ...others] = version.messages.flatMap(({ headers }) =>
    headers === undefined ? [] : [fieldsOf(headers, version.definitions)],
  );
  return (first ?? []).map((field) => {
    const constants = [field, ...others.flatMap((fields) => fields.filter(({ id }) => id === field.id))];
    const isSame = constants.every(({ constraints }) => constraints.join() === field.constraints.join());
    return isSame ? field : { ...field, constraints: constants.flatMap(({ constraints }) => constraints) };
  });
}

function signature(provider: ProviderModel, version: VersionModel, t: Texts): Blocks {
  const { signature: facts, security } = version;
  if (facts === undefined) {
    return security.length === 0 ? [] : [heading(2, t.signature, "signature"), ...security.map(prose)];
  }
  const codeNames = { ts: t.codeWith, js: t.codePlain, php: "PHP", python: "Python" };
  const receivers = receiversOf(provider, version, t.codeComments);
  return [
    heading(2, t.signature, "signature"),
    prose(facts.description),
    facts.kind === "hmac" && prose(facts.absent),
    facts.kind === "hmac" &&
      list([
        labelled(escaped(t.signedCarried), code(facts.header), t),
        labelled(escaped(t.signedWhat), escaped(t.rawBody), t),
        labelled(
          escaped(t.signedWith),
          escaped(`${t.hmac(facts.hash.toUpperCase().replace("SHA", "SHA-"))}, ${t.secretKey}`),
          t,
        ),
        labelled(escaped(t.signedEncoded), escaped(t.hexLower), t),
      ]),
    facts.kind === "shared-secret" && labelled(escaped(t.signedCarried), code(facts.member.replace(/^.*#/, "")), t),
    escaped({ hmac: t.compareSafely, "shared-secret": t.sharedSecretNote, none: t.unsignedNote }[facts.kind]),
    heading(3, t.code, "receiver"),
    `<Tabs groupId="language">\n\n${receivers
      .map(
        ({ language, file, code: program }) =>
          `<TabItem value="${language}" label={${JSON.stringify(codeNames[language])}}>\n\n${fenced(language, program, file)}\n\n</TabItem>`,
      )
      .join("\n\n")}\n\n</Tabs>`,
  ];
}
