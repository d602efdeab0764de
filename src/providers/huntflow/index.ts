import { defineProvider, defineVersion, type HmacSignature, objectOf, Type } from "../../define/index.ts";
import { applicant } from "./v1/applicant.ts";
import { offer } from "./v1/offer.ts";
import { ping } from "./v1/ping.ts";
import { response } from "./v1/response.ts";
import { vacancy } from "./v1/vacancy.ts";
import { applicant as applicantV2 } from "./v2/applicant.ts";
import { offer as offerV2 } from "./v2/offer.ts";
import { ping as pingV2 } from "./v2/ping.ts";
import { recruitmentEvaluation as recruitmentEvaluationV2 } from "./v2/recruitment-evaluation.ts";
import { response as responseV2 } from "./v2/response.ts";
import { surveyQuestionary as surveyQuestionaryV2 } from "./v2/survey-questionary.ts";
import { vacancy as vacancyV2 } from "./v2/vacancy.ts";
import { vacancyRequest as vacancyRequestV2 } from "./v2/vacancy-request.ts";

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

const signature: HmacSignature = {
  kind: "hmac",
  header: "X-Huntflow-Signature",
  hash: "sha256",
  encoding: "hex",
  description:
    "HMAC-SHA256 over the raw bytes of the body, keyed with the UTF-8 bytes of the webhook's secret key and written in lower-case hexadecimal.",
  absent: "A webhook without a secret key sends no signature header.",
};

const request =
  "An HTTP POST with a JSON object as its body; letters beyond ASCII may come escaped. The vendor states neither a Content-Type nor a timeout, an order of deliveries, a maximum size or the addresses they come from.";

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
  witnesses: {
    "official models": {
      title: "official models",
      summary: "The models of webhooks that the vendor publishes as a Python package.",
    },
    "the vendor's samples": {
      title: "other samples of the vendor",
      summary: "Samples of other editions and branches of the vendor's page; this package holds no copy of them.",
    },
    "later samples of the vendor": {
      title: "later samples of the vendor",
      summary: "Samples that the vendor's page of version 2.0 shows, of which this package holds no copy.",
    },
    "the vendor's API pages": {
      title: "the vendor's API",
      summary: "Tables and examples of the vendor's API: the same things, but not as webhooks send them.",
    },
    "a production delivery": {
      title: "a real delivery",
      summary: "A delivery to an organisation that uses Huntflow, of May 2023; only its shape is known.",
    },
    "a public receiver": {
      title: "a public receiver",
      summary: "A receiver whose source is public, with deliveries among its tests.",
    },
    "an unmerged branch of the vendor's documentation": {
      title: "a draft of the vendor's page",
      summary: "A branch of the vendor's documentation that never became part of the published page.",
    },
    "the APPLICANT event": {
      title: "the APPLICANT event",
      summary: "The same object in the APPLICANT event, where it is documented.",
    },
  },
  versions: {
    v1: defineVersion({
      summary:
        "The first generation, documented from 2017 to 2022: the type of the event stands in a header only, what was done stands in the payload's “event.type”.",
      headers,
      event: ["$message.header#/X-Huntflow-Event"],
      delivery: "$message.header#/X-Huntflow-Delivery",
      times: ["$message.payload#/event/created"],
      marker: { expression: "$message.payload#/meta/version", value: null },
      recognition: ["/event/id", "/event/created", "/account"],
      request,
      signature,
      acknowledgement: {
        awaited: "yes",
        statuses: [200, 201, 204],
        description:
          "The answer to PING decides whether the webhook can be created; the same statuses acknowledge every other delivery.",
        otherwise:
          "A PING that is answered otherwise keeps the webhook from being saved. Nothing was sent again before 9 December 2022; since then a delivery is attempted up to four times, after which the webhook is switched off.",
        retries: [10, 100, 1000],
        history: [
          { since: "2017-08-15", statuses: [200, 202], applies: "Answers to PING" },
          { since: "2017-08-15", statuses: [200, 204], applies: "Answers to PING" },
          { since: "2022-12-09", statuses: [200, 204], applies: "Answers to every delivery" },
          { since: "2023-03-01", statuses: [200, 201, 204], applies: "Answers to PING and to every delivery" },
        ],
      },
      messages: { APPLICANT: applicant, VACANCY: vacancy, RESPONSE: response, OFFER: offer, PING: ping },
    }),
    v2: defineVersion({
      summary:
        "Version 2.0, documented since 2021 and the only one for new webhooks: the payload holds what happened, what it was before, and “meta” with the event, the version and the author; edits and deletions are sent, too.",
      headers,
      event: ["$message.header#/X-Huntflow-Event"],
      delivery: "$message.header#/X-Huntflow-Delivery",
      times: [
        "$message.payload#/event/applicant_log/created",
        "$message.payload#/event/vacancy_log/created",
        "$message.payload#/event/vacancy_request_log/created",
      ],
      eventOtherwise: ["$message.payload#/meta/event_type"],
      marker: { expression: "$message.payload#/meta/version", value: "2.0" },
      recognition: ["/meta/event_type"],
      request,
      signature,
      acknowledgement: {
        awaited: "yes",
        statuses: [200, 201, 204],
        description:
          "The answer to PING decides whether the webhook can be created; the same statuses acknowledge every other delivery.",
        otherwise:
          "A PING that is answered otherwise keeps the webhook from being saved. Any other delivery is attempted up to four times: at once, then 10, 100 and 1000 seconds after the last failure. After the fourth failure the webhook is switched off, the organisation's managers get an e-mail, and the webhook has to be switched on again by hand in the settings. Nothing was sent again before 9 December 2022.",
        retries: [10, 100, 1000],
        history: [
          { since: "2017-08-15", statuses: [200, 204], applies: "Answers to PING" },
          { since: "2022-12-09", statuses: [200, 204], applies: "Answers to every delivery" },
          { since: "2023-03-01", statuses: [200, 201, 204], applies: "Answers to PING and to every delivery" },
        ],
      },
      messages: {
        APPLICANT: applicantV2,
        VACANCY: vacancyV2,
        "VACANCY-REQUEST": vacancyRequestV2,
        RESPONSE: responseV2,
        OFFER: offerV2,
        "RECRUITMENT-EVALUATION": recruitmentEvaluationV2,
        "SURVEY-QUESTIONARY": surveyQuestionaryV2,
        PING: pingV2,
      },
      replaces: [
        { event: "APPLICANT", from: "/event/id", to: "/event/applicant_log/id" },
        { event: "APPLICANT", from: "/event/type", to: "/event/applicant_log/type" },
        { event: "APPLICANT", from: "/event/applicant", to: "/event/applicant" },
        { event: "APPLICANT", from: "/event/vacancy", to: "/event/applicant_log/vacancy" },
        { event: "APPLICANT", from: "/event/status", to: "/event/applicant_log/status" },
        { event: "APPLICANT", from: "/event/rejection_reason", to: "/event/applicant_log/rejection_reason" },
        { event: "APPLICANT", from: "/event/comment", to: "/event/applicant_log/comment" },
        { event: "APPLICANT", from: "/event/calendar_event", to: "/event/applicant_log/calendar_event" },
        { event: "APPLICANT", from: "/event/agreement", to: "/event/applicant/pd_agreement" },
        { event: "APPLICANT", from: "/event/created", to: "/event/applicant_log/created" },
        { event: "APPLICANT", from: "/agreement", to: "/event/applicant/pd_agreement" },
        { event: "APPLICANT", from: "/author", to: "/meta/author" },
        { event: "APPLICANT", from: "/account", to: "/meta/account" },
        { event: "VACANCY", from: "/event/id", to: "/event/vacancy_log/id" },
        { event: "VACANCY", from: "/event/type", to: "/event/vacancy_log/state" },
        { event: "VACANCY", from: "/event/vacancy", to: "/event/vacancy" },
        { event: "VACANCY", from: "/event/user", to: "/event/user" },
        { event: "VACANCY", from: "/event/created", to: "/event/vacancy_log/created" },
        { event: "VACANCY", from: "/author", to: "/meta/author" },
        { event: "VACANCY", from: "/account", to: "/meta/account" },
        { event: "RESPONSE", from: "/event/id", to: "/event/applicant_external_response/id" },
        { event: "RESPONSE", from: "/event/state", to: "/event/applicant_external_response/state" },
        { event: "RESPONSE", from: "/account", to: "/meta/account" },
        { event: "OFFER", from: "/event/type", to: "/event/applicant_offer/account_applicant_offer_log/type" },
        { event: "OFFER", from: "/event/applicant_offer/applicant", to: "/event/applicant" },
        { event: "OFFER", from: "/event/applicant_offer/vacancy", to: "/event/vacancy" },
        { event: "OFFER", from: "/author", to: "/meta/author" },
        { event: "OFFER", from: "/account", to: "/meta/account" },
        { event: "APPLICANT", from: "/event/employment_date", to: "/event/applicant_log/employment_date" },
      ],
      upgrade: [
        "Find out what you get: a payload with “meta” is of version 2.0, one without is of the first generation. A webhook that is made now always sends version 2.0, and the vendor announced the end of the first generation for 1 June 2022.",
        "Take the event from “meta.event_type” or, as before, from the header X-Huntflow-Event. The signature and the answers that count are the same in both generations.",
        "Look at “meta.webhook_action” before anything else: edits and deletions of earlier actions are sent, too. A receiver that treats every APPLICANT as something new would act twice.",
        "Read what was done from the log object of the event (“applicant_log”, “vacancy_log”, “account_applicant_offer_log”) instead of “event”; the table below says where each field went.",
        "Read the author and the organisation from “meta” instead of the payload's top level.",
        "Acknowledge the events that are new (VACANCY-REQUEST, RECRUITMENT-EVALUATION, SURVEY-QUESTIONARY), even if you do nothing with them: four failures switch the webhook off.",
        "While both generations may come, pass a list of versions to the validator: the message itself tells which it is.",
      ],
      deviations: [
        {
          documented: "The English edition of the page describes the first generation only.",
          sent: "Webhooks made since 2022 send version 2.0, which the Russian edition describes.",
          accepted: "Version 2.0, as the Russian edition has it.",
        },
        {
          documented:
            "Several tables have misprints: rows whose columns are shifted, “upadted” for “updated”, “tring” for “string”.",
          sent: "The samples and the official models have the names and types that were meant.",
          accepted: "What was meant.",
        },
      ],
    }),
  },
});
