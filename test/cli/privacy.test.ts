import { expect, test } from "vitest";
import { applicant, check, recorded } from "./command.ts";
import { machineFormats } from "./formats/reports.ts";

/** What no output may hold. */
const secret = "Zoé-Q7x@example.com";
const number = 33_639_981_234;
const forms = [secret, "Zoé", "Q7x", "example.com", String(number), "39981234", "hush-hush"];

const person = {
  first_name: { first: secret },
  last_name: [secret],
  middle_name: number,
  birthday: secret,
  photo: { id: "x", url: number, name: secret },
};
const contact = {
  event: "drag_applicant",
  company_id: 60,
  data: {
    applicant: { id: "x", score: true },
    candidate: { email: number, firstname: [secret], lastname: { last: secret }, phone: number, summary: number },
    user: { email: secret.replace("@", " at "), signature: number, last_login: secret },
    unheard: { of: secret, more: number },
  },
};
const invoice = {
  event: "invoice.status.updated",
  export_key: ["hush-hush"],
  user_name: { name: secret },
  user_email: number,
  time: "no time",
  data: [secret],
  changes: { status: { from: secret, to: number, why: secret } },
};
const text = (value: unknown) => JSON.stringify(value);
const signed = { "X-Huntflow-Event": "APPLICANT", "X-Huntflow-Delivery": "1", Authorization: "hush-hush" };

const documents: Readonly<Record<string, readonly [content: unknown, name?: string]>> = {
  "a pretty document": [recorded(applicant(person, { comment: [secret], created: secret.length }), signed)],
  "a document of one line": [text(recorded(applicant(person, { comment: number }), signed))],
  "a long document of one line": [text(recorded(applicant({ ...person, pad: "x".repeat(9000) }), signed))],
  "a body recorded as text": [{ headers: signed, body: text(applicant(person)) }],
  "a pretty body recorded as text": [{ headers: signed, body: JSON.stringify(applicant(person), null, 2) }],
  "a body recorded as text that is not JSON": [{ headers: signed, body: `${text(applicant(person)).slice(0, -9)}` }],
  "a body recorded as text that is no JSON at all": [{ headers: signed, body: `email=${secret}&key=hush-hush` }],
  NDJSON: [`${text(recorded(applicant(person)))}\n${text(contact)}\n${text(invoice)}\n`, "a.ndjson"],
  "broken NDJSON": [`${text(invoice)}\n${text(contact).slice(0, -9)}\n${secret}\n"${secret}\n`, "a.ndjson"],
  "personal data of the wrong type": [contact],
  "personal data of the wrong type, in one line": [text(contact)],
  "a secret of the wrong type": [invoice],
  "a secret of the wrong type, in one line": [text(invoice)],
  "a secret that breaks off": [`{"event":"invoice.status.updated","export_key":"hush-hush`],
  "a secret with a broken escape": [`{"export_key":"hush-hush\\x"}`],
  "a secret without quotation marks": [`{"export_key":hush-hush, "user_name": ${secret}}`],
  "a value with one quotation mark too many": [`{"user_name": "${secret}"", "a": "hush-hush", "b": "${number}": 1}`],
  "a value after which a colon stands": [`{"user_name": "${secret}": "hush-hush": ${number}}`],
  "a break inside a text": [`{"user_name": "x\n${secret}\nhush-hush", "b": ${number}}`],
  "a space that is none": [`{\u00a0"user_name":"${secret}"}`],
  "a JavaScript object": [`{user_name: '${secret}', /* hush-hush */ b: ${number}} // ${secret}`],
  YAML: [`user_name: ${secret}\nexport_key: "hush-hush"\n`],
  "a form": [`user_name=${encodeURIComponent(secret)}&export_key=hush-hush&phone=${number}`],
  "many broken arrays": [`${"[".repeat(100_000)}"${secret}" "hush-hush`],
};

test.each(Object.keys(documents))("no personal or secret value is printed of %s", (name) => {
  const [content, file = "delivery.json"] = documents[name] ?? [];

  const printed = [
    [],
    ["--strict"],
    ["--locale", "ru"],
    ["--format", "json"],
    ["--strict", "--format", "json"],
    ...machineFormats.map((format) => ["--format", format]),
    ["--strict", "--format", "sarif", "--format", "junit=/dev/stderr"],
  ].flatMap((args) => {
    const { code, stdout, stderr } = check(content, args, file);
    expect(code).toBeGreaterThan(0);
    return [stdout, stderr];
  });

  for (const form of forms) expect(printed.join("\n")).not.toContain(form);
});

test("of a personal value the type is said", () => {
  const { stdout } = check(recorded(applicant({ first_name: 7 })));

  expect(stdout).toContain(`    Expected text or null, found a whole number.
       9 |       "applicant": {
      10 |         "id": …,
    > 11 |         "first_name": …
         |                       ^
      12 |       }
      13 |     }
`);
});

test("a value that is neither personal nor secret is shown", () => {
  const { stdout } = check(recorded(applicant({ id: "one" })));

  expect(stdout).toContain('    > 10 |         "id": "one"\n         |               ^^^^^\n');
});
