import { isDate, isEmail, isUri } from "../../runtime/formats.ts";

/** Formats of texts that are told apart, in the order in which they are counted up. */
export const textFormats = [
  "date-time-z",
  "date-time-offset",
  "date-time-local",
  "date",
  "email",
  "uri",
  "empty",
] as const;

export type TextFormat = (typeof textFormats)[number];

/** A longer text is a text. */
const longest = 2048;

/** The format of a text; undefined for one that has none of them. */
export function textFormat(text: string): TextFormat | undefined {
  const { length } = text;
  if (length === 0) return "empty";
  if (length > longest) return undefined;
  if (text.charCodeAt(4) === hyphen && text.charCodeAt(7) === hyphen) {
    const moment = momentIn(text);
    if (moment) return moment.format;
  }
  if (text.includes("@") && isEmail(text)) return "email";
  return text.includes("://") && isUri(text) ? "uri" : undefined;
}

const hyphen = 45;

/** The day of a date, or of a date and time: in UTC where it has an offset, else as it is written. */
export function dayIn(text: string): string | undefined {
  const moment = momentIn(text);
  if (moment === undefined || moment.zone === undefined) return moment?.date;
  const zone = moment.zone.length === 5 ? `${moment.zone.slice(0, 3)}:${moment.zone.slice(3)}` : moment.zone;
  const time = Date.parse(`${moment.date}T${moment.time}${zone.toUpperCase()}`);
  return Number.isNaN(time) ? moment.date : new Date(time).toISOString().slice(0, 10);
}

interface Moment {
  readonly format: TextFormat;
  readonly date: string;
  readonly time?: string | undefined;
  readonly zone?: string | undefined;
}

const dateTime = /^([\d-]{10})[Tt ]((?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d+)?)?)([Zz]|[+-]\d\d:?\d\d)?$/;

function momentIn(text: string): Moment | undefined {
  if (isDate(text)) return { format: "date", date: text };
  const [, date = "", time, zone] = dateTime.exec(text) ?? [];
  if (!isDate(date)) return undefined;
  const format = zone === undefined ? "local" : zone.length === 1 ? "z" : "offset";
  return { format: `date-time-${format}`, date, time, zone };
}
