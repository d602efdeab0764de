import { describe, deviates, nullable, objectOf, personal, since, Type, undocumented } from "../../../define/index.ts";
import { seenBy } from "./seen-by.ts";
import { SurveyType } from "./survey-type.ts";
import { models, samples } from "./witnesses.ts";

const typedString = {
  documented: "A string, without a format.",
  sent: "A date and a time with an offset.",
  accepted: "A date and a time with an offset.",
};

const renamed = {
  documented: "The table has “schema” and “ui_schema”.",
  sent: "The sample has “schema” and “ui_schema”; since 3 February 2026 the official models have had “survey_schema” and “survey_ui_schema”.",
  accepted: "Either pair of names.",
};

const Schema = objectOf(
  seenBy([samples], {
    type: undocumented(nullable(Type.String({ description: "Always “object”" }))),
    required: undocumented(
      nullable(
        Type.Array(Type.String({ description: "Id of a question" }), {
          description: "Ids of the questions that must be answered",
        }),
      ),
    ),
    properties: undocumented(
      nullable(
        objectOf(
          {},
          {
            description: "The questions, by id",
            open: "The members are the ids of the questions; each is an object like a JSON Schema, with “type”, “title” and what limits the answer.",
          },
        ),
      ),
    ),
    additionalProperties: undocumented(nullable(Type.Boolean({ description: "Always false" }))),
  }),
  {
    title: "QuestionarySchema",
    description: "The questions, described in the manner of a JSON Schema",
    open: "The vendor does not describe the members; other keywords of JSON Schema may stand here.",
  },
);

const UiSchema = objectOf(
  seenBy([samples], {
    "ui:order": undocumented(
      nullable(Type.Array(Type.String({ description: "Id of a question" }), { description: "Order of the questions" })),
    ),
  }),
  {
    title: "QuestionaryUiSchema",
    description: "How the questions are shown",
    open: "The other members are the ids of the questions; each is an object of hints, such as “ui:widget”, “ui:description” and “ui:placeholder”.",
  },
);

const Form = objectOf(
  {
    ...seenBy([samples, models], {
      id: Type.Integer({ description: "Id of the form" }),
      name: undocumented(nullable(Type.String({ description: "Name of the form" }))),
      schema: nullable(Schema),
      ui_schema: nullable(UiSchema),
      created: nullable(
        deviates(Type.String({ format: "date-time", description: "When the form was created" }), typedString),
      ),
      updated: nullable(
        deviates(Type.String({ format: "date-time", description: "When the form was last changed" }), typedString),
      ),
      title: nullable(Type.String({ description: "Title of the form" })),
      active: nullable(Type.Boolean({ description: "Whether the form is in use" })),
      type: nullable(SurveyType),
    }),
    ...seenBy([models], {
      survey_schema: since(
        undocumented(nullable(deviates(describe(Schema, "Newer name of “schema”"), renamed))),
        "2026-02-03",
      ),
      survey_ui_schema: since(
        undocumented(nullable(deviates(describe(UiSchema, "Newer name of “ui_schema”"), renamed))),
        "2026-02-03",
      ),
    }),
  },
  { title: "QuestionaryForm", description: "The form that the questionnaire was made from" },
);

const Respondent = objectOf(
  seenBy([samples, models], {
    applicant_id: undocumented(nullable(Type.Integer({ description: "Id of the candidate" }))),
    name: undocumented(personal(nullable(Type.String({ description: "Name of the candidate" })))),
  }),
  { title: "QuestionaryRespondent", description: "The candidate who is asked" },
);

const Sender = objectOf(
  seenBy([samples, models], {
    account_id: undocumented(nullable(Type.Integer({ description: "Id of the user" }))),
    name: undocumented(personal(nullable(Type.String({ description: "Name of the user" })))),
  }),
  { title: "QuestionarySender", description: "The user who sent the questionnaire" },
);

const Answer = objectOf(
  seenBy([samples, models], {
    id: Type.Integer({ description: "Id of the answer" }),
    created: nullable(
      deviates(Type.String({ format: "date-time", description: "When the answer was given" }), typedString),
    ),
    data: nullable(
      personal(
        objectOf(
          {},
          {
            description: "The answers, by the ids of the questions",
            open: "The members are the ids of the questions; an answer is a string, or a file as {id, url, name, content_type}.",
          },
        ),
      ),
    ),
  }),
  { title: "QuestionaryAnswer", description: "The candidate's answer; null or missing as long as there is none" },
);

/** What a candidate was asked to fill in, and the answer. */
export const SurveyQuestionary = objectOf(
  seenBy([samples, models], {
    id: Type.Integer({ description: "Id of the questionnaire" }),
    survey: nullable(Form),
    created: nullable(
      deviates(Type.String({ format: "date-time", description: "When the questionnaire was created" }), typedString),
    ),
    respondent: nullable(Respondent),
    created_by: nullable(Sender),
    answer: nullable(Answer),
    link: personal(
      nullable(
        Type.String({ format: "uri", description: "Link under which the candidate fills the questionnaire in" }),
      ),
    ),
  }),
  { title: "SurveyQuestionary", description: "The questionnaire for the candidate", required: ["id"] },
);
