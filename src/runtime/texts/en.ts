import type { Texts } from "./texts.ts";

export const texts: Texts = {
  types: {
    null: "null",
    boolean: "true or false",
    integer: "a whole number",
    number: "a number",
    string: "text",
    array: "a list",
    object: "an object",
  },
  values: {
    number: (value) => `the number ${value}`,
    string: (value) => (value === "" ? "an empty text" : `the text “${value}”`),
    boolean: (value) => value,
  },
  formats: {
    date: "a date such as 2022-03-29",
    "date-time": "a date and time such as 2022-03-29T07:50:42+02:00",
    email: "an e-mail address",
    uri: "a URI with a scheme, such as https://example.com/",
  },
  pattern: (pattern) => `text of the form ${pattern}`,
  either: (alternatives) => alternatives.join(" or ") || "any value",
  oneOf: (values, more) => `one of ${values.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  nothing: "nothing",
  sentences: {
    type: ({ expected, found }) => `Expected ${expected}, found ${found}.`,
    required: ({ expected, name }) => `“${name}” is missing; expected ${expected}.`,
    constant: ({ expected, found }) => `Expected “${expected}”, found ${found}.`,
    enum: ({ expected, found }) => `Not a value that the contract knows: expected ${expected}, found ${found}.`,
    format: ({ expected, found }) => `Expected ${expected}, found ${found}.`,
    pattern: ({ expected, found }) => `Expected ${expected}, found ${found}.`,
    "unknown-member": ({ name }) => `The contract has no member “${name}” here.`,
    "unknown-event": ({ expected, found }) => `The contract has no such event: expected ${expected}, found ${found}.`,
    "unknown-version": ({ expected, found }) =>
      `Not a version that the contract knows: expected ${expected}, found ${found}.`,
    "missing-event": ({ expected }) => `Nothing names the event; expected it at ${expected}.`,
  },
};
