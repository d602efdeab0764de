import { isDate } from "../../runtime/formats.ts";

/** Another date, or another moment, written as this one is; undefined for what is no date. */
export function otherDate(text: string, random: () => number): string | undefined {
  const [, date = "", separator, seconds, fraction = "", zone = ""] = moment.exec(text) ?? [];
  if (!isDate(date)) return undefined;
  const year = Math.min(9999, Math.max(1, Number(date.slice(0, 4)) + below(7) - 3));
  const day = [padded(year, 4), padded(1 + below(12)), padded(1 + below(28))].join("-");
  if (separator === undefined) return day;
  const time = [padded(below(24)), padded(below(60)), ...(seconds === undefined ? [] : [padded(below(60))])].join(":");
  return `${day}${separator}${time}${fraction.replace(/\d/g, () => String(below(10)))}${zone}`;

  function below(limit: number): number {
    return Math.floor(random() * limit);
  }
}

const moment =
  /^(\d{4}-\d{2}-\d{2})(?:([Tt ])(?:[01]\d|2[0-3]):[0-5]\d(:(?:[0-5]\d|60))?(\.\d+)?([Zz]|[+-]\d{2}:?\d{2})?)?$/;

function padded(number: number, length = 2): string {
  return String(number).padStart(length, "0");
}
