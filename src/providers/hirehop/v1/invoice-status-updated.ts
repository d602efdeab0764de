import { defineMessage, objectOf, personal } from "../../../define/index.ts";
import { envelope } from "./envelope.ts";
import { undescribed } from "./event-data.ts";

const EventData = objectOf({}, { title: "EventData", description: "The data of the event", open: undescribed });

export const invoiceStatusUpdated = defineMessage({
  title: "Invoice status updated",
  summary: "The status of an invoice changed.",
  description:
    "The vendor publishes neither the data of this event nor the values that the status of an invoice can take.",
  payload: envelope(personal(EventData), {}),
  changes: { "0.1.0": "First contract of this event." },
});
