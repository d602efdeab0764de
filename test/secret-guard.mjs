/*
 * Loaded by every command that tests run: a secret that it was given may be in none of what it prints, however it is
 * written. If it is, the command ends at once with a code that no test expects.
 */
import { appendFileSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const forms = secrets().flatMap((secret) => {
  const bytes = Buffer.from(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  const ascii = json.replaceAll(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const base64 = bytes.toString("base64").replaceAll("=", "");
  return [secret, base64, bytes.toString("base64url"), bytes.toString("hex"), encodeURIComponent(secret), json, ascii];
});
const longest = Math.max(0, ...forms.map((form) => form.length));

if (forms.length > 0) {
  note("given");
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    let before = "";
    stream.write = (chunk, ...rest) => {
      const text = before + (typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
      if (forms.some((form) => text.includes(form))) {
        note("shown");
        write("\nA secret is in the output.\n");
        process.exit(99);
      }
      before = text.slice(-longest);
      return write(chunk, ...rest);
    };
  }
}

/** The secrets that the command is given; shorter ones stand in texts by chance, and a word that is refused is none. */
function secrets() {
  const argv = process.argv.slice(2);
  const given = argv.flatMap((argument, index) => {
    const [name, value = argv[index + 1]] = argument.split(/=(.*)/s);
    if (name === "--secret-env") return [process.env[value] ?? ""];
    return name === "--secret-file" ? [contentOf(value)] : [];
  });
  return given.map((secret) => secret.trim()).filter((secret) => secret.length >= 6 && secret !== "undefined");
}

/** For whoever sums up what all commands did. */
function note(what) {
  try {
    appendFileSync(join(dirname(process.argv[1] ?? ""), "secrets.log"), `${what}\n`);
  } catch {
    // It may run as a user who may write nothing there: the exit code tells, too.
  }
}

function contentOf(file) {
  try {
    return statSync(file).isFile() ? readFileSync(file, "utf8").slice(0, 65_536) : "";
  } catch {
    return "";
  }
}
