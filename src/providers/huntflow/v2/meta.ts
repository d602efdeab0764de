import { deviates, enumOf, nullable, objectOf, since, Type, undocumented, witnessed } from "../../../define/index.ts";
import { Account, Author } from "./account.ts";
import { seenBy } from "./seen-by.ts";
import { delivery, models, receiver, samples } from "./witnesses.ts";

const WebhookAction = enumOf(
  {
    ADD: "Something was added",
    EDIT: "Something was edited",
    DELETE: "Something was deleted",
  },
  { title: "WebhookAction", description: "What was done with the thing that the event is about" },
);

/** Data about the delivery. Without a title: the name of the event stands in it, another one in each message. */
export const meta = objectOf(
  {
    ...seenBy([samples, models], {
      account: nullable(Account),
      author: nullable(
        deviates(Author, {
          documented: "Every delivery names the user who acted.",
          sent: "The vendor's samples of RESPONSE have no author, those of VACANCY-REQUEST only an id and a name.",
          accepted: "An author, whole or in part, null, or none.",
        }),
      ),
      event_type: Type.String({ description: "Type of the event, the same as in the header X-Huntflow-Event" }),
      version: enumOf(
        { "2.0": "The second generation of webhooks" },
        { title: "WebhookVersion", description: "Version of the payload's schema" },
      ),
      retry: nullable(
        Type.Integer({
          description: "Number of the attempt, from 0 to 3; 0 is the first, and the only one in samples",
        }),
      ),
      webhook_action: nullable(
        deviates(WebhookAction, {
          documented: "EDIT occurs with APPLICANT only.",
          sent: "A production delivery of 2023 is a RECRUITMENT-EVALUATION with EDIT; since 2026 the official models have known ADD and EDIT for every event, DELETE for APPLICANT alone.",
          accepted: "All three values in every event.",
        }),
      ),
    }),
    event_id: nullable(
      since(
        witnessed(
          deviates(Type.String({ pattern: "^[0-9]+$", description: "Unique id of the event, a string of digits" }), {
            documented: "Every delivery has an id of the event.",
            sent: "The vendor's full samples of APPLICANT, VACANCY, VACANCY-REQUEST, RESPONSE and OFFER have none; other samples, deliveries and the official models do.",
            accepted: "It may be there.",
          }),
          samples,
          models,
          delivery,
          receiver,
        ),
        "2021-12-23",
      ),
    ),
    payload_id: nullable(witnessed(undocumented(Type.Integer({ description: "Internal id of the payload" })), samples)),
    domain: nullable(
      witnessed(
        undocumented(
          deviates(Type.String({ description: "Host of the Huntflow installation that sent the delivery" }), {
            documented: "The page does not list it.",
            sent: "Deliveries have it, and since 6 August 2024 the official models have required it.",
            accepted: "It may be there.",
          }),
        ),
        models,
        delivery,
        receiver,
      ),
    ),
  },
  { description: "The delivery itself: its event, its version, its attempt, and who caused it" },
);
