import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { environment, folderOf, main } from "../command.ts";
import { ended, expectNoSecret, headerOf, type Received, receiver, secret, sending } from "./sending.ts";

const applicant = ["--event", "huntflow/APPLICANT"];
const signatureOf = (one: Received | undefined) => one && headerOf(one, "X-Huntflow-Signature");
const expected = (one: Received | undefined, key = secret) =>
  createHmac("sha256", key)
    .update(one?.body ?? "")
    .digest("hex");

test.each([[["--secret", secret]], [[`--secret=${secret}`]], [["--secret"]]])(
  "a secret in an argument is refused with a hint, and is not repeated: %#",
  async (args) => {
    const { url, received } = await receiver();

    const { code, stderr } = await sending([url, ...applicant, ...args]);

    expect(code).toBe(2);
    expect(stderr).toContain("Use --secret-env NAME or --secret-file FILE");
    expect(received).toEqual([]);
  },
);

test.each(["secret", `${secret}`, `${secret}\n`, `${secret}\r\n`])(
  "a file holds the secret, with a line break or without",
  async (content) => {
    const { url, received } = await receiver();
    const cwd = folderOf({ key: content });
    chmodSync(join(cwd, "key"), 0o600);

    const { code, stderr } = await sending([url, ...applicant, "--secret-file", "key"], { cwd });

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(signatureOf(received[0])).toBe(expected(received[0], content.trim()));
  },
);

test.each([0o640, 0o604, 0o644])("a secret file that others can read is warned of: %o", async (mode) => {
  const { url } = await receiver();
  const cwd = folderOf({ key: secret });
  chmodSync(join(cwd, "key"), mode);

  const { code, stderr } = await sending([url, ...applicant, "--secret-file", "key"], { cwd });

  expect(code).toBe(0);
  expect(stderr).toBe("Warning: other users can read the file that --secret-file names. Run chmod 600 on it.\n");
});

test.each([
  ["a variable that is not set", ["--secret-env", "NOT_SET"], "is not set, or is empty"],
  ["the secret as a variable's name", ["--secret-env", secret], "Give the name, not the secret."],
  ["the secret as a file's name", ["--secret-file", secret.replace("/", "")], "Give its path, not the secret."],
  ["an empty file", ["--secret-file", "empty"], "is empty"],
  ["a folder", ["--secret-file", "."], "it is a folder. Name a file."],
  ["blanks around it", ["--secret-file", "blanks"], "cannot be a secret"],
  ["bytes that are no text", ["--secret-file", "bytes"], "cannot be a secret"],
  ["a file that never ends", ["--secret-file", "/dev/zero"], "cannot be a secret"],
  ["the word undefined", ["--secret-file", "undefined"], "cannot be a secret"],
])("%s is refused", async (_name, args, said) => {
  const cwd = folderOf({
    empty: "",
    blanks: ` ${secret}`,
    bytes: Buffer.from([0xff, 0xfe, 0x41]),
    undefined: "undefined",
  });

  const { code, stderr } = await sending(["http://127.0.0.1:1/", ...applicant, ...args], { cwd });

  expect(code).toBe(2);
  expect(stderr).toContain(said);
  expect(stderr).not.toContain(secret.replace("/", ""));
});

/** How receivers send back what they were sent. */
const echoes: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  Base64: (text) => Buffer.from(text).toString("base64"),
  "Base64 within other text": (text) => Buffer.from(`user:${text}:x`).toString("base64"),
  "Base64 for URLs": (text) => Buffer.from(text).toString("base64url"),
  hexadecimal: (text) => Buffer.from(text).toString("hex"),
  "hexadecimal in capitals": (text) => Buffer.from(text).toString("hex").toUpperCase(),
  "URL-encoded": (text) => encodeURIComponent(text),
  "URL-encoded as forms are": (text) => encodeURIComponent(text).replaceAll("%20", "+"),
  "escaped as JSON does": (text) => JSON.stringify(text),
  "escaped as JSON does in ASCII": (text) =>
    JSON.stringify(text).replace(/[^ -~]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
  "escaped as JSON does, slashes too": (text) => JSON.stringify(text).replaceAll("/", "\\/"),
};

test.each(Object.keys(echoes))("a secret that a receiver sends back is not shown: %s", async (name) => {
  const echo = (echoes[name] as (text: string) => string)(secret);
  const { url } = await receiver((response) => {
    response.writeHead(500, { "X-Echo": encodeURIComponent(secret), "Set-Cookie": "session=hush-hush" });
    response.end(`you sent ${echo} to me`);
  });

  for (const format of [
    ["--format", "pretty"],
    ["--format", "ndjson"],
    ["--dry-run"],
    ["--dry-run", "--format", "ndjson"],
  ]) {
    const own = ["--event", "hirehop/job.created", "--secret-env", "SECRET", ...format];
    const { stdout } = await sending([url, ...own], {});

    expect(stdout).not.toContain(echo);
    expect(stdout).not.toContain("hush-hush");
    if (format[0] === "--format") expect(stdout).toContain("[secret]");
  }
});

/** Runs the command at a terminal of its own, which `script` makes, and types when it asks for the secret. */
async function atTerminal(url: string, typed: string) {
  const command = [process.execPath, main, "send", url, ...applicant].map((word) => `'${word}'`).join(" ");
  const child = spawn("script", ["-qec", command, "/dev/null"], { env: { ...environment, TERM: "dumb" } });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    if (stdout.endsWith("(not shown): ")) child.stdin.write(typed);
  });
  const code = await ended(child);
  expectNoSecret({ stdout, stderr: "" });
  return { code, stdout };
}

test("at a terminal the secret is asked for, and is not shown while it is typed", async () => {
  const { url, received } = await receiver();

  const { code } = await atTerminal(url, `${secret}\r`);

  expect(code).toBe(0);
  expect(signatureOf(received[0])).toBe(expected(received[0]));
});

test.each([
  ["Ctrl-C ends", `${secret}\u0003`, 130, ""],
  ["Ctrl-D ends", "\u0004", 2, "No secret was entered."],
  ["an empty line ends", "\r", 2, "No secret was entered."],
])("%s being asked for it", async (_name, typed, expectedCode, said) => {
  const { url, received } = await receiver();

  const { code, stdout } = await atTerminal(url, typed);

  expect(code).toBe(expectedCode);
  expect(stdout).toContain(said);
  expect(received).toEqual([]);
});
