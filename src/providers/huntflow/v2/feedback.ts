import { deviates, nullable, objectOf, personal, Type, undocumented, witnessed } from "../../../define/index.ts";
import { modelled } from "./modelled.ts";
import { SurveyType } from "./survey-type.ts";
import { models } from "./witnesses.ts";

const shifted = {
  documented: "The rows of the table are shifted: “name” and “email” stand in the column of the meanings.",
  sent: "No sample has feedback; the official models have “name” and “email”.",
  accepted: "The members of the official models.",
};

const Respondent = objectOf(
  {
    account_id: nullable(witnessed(Type.Integer({ description: "Id of the user who answered" }), models)),
    custom_id: witnessed(
      deviates(
        Type.Union([Type.Integer(), Type.String(), Type.Null()], {
          description: "Id of the respondent in an external system",
        }),
        {
          documented: "A number.",
          sent: "No sample has feedback; for an evaluation of the recruitment the same member is null in the samples, an integer in a production delivery and a string in the official models.",
          accepted: "An integer, a string or null.",
        },
      ),
      models,
    ),
    name: personal(
      nullable(
        witnessed(undocumented(deviates(Type.String({ description: "Name of the respondent" }), shifted)), models),
      ),
    ),
    email: personal(
      nullable(
        witnessed(
          undocumented(
            deviates(Type.String({ format: "email", description: "E-mail address of the respondent" }), shifted),
          ),
          models,
        ),
      ),
    ),
  },
  { title: "FeedbackRespondent", description: "Who gave the feedback" },
);

const Form = objectOf(
  {
    id: witnessed(Type.Integer({ description: "Id of the form" }), models),
    name: nullable(witnessed(Type.String({ description: "Name of the form" }), models)),
    type: nullable(witnessed(SurveyType, models)),
    created: nullable(
      witnessed(Type.String({ format: "date-time", description: "When the form was created" }), models),
    ),
    updated: nullable(
      witnessed(Type.String({ format: "date-time", description: "When the form was last changed" }), models),
    ),
    active: nullable(witnessed(Type.Boolean({ description: "Whether the form is in use" }), models)),
    ...modelled("2024-12-13", {
      title: nullable(Type.String({ description: "Title of the form" })),
    }),
  },
  { title: "FeedbackForm", description: "The form of the feedback" },
);

/** What an interviewer answered about a candidate. */
export const Feedback = objectOf(
  {
    id: witnessed(Type.Integer({ description: "Id of the answer" }), models),
    respondent: nullable(witnessed(Respondent, models)),
    survey: nullable(witnessed(Form, models)),
    created: nullable(
      witnessed(Type.String({ format: "date-time", description: "When the answer was given" }), models),
    ),
    updated: nullable(
      witnessed(
        deviates(Type.String({ format: "date-time", description: "When the answer was last changed" }), {
          documented: "The table spells the name “upadted”.",
          sent: "No sample has feedback; the official models have “updated”.",
          accepted: "The name “updated”.",
        }),
        models,
      ),
    ),
    values: personal(
      nullable(
        witnessed(
          objectOf(
            {},
            {
              description: "The answers, by the fields of the form",
              open: "The members are the fields of the form, which each organisation makes for itself.",
            },
          ),
          models,
        ),
      ),
    ),
  },
  { title: "Feedback", description: "Feedback on the candidate after an interview" },
);
