import { defineMessage, objectOf, personal } from "../../../define/index.ts";
import { envelope } from "./envelope.ts";

const EventData = objectOf(
  {},
  {
    title: "EventData",
    description: "The data of the event",
    open: "The vendor does not describe the data of an event: the sample leaves it out.",
  },
);

export const invoiceStatusUpdated = defineMessage({
  title: "Invoice status updated",
  summary: "The status of an invoice changed.",
  description:
    "The vendor publishes neither the data of this event nor the values that the status of an invoice can take.",
  payload: envelope(personal(EventData)),
});
