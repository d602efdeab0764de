import {
  deviates,
  objectOf,
  personal,
  secret,
  type TProperties,
  type TSchema,
  Type,
  undocumented,
  witnessed,
} from "../../../define/index.ts";

const Change = objectOf(
  {
    from: personal(
      Type.Unknown({
        description: "Value before the change; a string in the sample, other types are not ruled out",
      }),
    ),
    to: personal(
      Type.Unknown({ description: "Value after the change; a string in the sample, other types are not ruled out" }),
    ),
  },
  { title: "Change", description: "What one field was, and what it became" },
);

/** What is known of the values in `changes`. */
export const bareValues = {
  documented: "Each field that changed has an object with “from” and “to”.",
  sent: "The sample has such objects; a public receiver also provides for a bare number.",
  accepted: "An object, a number, a text or null.",
};

/** The body of every delivery, around the data of one event; `more` holds what only some events have. */
export function envelope<D extends TSchema, const M extends TProperties>(data: D, more: M) {
  return objectOf(
    {
      time: deviates(
        Type.String({
          pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$",
          description: "When the webhook was sent, in UTC",
        }),
        {
          documented: "The time is UTC.",
          sent: "The sample has a date and a time with a space between them and no mark of a time zone.",
          accepted: "The sample's form, to be read as UTC.",
        },
      ),
      user_id: Type.Integer({ description: "Id of the user who caused the event" }),
      user_name: personal(Type.String({ description: "Name of the user who caused the event" })),
      user_email: witnessed(
        undocumented(
          personal(
            deviates(Type.String({ format: "email", description: "E-mail address of the user who caused the event" }), {
              documented: "The list of explanations leaves this member out.",
              sent: "The sample has it.",
              accepted: "It may be there.",
            }),
          ),
        ),
        "the vendor's samples",
      ),
      company_id: Type.Integer({ description: "Id of the company that the user works for" }),
      export_key: secret(
        Type.String({
          description: "Export key from the company settings; a receiver compares it with the key it knows",
        }),
      ),
      event: Type.String({ description: "Name of the event: words in lower case, joined with dots" }),
      data,
      changes: deviates(
        Type.Record(Type.String(), personal(Type.Union([Change, Type.Number(), Type.String(), Type.Null()])), {
          description:
            "The fields that changed, each under its name; “FIELD_NAME” in the sample stands for such a name",
        }),
        bareValues,
      ),
      ...more,
    },
    { required: ["event"] },
  );
}
