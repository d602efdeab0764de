import { expect, test } from "vitest";
import { hired, listener, posted } from "./listening.ts";

const secret = 'made-up/"key"-é77';
/** As it is, in Base64, in hexadecimal, URL-encoded and as JSON escapes it. */
const forms = [
  secret,
  Buffer.from(secret).toString("base64"),
  Buffer.from(secret).toString("hex"),
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
];

const bodies = [
  { ...hired, export_key: secret },
  { ...hired, export_key: { nested: [secret] }, unheard: secret },
  { ...hired, event: secret, export_key: 7 },
  { event: "job.unheard_of", export_key: secret, [secret]: 1 },
  { hello: secret, password: secret },
  `{"export_key":"${secret}`,
];

test.each([
  [["--format", "pretty"]],
  [["--format", "ndjson"]],
  [["--format", "pretty", "--show"]],
  [["--format", "ndjson", "--show-personal"]],
  [["--format", "pretty", "--show-personal", "--locale", "ru"]],
])("a secret is in no output, in none of five encodings: %j", async (args) => {
  for (const env of [{ HOOK_SECRET: secret }, undefined]) {
    const named = env ? ["--secret-env", "HOOK_SECRET"] : [];
    const { url, output, ended } = await listener(
      [...args, ...named, "--count", String(bodies.length)],
      env ? { env } : {},
    );

    // Without a secret nothing tells that a text in a place of no meaning is one.
    const own = env ? bodies : [bodies[0], bodies[0], bodies[0], bodies[0], bodies[5], bodies[5]];
    for (const body of own) {
      const headers = { Authorization: `Basic ${Buffer.from(secret).toString("base64")}` };
      await posted(`${url}?key=${env ? encodeURIComponent(secret) : ""}`, body as object, headers);
    }

    expect(await ended()).toBe(0);
    expect(forms.filter((form) => (output.out + output.err).includes(form))).toEqual([]);
  }
});

test("bodies are shown when that is asked for, and personal data when that is, too", async () => {
  const shown: string[] = [];
  for (const args of [[], ["--show"], ["--show-personal"]]) {
    const { url, output, ended } = await listener([...args, "--count", "1"]);
    await posted(url, hired, { "X-Forwarded-For": "203.0.113.77" });
    await ended();
    shown.push(output.out);
  }

  const [plain, masked, personal] = shown;
  expect(plain).not.toMatch(/user_name|Quillfeather|203\.0/);
  expect(masked).toContain('  |   "user_name": "[personal]"');
  expect(masked).toContain("  | X-Forwarded-For: [personal]");
  expect(masked).not.toMatch(/Quillfeather|203\.0/);
  expect(personal).toContain('  |   "user_name": "Jane Quillfeather"');
  expect(personal).toContain('  |   "export_key": "[secret]"');
});

test.each([
  ["fr", "À l’écoute sur", "Réponse"],
  ["ru", "Приём доставок на", "Ответ"],
])("everything is said in %s", async (locale, ...words) => {
  const { url, output, ended } = await listener(["--locale", locale, "--count", "2"]);
  await posted(url, hired);
  await posted(url, '{"');

  expect(await ended()).toBe(0);
  for (const word of words) expect(output.out).toContain(word);
  expect(output.out + output.err).not.toMatch(/\b(?:the|delivery|sender|answer|recorded|proven|body|fault)\b/i);
});

test.each(["pretty", "ndjson"])(
  "a secret is hidden before it is cut, or escaped for log viewers: %s",
  async (format) => {
    const awkward = "made::up##key-é-of-this-test";
    const args = ["--format", format, "--show-personal", "--secret-env", "HOOK_SECRET", "--count", "1"];
    const { url, output, ended } = await listener(args, { env: { HOOK_SECRET: awkward } });

    await posted(
      `${url}${"z".repeat(180)}${encodeURIComponent(awkward)}`,
      { ...hired, note: awkward },
      { "X-Note": Buffer.from(awkward).toString("latin1") },
    );

    expect(await ended()).toBe(0);
    expect(output.out).toContain("[secret]");
    expect(output.out.replaceAll("\u200b", "").replaceAll("\\u003a", ":")).not.toMatch(/made(?::|%3A)/);
  },
);
