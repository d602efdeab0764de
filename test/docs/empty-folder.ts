import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** An empty folder, which is taken away after the last test of the file that asked for it. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hirehooks-docs-"));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
