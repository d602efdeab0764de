import { isDate, isDateTime, isEmail, isUri } from "./formats.ts";

/** The formats of the contracts, by the names that JSON Schema gives them. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  "date-time": isDateTime,
  email: isEmail,
  uri: isUri,
};
