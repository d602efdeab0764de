import { SingleBar } from "cli-progress";

/** A bar on standard error, where that is a terminal: megabytes looked at, per second, and the time that remains. */
export interface Progress {
  readonly add: (bytes: number) => void;
  readonly stop: () => void;
}

const silent: Progress = { add: () => {}, stop: () => {} };

export function progressOf(bytes: number): Progress {
  if (!process.stderr.isTTY || bytes === 0) return silent;
  const started = performance.now();
  const total = Math.ceil(bytes / 1e6);
  const bar = new SingleBar({
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    etaBuffer: 50,
    format: "{bar} {value}/{total} MB  {rate} MB/s  {eta_formatted}",
  });
  let done = 0;
  bar.start(total, 0, { rate: "–" });
  return {
    add: (more) => {
      done += more;
      const rate = ((done / 1e3 / (performance.now() - started)) | 0).toString();
      bar.update(Math.round(done / 1e6), { rate });
    },
    stop: () => bar.stop(),
  };
}
