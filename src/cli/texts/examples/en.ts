import type { ExamplesTexts } from "./texts.ts";

export const examples: ExamplesTexts = {
  program: `Each command has a help of its own, with examples: hirehooks check --help.

Examples:
  hirehooks list
  hirehooks check deliveries/
  hirehooks test http://127.0.0.1:3000/hooks --provider PROVIDER --unsigned`,
  list: `Exit codes: 0 listed, 2 wrong call.

Examples:
  hirehooks list
  hirehooks list --format json`,
  check: `Exit codes: 0 nothing wrong, 1 faults, 2 wrong call, 3 something could not be
read or recognised, or nothing was checked, 130 broken off with Ctrl-C. Notices
are faults with --strict and --fail-on notice.

Examples:
  hirehooks check deliveries/
  hirehooks check body.json --event PROVIDER/EVENT
  hirehooks check deliveries/ --strict --format pretty --format junit=report.xml
  hirehooks check archive.ndjson --bulk --summary summary.json
  zstd -dc archive.ndjson.zst | hirehooks check - --lines --no-notices`,
  merge: `Exit codes: with --fail-on error or notice those of check; else 0 merged, 2 wrong
call, 3 a summary cannot be read, or is of another whole.

Examples:
  hirehooks merge part-1.json part-2.json > summary.json
  hirehooks merge part-1.json part-2.json --fail-on error
  cat part-1.json part-2.json | hirehooks merge -`,
};
