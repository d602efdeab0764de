import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hirehooks } from "./command.ts";

const { version } = JSON.parse(readFileSync(`${import.meta.dirname}/../../package.json`, "utf8")) as {
  version: string;
};

const help = `Usage: hirehooks [options] [command]

Contracts for the webhooks of hiring and hire systems.

Options:
  -V, --version                 show the version
  --locale <locale>             language of the output: en, fr or ru
  -h, --help                    show this help

Commands:
  list [options]                list providers, versions and events
  check [options] <paths...>    check recorded deliveries, samples and bodies
                                against the contracts
  stats [options] <paths...>    show what archives of recorded deliveries hold:
                                events, times, members and values met, and never
                                met
  merge [options] <paths...>    merge summaries of parts into the summary of the
                                whole
  sample [options] [address]    print a sample of the vendor's, or payloads
                                generated from the contract
  send [options] <url>          send deliveries as a provider would send them,
                                and say what it would make of the answer
  listen [options]              receive deliveries on this machine: verify,
                                judge, show, record and forward them
  test [options] <url>          test whether a receiver does the right thing
                                with every delivery that a provider can send,
                                good and bad
  completion [options] <shell>  print a script that completes commands, options
                                and events in a shell

Each command has a help of its own, with examples: hirehooks check --help.

Examples:
  hirehooks list
  hirehooks check deliveries/
  hirehooks test http://127.0.0.1:3000/hooks --provider PROVIDER --unsigned
`;

test.each([["--help"], ["-h"]])("hirehooks %s prints help on standard output", (option) => {
  expect(hirehooks([option])).toEqual({ code: 0, stdout: help, stderr: "" });
});

test("hirehooks alone prints help as an error", () => {
  expect(hirehooks([])).toEqual({ code: 2, stdout: "", stderr: help });
});

test.each([["--version"], ["-V"]])("hirehooks %s prints the version", (option) => {
  expect(hirehooks([option])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

test("hirehooks check --help names every option", () => {
  const { code, stdout } = hirehooks(["check", "--help"]);

  expect(code).toBe(0);
  expect(stdout).toBe(`Usage: hirehooks check [options] <paths...>

check recorded deliveries, samples and bodies against the contracts

Arguments:
  paths                    files, folders, globs; - reads standard input

Options:
  --provider <provider>    whose deliveries they are, where the data does not
                           tell
  --event <address>        which event they are, as provider[@version]/event
  --strict                 hold to everything the contract says; what would be a
                           notice is a fault
  --format <format>        form of the output: pretty, json, ndjson, junit,
                           sarif, github, gitlab or markdown; with =FILE it is
                           written to a file; may be given several times
  --max-findings <number>  how many findings are printed one by one; all are
                           counted
  --fail-on <level>        what makes the command fail: error (as it does
                           anyway), notice or never
  --lines                  take every input for NDJSON, a document a line,
                           whatever its name; parts may be empty
  --bulk                   for archives: use all cores, print findings only, and
                           sum them up
  --threads <number>       how many threads check archives at most; all cores
                           unless said otherwise (implies --bulk)
  --summary <file>         write the summary, which can be merged, to a file; -
                           is standard output (implies --bulk)
  --no-notices             look for nothing but what a tolerant reader refuses
  --locale <locale>        language of the output: en, fr or ru
  -h, --help               show this help

Exit codes: 0 nothing wrong, 1 faults, 2 wrong call, 3 something could not be
read or recognised, or nothing was checked, 130 broken off with Ctrl-C. Notices
are faults with --strict and --fail-on notice.

Examples:
  hirehooks check deliveries/
  hirehooks check body.json --event PROVIDER/EVENT
  hirehooks check deliveries/ --strict --format pretty --format junit=report.xml
  hirehooks check archive.ndjson --bulk --summary summary.json
  zstd -dc archive.ndjson.zst | hirehooks check - --lines --no-notices
`);
});

test("hirehooks stats --help names every option, and commands to begin with", () => {
  const { code, stdout } = hirehooks(["stats", "--help"]);

  expect(code).toBe(0);
  expect(stdout).toBe(`Usage: hirehooks stats [options] <paths...>

show what archives of recorded deliveries hold: events, times, members and
values met, and never met

Arguments:
  paths                  files, folders, globs; - reads standard input

Options:
  --provider <provider>  whose deliveries they are, where the data does not tell
  --event <address>      which event they are, as provider[@version]/event
  --format <format>      form of the output: pretty, json (which can be merged)
                         or markdown; with =FILE it is written to a file; may be
                         given several times
  --fail-on <level>      what makes the command fail: error, which is what was
                         not counted (as it does anyway), or never
  --lines                take every input for NDJSON, a document a line,
                         whatever its name; parts may be empty
  --threads <number>     how many threads count; all cores unless said otherwise
  --locale <locale>      language of the output: en, fr or ru
  -h, --help             show this help

Exit codes: 0 counted, 2 wrong call, 3 something was not counted, or nothing
was, 130 broken off with Ctrl-C.

Examples:
  hirehooks stats archive.ndjson
  hirehooks stats deliveries/ --format markdown=stats.md
  zstd -dc archive.ndjson.zst | hirehooks stats - --format json=part.json
  hirehooks merge part.json other-part.json
`);
});

/** What `--format` of `check` takes. */
const formats = "pretty, json, ndjson, junit, sarif, github, gitlab, markdown";

test.each([
  [["check"], "Say what to check: files, folders, globs, or - for standard input."],
  [["chek", "x"], "There is no command “chek”. Did you mean “check”?"],
  [["ls"], "There is no command “ls”. Did you mean “list”?"],
  [["__proto__"], "There is no command “__proto__”."],
  [["it's"], "There is no command “it's”."],
  [["--strict"], "There is no option “--strict”."],
  [["check", "x", "--formt", "json"], "There is no option “--formt”. Did you mean “--format”?"],
  [["check", "x", "--stric"], "There is no option “--stric”. Did you mean “--strict”?"],
  [["check", "x", "-z"], "There is no option “-z”."],
  [["list", "--hlep"], "There is no option “--hlep”. Did you mean “--help”?"],
  [["check", "x", "--format", "jsn"], `“jsn” is no value for “--format”. Use ${formats}. Did you mean “json”?`],
  [["check", "x", "--format", "xml"], `“xml” is no value for “--format”. Use ${formats}.`],
  [["check", "x", "--format", ""], `“” is no value for “--format”. Use ${formats}.`],
  [["check", "x", "--format", "it's"], `“it's” is no value for “--format”. Use ${formats}.`],
  [["list", "--locale", "de"], "“de” is no value for “--locale”. Use en, fr, ru."],
  [["--locale", "de", "list"], "“de” is no value for “--locale”. Use en, fr, ru."],
  [["check", "x", "--format", "=x"], `“” is no value for “--format”. Use ${formats}.`],
  [["check", "x", "--format", "json="], "“json=” names no file. Write --format json=FILE."],
  [["list", "--format", "sarif"], "“sarif” is no value for “--format”. Use pretty, json."],
  [["check", "x", "--max-findings", "-1"], "“-1” is no value for “--max-findings”. Use 0, 1, 2 …."],
  [["check", "x", "--max-findings", "many"], "“many” is no value for “--max-findings”. Use 0, 1, 2 …."],
  [["check", "x", "--threads", "0"], "“0” is no value for “--threads”. Use 1, 2, 3 …."],
  [["check", "x", "--fail-on", "fault"], "“fault” is no value for “--fail-on”. Use error, notice, never."],
  [["check", "x", "--format"], "The option “--format” needs a value."],
  [["check", "x", "--event"], "The option “--event” needs a value."],
  [["list", "x"], "The command takes fewer arguments than these."],
  [["\u001b[31m\n::error::"], "There is no command “\\u001b[31m\\u000a:\u200b:error:\u200b:”."],
  [["check", "x", "--##vso[task]"], "There is no option “--#\u200b#vso[task]”."],
])("%j is exit code 2 and says what is wrong", (args, sentence) => {
  expect(hirehooks(args)).toEqual({ code: 2, stdout: "", stderr: `${sentence} See hirehooks --help.\n` });
});
