import { describe, deviates, nullable, objectOf, personal, Type } from "../../../define/index.ts";
import { undescribed } from "./event-data.ts";
import { Status } from "./job-status.ts";
import { numberOrText } from "./number-or-text.ts";
import { received } from "./received.ts";

const CustomField = objectOf(
  received({ value: personal(Type.Unknown({ description: "Value of the custom field" })) }),
  {
    title: "CustomField",
    description: "A custom field of the hire job",
    open: "Nobody describes a custom field; a public receiver reads its value alone.",
  },
);

/** What job events have beside the envelope's other members. */
export const numbered = received({
  job: deviates(describe(numberOrText, "Number of the hire job"), {
    documented: "The page lists no such member.",
    sent: "A public receiver found the number here, and not in “data”, on its first day with live deliveries, 16 March 2026.",
    accepted: "It may be there.",
  }),
});

/** The job, as far as receivers read it. */
export const JobData = objectOf(
  received({
    ID: describe(numberOrText, "Id of the hire job; a fallback where the envelope has no number"),
    id: describe(numberOrText, "Id of the hire job, in another spelling of “ID”"),
    NUMBER: describe(numberOrText, "Number of the hire job; a fallback where the envelope has none"),
    job: describe(numberOrText, "Number of the hire job; a fallback where the envelope has none"),
    JOB_NAME: nullable(
      Type.String({
        description:
          "Name of the hire job for display; inside a project “<project> ► <job>”, while the API's job_data.php returns the job's own name",
      }),
    ),
    STATUS: Status,
    CLIENT: personal(describe(numberOrText, "Client of the hire job")),
    COMPANY: personal(nullable(Type.String({ description: "Company of the client" }))),
    CLIENT_REF: nullable(Type.String({ description: "The client's reference" })),
    VENUE: personal(nullable(Type.String({ description: "Venue of the hire job" }))),
    OUT_DATE: nullable(Type.String({ description: "When the equipment goes out" })),
    JOB_DATE: nullable(
      deviates(
        Type.String({
          pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(:[0-9]{2})?$",
          description: "When the hire job starts",
        }),
        {
          documented: "The API's documentation has a date and a time without seconds.",
          sent: "A public receiver reads a webhook's value with seconds.",
          accepted: "With seconds or without.",
        },
      ),
    ),
    JOB_END: nullable(Type.String({ description: "When the hire job ends" })),
    RETURN_DATE: nullable(Type.String({ description: "When the equipment comes back" })),
    MANAGER: personal(describe(numberOrText, "Manager of the hire job")),
    MANAGER2: personal(describe(numberOrText, "Second manager of the hire job")),
    MONEY: describe(numberOrText, "An amount that is empty or 0 for most hire jobs; it does not serve as their value"),
    CUSTOM_FIELDS: nullable(
      Type.Record(Type.String(), nullable(CustomField), {
        description: "The custom fields of the hire job, each under its name",
      }),
    ),
  }),
  {
    title: "JobData",
    description:
      "The hire job, as far as public receivers read it; the meanings follow from the names, which seem to be those of the API's job record",
    open: undescribed,
  },
);
