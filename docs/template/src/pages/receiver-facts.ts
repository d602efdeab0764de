import type { Texts } from "../../../texts/index.ts";
import type { ProviderModel, VersionModel } from "../model/reference.ts";

/** What a receiver has to know of a version; all of it stands in the document. */
export interface ReceiverFacts {
  readonly comments: Texts["codeComments"];
  readonly variable: string;
  readonly module: string;
  readonly secret: string;
  readonly status: number;
  readonly events: readonly string[];
  /** Where the event's name stands, if in a header, and which events may come unsigned. */
  readonly eventHeader?: string;
  readonly unsigned: readonly string[];
}

/** Finds these facts; names of variables follow the provider's id. */
export function receiverFacts(
  provider: ProviderModel,
  version: VersionModel,
  comments: Texts["codeComments"],
): ReceiverFacts {
  const variable = provider.id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const header = version.signature?.kind === "hmac" ? version.signature.header : undefined;
  const constants = version.messages.flatMap(({ headers }) =>
    Object.entries(headers?.properties ?? {}).flatMap(([name, { const: value }]) =>
      value === undefined ? [] : [name],
    ),
  );
  const eventHeader = constants.find((name) => name !== header);
  return {
    comments,
    variable,
    module: `hirehooks/${version.isCurrent ? provider.id : version.path}`,
    secret: `${provider.id.toUpperCase().replaceAll("-", "_")}_SECRET`,
    status: version.acknowledgement?.statuses.at(-1) ?? 204,
    events: version.messages.map(({ event }) => event),
    ...(eventHeader === undefined ? {} : { eventHeader }),
    unsigned: version.messages.filter(({ mayBeUnsigned }) => mayBeUnsigned !== undefined).map(({ event }) => event),
  };
}
