import { defineProvider, defineVersion } from "../../define/index.ts";
import { contactCompany } from "./v1/contact-company.ts";
import { contactPerson } from "./v1/contact-person.ts";
import { invoiceStatusUpdated } from "./v1/invoice-status-updated.ts";
import { jobCreated } from "./v1/job-created.ts";
import { jobStatusUpdated } from "./v1/job-status-updated.ts";
import { jobUpdated } from "./v1/job-updated.ts";

export const hirehop = defineProvider({
  id: "hirehop",
  title: "HireHop",
  summary:
    "HireHop is software for companies that hire out equipment, not people: hire jobs, their invoices, contacts.",
  page: { url: "https://www.hirehop.com/blog/webhooks", language: "en" },
  uses: [
    "Pass data to other applications in real time, instead of asking again and again whether something changed.",
    "Feed a connector such as Zapier, which formats the data and then calls the API of HireHop or of another application.",
  ],
  setup: {
    enabledBy: "The vendor does not say who may add webhooks; they are part of the company settings.",
    place: "Settings, tab “Company settings”, button “Webhooks” at the top of the page, then “New”",
    asked: ["The URL that receives the deliveries", "The events to send there, as tick boxes"],
    limit:
      "Any number of webhooks; several events can go to one URL. The vendor asks for restraint: tick only the events that the URL acts on.",
  },
  witnesses: {
    "the vendor's samples": {
      title: "the vendor's sample",
      summary: "The sample of the vendor's page; some copies of the page hide this member's value.",
    },
    "a public receiver": {
      title: "a public receiver",
      summary: "The public source of a receiver that customers of the vendor run, adjusted to real deliveries.",
    },
  },
  versions: {
    v1: defineVersion({
      summary:
        "One envelope for every event: who caused it, the data of the event, and the fields that changed. The complete list of event names stands nowhere but in the product, as tick boxes. A receiver that writes to the API itself can pass “no_webhook=1” there, so that its own change does not come back as a webhook; a public receiver does so.",
      event: ["$message.payload#/event"],
      times: ["$message.payload#/time"],
      recognition: ["/export_key", "/event"],
      request:
        "An HTTP POST with a JSON object as its body. The vendor states neither a Content-Type nor an order of deliveries, and says nothing of deliveries that come twice.",
      signature: {
        kind: "shared-secret",
        member: "$message.payload#/export_key",
        description:
          "The body carries the export key of the company settings. It proves the sender to a receiver that knows the key; it does not protect the body against changes, and it is the same in every delivery.",
      },
      acknowledgement: {
        awaited: "no",
        statuses: [],
        description: "HireHop does not wait for an answer.",
        retries: [],
        otherwise: "HireHop reports no HTTP error; it follows that nothing is sent again.",
      },
      messages: {
        "invoice.status.updated": invoiceStatusUpdated,
        "job.created": jobCreated,
        "job.updated": jobUpdated,
        "job.status.updated": jobStatusUpdated,
        "contact.person.*": contactPerson,
        "contact.company.*": contactCompany,
      },
      deviations: [
        {
          documented: "A body holds the data of the sample, or similar data.",
          sent: "The page has a single sample and names no member that is always or sometimes there.",
          accepted: "Only “event” is required; each of the others may be missing.",
        },
        {
          documented: "A body is JSON.",
          sent: "The sample is not: “data” is printed as “{ ... }”, and an ellipsis follows the first change.",
          accepted: "Any object in “data”, and any number of changes.",
        },
        {
          documented: "The page does not state a Content-Type.",
          sent: "A public receiver found no form fields, and decodes the body itself; another provides for form encoding as well.",
          accepted: "JSON, whatever the Content-Type says.",
        },
      ],
    }),
  },
});
