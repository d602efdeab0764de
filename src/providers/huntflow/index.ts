import { defineProvider, defineVersion, objectOf, Type } from "../../define/index.ts";
import { applicant } from "./v1/applicant.ts";
import { offer } from "./v1/offer.ts";
import { ping } from "./v1/ping.ts";
import { response } from "./v1/response.ts";
import { vacancy } from "./v1/vacancy.ts";

const headers = objectOf(
  {
    "X-Huntflow-Delivery": Type.String({ description: "Unique id of the delivery; the vendor's example is a UUID" }),
    "X-Huntflow-Event": Type.String({ description: "Type of the event" }),
    "X-Huntflow-Signature": Type.String({
      pattern: "^[0-9a-f]{64}$",
      description:
        "HMAC-SHA256 of the body in lower-case hexadecimal, keyed with the webhook's secret key; missing when the webhook has no secret key",
    }),
  },
  { required: ["X-Huntflow-Delivery", "X-Huntflow-Event"] },
);

export const huntflow = defineProvider({
  id: "huntflow",
  title: "Huntflow",
  summary: "Huntflow is a recruitment system from Russia: candidates, vacancies and the stages between them.",
  page: { url: "https://github.com/huntflow/api/blob/master/ru/webhooks.md", language: "ru" },
  uses: [
    "Pass a candidate's data to 1C or to the company's intranet once the candidate reaches the stage “Starting work”.",
    "Let a chat-bot send the hiring manager a link to the candidate in Slack or Telegram.",
  ],
  setup: {
    enabledBy: "An organisation whose API access is switched on can add webhooks by itself.",
    place: "Organisation settings, API section",
    asked: [
      "The URL that receives the deliveries",
      "A secret key for the signature (optional)",
      "The types of events to subscribe to",
    ],
    check:
      "When a webhook is added, Huntflow sends a PING to its URL; unless the answer is one of the accepted statuses, the webhook is not saved.",
    limit: "At most five webhooks per organisation; one webhook can subscribe to several types of events.",
    maximum: 5,
  },
  versions: {
    v1: defineVersion({
      summary:
        "The first generation, documented from 2017 to 2022: the type of the event stands in a header only, what was done stands in the payload's “event.type”.",
      headers,
      event: ["$message.header#/X-Huntflow-Event"],
      marker: { expression: "$message.payload#/meta/version", value: null },
      recognition: ["/event/id", "/event/created", "/account"],
      signature: {
        kind: "hmac",
        header: "X-Huntflow-Signature",
        hash: "sha256",
        encoding: "hex",
        description:
          "HMAC-SHA256 over the raw bytes of the body, keyed with the UTF-8 bytes of the webhook's secret key and written in lower-case hexadecimal.",
        absent: "A webhook without a secret key sends no signature header.",
      },
      acknowledgement: {
        awaited: "yes",
        statuses: [200, 201, 204],
        description:
          "The answer to PING decides whether the webhook can be created; the same statuses acknowledge every other delivery.",
        otherwise:
          "A PING that is answered otherwise keeps the webhook from being saved. Nothing was sent again before 9 December 2022; since then a delivery is attempted up to four times, after which the webhook is switched off.",
        history: [
          { since: "2017-08-15", statuses: [200, 202], applies: "Answers to PING" },
          { since: "2017-08-15", statuses: [200, 204], applies: "Answers to PING" },
          { since: "2022-12-09", statuses: [200, 204], applies: "Answers to every delivery" },
          { since: "2023-03-01", statuses: [200, 201, 204], applies: "Answers to PING and to every delivery" },
        ],
      },
      messages: { APPLICANT: applicant, VACANCY: vacancy, RESPONSE: response, OFFER: offer, PING: ping },
    }),
  },
});
