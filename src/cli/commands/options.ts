import { Option } from "commander";
import { printable } from "../../runtime/texts/word.ts";
import { locales } from "../texts/index.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";

/** `--locale`, which every command takes. */
export function languages(texts: CliTexts): Option {
  return new Option("--locale <locale>", texts.locale).choices(locales);
}

/** Reads a whole number from 0 on. */
export function wholeNumber(option: string, texts: CliTexts): (value: string) => number {
  return (value) => {
    if (/^\d{1,15}$/.test(value)) return Number(value);
    throw new UsageError(texts.errors.invalidValue(printable(value, 60), option, "0, 1, 2 …"));
  };
}

/** Reads `--threads`. */
export function threadNumber(texts: CliTexts): (value: string) => number {
  return (value) => {
    if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
    throw new UsageError(texts.errors.invalidValue(printable(value, 60), "--threads", "1, 2, 3 …"));
  };
}

/** Reads a number above 0. */
export function positive(
  option: string,
  { errors }: CliTexts,
  form: RegExp,
  values: string,
): (value: string) => number {
  return (value) => {
    if (form.test(value) && Number(value) > 0) return Number(value);
    throw new UsageError(errors.invalidValue(printable(value, 60), option, values));
  };
}

/** Reads a time above 0. */
export function seconds(option: string, texts: CliTexts): (value: string) => number {
  return positive(option, texts, /^\d{1,5}(\.\d{1,3})?$/, "0.5, 1, 10 …");
}
