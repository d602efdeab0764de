/*
 * The formats of the strict projection, as loops over character codes: regular expressions cost many
 * times the validation of everything else.
 */

/** A date of RFC 3339 (`full-date`): `2022-03-29`, a day that the month has. */
export function isDate(text: string): boolean {
  return text.length === 10 && isDateAt(text);
}

/** A date and time of RFC 3339: `2022-03-29T07:50:42Z`, `2022-03-29T07:50:42.5+02:00`. */
export function isDateTime(text: string): boolean {
  const { length } = text;
  if (length < 20 || !isDateAt(text)) return false;
  const separator = text.charCodeAt(10) | 32;
  if (separator !== 116 || text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return false;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return false;
  let at = 19;
  if (text.charCodeAt(at) === 46) {
    at += 1;
    const start = at;
    while (isDigit(text.charCodeAt(at))) at += 1;
    if (at === start) return false;
  }
  const zone = text.charCodeAt(at);
  if ((zone | 32) === 122) return at === length - 1 && (second < 60 || (hour === 23 && minute === 59));
  if ((zone !== 43 && zone !== 45) || at !== length - 6 || text.charCodeAt(at + 3) !== COLON) return false;
  const zoneHour = twoDigits(text, at + 1);
  const zoneMinute = twoDigits(text, at + 4);
  if (zoneHour < 0 || zoneHour > 23 || zoneMinute < 0 || zoneMinute > 59) return false;
  return second < 60 || isLeapSecond(hour, minute, zone === 43 ? -1 : 1, zoneHour, zoneMinute);
}

/** An e-mail address (RFC 5321, without quoted local parts and literal domains): `jane@example.com`. */
export function isEmail(text: string): boolean {
  const at = text.indexOf("@");
  if (at < 1) return false;
  let previous = DOT;
  for (let index = 0; index < at; index += 1) {
    const code = text.charCodeAt(index);
    if (code === DOT ? previous === DOT : !isAtomText(code)) return false;
    previous = code;
  }
  return previous !== DOT && isDomain(text, at + 1);
}

/** An absolute URI (RFC 3986): a scheme, then only characters that a URI may hold. */
export function isUri(text: string): boolean {
  return uri.test(text);
}

// Without alternatives that overlap, an expression is faster here than a loop, and linear in any case.
const uri = /^[A-Za-z][A-Za-z0-9+.-]*:[!#$&-;=?-Z_a-z~[\]]*(?:%[0-9A-Fa-f]{2}[!#$&-;=?-Z_a-z~[\]]*)*$/;

const COLON = 58;
const DOT = 46;
const HYPHEN = 45;

function isDateAt(text: string): boolean {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  const century = twoDigits(text, 0);
  const rest = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (century < 0 || rest < 0 || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= daysIn(month, century * 100 + rest);
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A leap second is the last second of a day in UTC. */
function isLeapSecond(hour: number, minute: number, sign: number, zoneHour: number, zoneMinute: number): boolean {
  const minutes = hour * 60 + minute + sign * (zoneHour * 60 + zoneMinute);
  return ((minutes % 1440) + 1440) % 1440 === 1439;
}

/** The number of two digits at a place, or a negative one where there are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function isDomain(text: string, start: number): boolean {
  let labels = 0;
  let previous = DOT;
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === DOT) {
      if (previous === DOT || previous === HYPHEN) return false;
      labels += 1;
    } else if (code === HYPHEN) {
      if (previous === DOT) return false;
    } else if (!isLetter(code) && !isDigit(code)) return false;
    previous = code;
  }
  return labels > 0 && previous !== DOT && previous !== HYPHEN;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** `atext` of RFC 5321: letters, digits and !#$%&'*+-/=?^_`{|}~ */
function isAtomText(code: number): boolean {
  if (isLetter(code) || isDigit(code)) return true;
  if (code === 33 || code === 61 || code === 63 || code === 45 || code === 47) return true;
  return (
    (code >= 35 && code <= 39) ||
    code === 42 ||
    code === 43 ||
    (code >= 94 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}
