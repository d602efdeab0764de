import { defineMessage, since, Type } from "../../../define/index.ts";

export const ping = defineMessage({
  title: "Availability check",
  summary: "A webhook is being added: Huntflow checks that its URL answers.",
  description: "Answer it before anything else is looked at; otherwise the webhook cannot be created.",
  payload: since(Type.Unknown({ description: "Not described by the vendor" }), "2017-08-15"),
  mayBeEmpty: "The body may be empty: the vendor shows none.",
  mayBeUnsigned: "It may come without a signature, even when the webhook has a secret key.",
  changes: { "0.1.0": "First contract of this event." },
});
