import { describe, deviates, enumOf, nullable, objectOf, personal, Type, undocumented } from "../../../define/index.ts";
import { Applicant } from "./applicant-shape.ts";
import { seenBy } from "./seen-by.ts";
import { Vacancy } from "./vacancy-shape.ts";
import { delivery, models, samples } from "./witnesses.ts";

const Schema = objectOf(
  seenBy([samples, delivery, models], {
    type: undocumented(nullable(Type.String({ description: "Always “object”" }))),
    required: nullable(
      Type.Array(Type.String({ description: "Id of a question" }), {
        description: "Ids of the questions that must be answered",
      }),
    ),
    properties: nullable(
      objectOf(
        {},
        {
          description: "The questions, by id",
          open: "The members are the ids of the questions; each is an object like a JSON Schema, with “type”, “title” and what limits the answer: “minimum”, “maximum”, “minLength”, “isNotEmpty” and others.",
        },
      ),
    ),
    additionalProperties: nullable(Type.Boolean({ description: "Always false" })),
  }),
  { title: "EvaluationSchema", description: "The questions, described in the manner of a JSON Schema" },
);

const Form = objectOf(
  seenBy([samples, delivery, models], {
    id: Type.Integer({ description: "Id of the form" }),
    name: nullable(Type.String({ description: "Name of the form" })),
    schema: nullable(Schema),
  }),
  { title: "EvaluationForm", description: "The form of the evaluation" },
);

const Respondent = objectOf(
  seenBy([samples, delivery, models], {
    id: Type.Integer({ description: "Id of the respondent" }),
    account_id: nullable(Type.Integer({ description: "Id of the respondent as a user of Huntflow" })),
    custom_id: deviates(
      Type.Union([Type.Integer(), Type.String(), Type.Null()], {
        description: "Id of the respondent in an external system",
      }),
      {
        documented: "A number.",
        sent: "Null in the vendor's samples, an integer in a production delivery, a string in the official models.",
        accepted: "An integer, a string or null.",
      },
    ),
    name: personal(nullable(Type.String({ description: "Name of the respondent" }))),
    email: personal(nullable(Type.String({ format: "email", description: "E-mail address of the respondent" }))),
  }),
  { title: "EvaluationRespondent", description: "Who is asked to evaluate" },
);

const RequestState = enumOf(
  {
    SENT: "The request was sent",
    NOT_SENT: "The request was not sent yet",
    FAILED: "The request could not be sent",
  },
  { title: "EvaluationRequestState", description: "State of the request" },
);

const Request = objectOf(
  seenBy([samples, delivery, models], {
    id: Type.Integer({ description: "Id of the request" }),
    respondent: nullable(Respondent),
    created: nullable(Type.String({ format: "date-time", description: "When the request was created" })),
    state: nullable(RequestState),
  }),
  { title: "EvaluationRequest", description: "A request to evaluate, sent to one respondent" },
);

const AnswerData = objectOf(
  seenBy([samples, models], {
    comment: nullable(personal(Type.String({ description: "Text of the comment" }))),
  }),
  {
    title: "EvaluationAnswerData",
    description: "The answers, by the ids of the questions",
    open: "The members are the ids of the form's questions; a form may ask for more than a comment.",
  },
);

const Answer = objectOf(
  seenBy([samples, models], {
    id: Type.Integer({ description: "Id of the answer" }),
    respondent: nullable(
      deviates(describe(Respondent, "Who answered"), {
        documented: "The heading of the table about who answered repeats the path of the one who is asked.",
        sent: "Both are in the samples, with the same members.",
        accepted: "The same members in both places.",
      }),
    ),
    data: nullable(AnswerData),
    created: nullable(Type.String({ format: "date-time", description: "When the answer was given" })),
    updated: nullable(Type.String({ format: "date-time", description: "When the answer was last changed" })),
  }),
  { title: "EvaluationAnswer", description: "The answer; null as long as there is none" },
);

/** How the recruitment of one candidate for one vacancy is judged. */
export const RecruitmentEvaluation = objectOf(
  {
    ...seenBy([samples, delivery, models], {
      id: Type.Integer({ description: "Id of the evaluation" }),
      account_survey: nullable(Form),
      survey_answer_requests: nullable(
        Type.Array(Request, { description: "Requests to evaluate, one for each respondent" }),
      ),
      survey_answer: nullable(Answer),
      stars: personal(
        nullable(
          deviates(Type.Number({ description: "Score; null as long as there is no answer" }), {
            documented: "The form asks for the score as it asks for the comment.",
            sent: "The comment stands in “survey_answer.data”, the score beside “survey_answer”; it is null in a production delivery.",
            accepted: "The score beside the answer, or null.",
          }),
        ),
      ),
      applicant: nullable(describe(Applicant, "The candidate who was recruited")),
      vacancy: nullable(describe(Vacancy, "The vacancy that the candidate was recruited for")),
    }),
    created: nullable(
      deviates(Type.String({ format: "date-time", description: "When the evaluation was created" }), {
        documented: "The table lists when the evaluation was created.",
        sent: "Neither the samples nor the official models have it.",
        accepted: "It may be there.",
      }),
    ),
    ...seenBy([samples, models], {
      applicant_log_id: undocumented(
        nullable(
          deviates(Type.Integer({ description: "Id of the record in the candidate's log" }), {
            documented: "The page does not list it; a branch of the vendor's repository does.",
            sent: "Some of the samples have it, and the official models require it.",
            accepted: "It may be there.",
          }),
        ),
      ),
    }),
  },
  { title: "RecruitmentEvaluation", description: "The evaluation of the recruitment", required: ["id"] },
);
