import { fstatSync, readlinkSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** The file that a path leads to, behind symbolic links; also where there is none yet. */
export function targetOf(path: string): string {
  let target = resolve(path);
  // As many links as systems follow.
  for (let links = 0; links < 40; links += 1) {
    try {
      return realpathSync(target);
    } catch {
      try {
        target = resolve(dirname(target), readlinkSync(target));
      } catch {
        break;
      }
    }
  }
  try {
    return join(realpathSync(dirname(target)), basename(target));
  } catch {
    return target;
  }
}

/** By what a file is known, however it is spelt or linked. */
export function identityOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats) return idOf(stats);
  const target = targetOf(path);
  // Elsewhere than on Linux one file's name may be spelt in capitals or without.
  return process.platform === "linux" ? target : target.normalize().toLowerCase();
}

/** The same of standard output, which may be a file, too. */
export function identityOfStdout(): string {
  try {
    return idOf(fstatSync(1));
  } catch {
    return "closed";
  }
}

/** Whether standard output was led to a file. */
export function isStdoutFile(): boolean {
  try {
    return fstatSync(1).isFile();
  } catch {
    return false;
  }
}

function idOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}
