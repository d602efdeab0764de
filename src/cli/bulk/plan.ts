import type { Input } from "../files.ts";
import type { Range } from "./check-range.ts";
import { isArchive } from "./is-archive.ts";
import { rangesOf } from "./ranges-of.ts";

/** What is to be looked at; an archive in ranges. */
export type Planned =
  | { readonly input: Extract<Input, { readonly file: string }>; readonly ranges: readonly Range[] }
  | { readonly input: Input; readonly ranges?: undefined };

/** Inputs in their order, the archives among them in ranges. */
export function plan(inputs: readonly Input[]): Planned[] {
  return inputs.map((input) =>
    "file" in input && isArchive(input.file) ? { input, ranges: rangesOf(input.file) } : { input },
  );
}
