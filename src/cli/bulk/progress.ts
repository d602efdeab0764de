import { SingleBar } from "cli-progress";
import type { Locale } from "../../runtime/issue.ts";
import type { Input } from "../files.ts";
import type { CliTexts } from "../texts/texts.ts";
import { sizeOf } from "./size-of.ts";

/** A bar on standard error, where that is a terminal: megabytes looked at, per second, and the time that remains. */
export interface Progress {
  readonly add: (bytes: number) => void;
  /** Makes room for what is printed to the same terminal; the bar is back with the next bytes. */
  readonly aside: () => void;
  readonly stop: () => void;
}

const silent: Progress = { add: () => {}, aside: () => {}, stop: () => {} };

/** Columns of what stands beside the bar, about. */
const beside = 50;

/** Of what inputs hold, as far as their sizes are known. */
export function progressOf(inputs: readonly Input[], locale: Locale, { bulk }: CliTexts): Progress {
  const { stderr } = process;
  const bytes = inputs.reduce((sum, input) => sum + ("file" in input ? sizeOf(input.file) : 0), 0);
  if (!stderr.isTTY || bytes === 0) return silent;
  const started = performance.now();
  const total = Math.ceil(bytes / 1e6);
  // Nothing is asked of the terminal that a signal would leave so: a hidden cursor, lines that do not wrap.
  const bar = new SingleBar({
    stream: stderr,
    clearOnComplete: true,
    linewrap: true,
    barsize: Math.max(5, Math.min(40, (stderr.columns || 80) - beside)),
    format: "{bar} {looked} / {all}  {rate}  {remaining}",
  });
  let done = 0;
  return {
    add: (more) => {
      // Standard input has no size.
      done = Math.min(bytes, done + more);
      const value = Math.round(done / 1e6);
      if (bar.isActive) bar.update(value, said());
      else bar.start(total, value, said());
    },
    aside: () => bar.stop(),
    stop: () => bar.stop(),
  };

  function said(): object {
    const seconds = (performance.now() - started) / 1000;
    const rate = done / seconds;
    return {
      looked: Math.round(done / 1e6).toLocaleString(locale),
      all: measured(total, "megabyte", locale),
      rate: measured(rate / 1e6, "megabyte-per-second", locale),
      remaining: bulk.remaining(durationOf((bytes - done) / rate, locale)),
    };
  }
}

/** A time in seconds, in its two largest units. */
export function durationOf(seconds: number, locale: Locale): string {
  const whole = Math.ceil(seconds);
  const units = [
    [Math.floor(whole / 3600), "hour"],
    [Math.floor(whole / 60) % 60, "minute"],
    [whole % 60, "second"],
  ] as const;
  const first = units.findIndex(([count]) => count > 0);
  const said = units.slice(first).slice(0, 2);
  return said.map(([count, unit]) => measured(count, unit, locale)).join(" ");
}

function measured(count: number, unit: string, locale: Locale): string {
  const options = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locale, options).format(count);
}
