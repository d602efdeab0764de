import { describe, enumOf, nullable, objectOf, Type, undocumented, witnessed } from "../../../define/index.ts";
import { dateTimes } from "./date-times.ts";
import { modelled } from "./modelled.ts";
import { seenBy } from "./seen-by.ts";
import { models, receiver, samples } from "./witnesses.ts";

/** A source of a job site's account. */
export const AccountSource = objectOf(
  seenBy([samples, models], {
    id: Type.Integer({ description: "Id of the source" }),
    foreign: nullable(
      Type.String({ description: "Code of the source; null unless Huntflow itself defines the source" }),
    ),
    name: nullable(Type.String({ description: "Name of the source" })),
    type: nullable(
      enumOf(
        { system: "Huntflow itself defines the source", user: "A user of the organisation defined the source" },
        { title: "AccountSourceType", description: "Who defined the source" },
      ),
    ),
  }),
  { title: "AccountSource", description: "The source that candidates come from" },
);

const ExternalSource = objectOf(
  modelled("2024-08-06", {
    id: Type.Integer({ description: "Id of the source" }),
    name: nullable(Type.String({ description: "Name of the source" })),
  }),
  { title: "ExternalSource", description: "The source that the CV came from" },
);

const External = objectOf(
  {
    id: witnessed(undocumented(Type.Integer({ description: "Id of the CV" })), receiver, models),
    auth_type: nullable(
      witnessed(undocumented(Type.String({ description: "Kind of source, for example “NATIVE”" })), receiver, models),
    ),
    account_source: nullable(witnessed(undocumented(ExternalSource), receiver, models)),
    updated: witnessed(undocumented(describe(dateTimes, "When the CV was last changed")), receiver, models),
  },
  { title: "External", description: "A CV of the candidate" },
);

/** What is attached to a candidate. */
export const Externals = Type.Array(External, { description: "CVs of the candidate, each with its source" });
