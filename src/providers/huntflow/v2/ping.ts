import { defineMessage, objectOf } from "../../../define/index.ts";
import { meta } from "./meta.ts";

export const ping = defineMessage({
  title: "Availability check",
  summary: "A webhook is being added: Huntflow checks that its URL answers.",
  description: "Answer it before anything else is looked at; otherwise the webhook cannot be created.",
  payload: objectOf(
    { meta },
    {
      description: "Not described by the vendor",
      open: "The vendor neither describes nor shows a body; only “meta” is common to all events.",
    },
  ),
  mayBeEmpty: "The body may be empty: the vendor shows none.",
  mayBeUnsigned: "It may come without a signature, even when the webhook has a secret key.",
});
