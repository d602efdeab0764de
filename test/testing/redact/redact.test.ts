import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { registry } from "../../../src/generated/registry.ts";
import { type Redactor, redactor, type WireDelivery } from "../../../src/testing/redact/redact.ts";

function toolWith(salt: string): Promise<Redactor> {
  return redactor({ entries: registry, hash: (text) => createHmac("sha256", salt).update(text).digest() });
}

const tool = await toolWith("made up");

function wireOf(body: string | Uint8Array, headers: WireDelivery["headers"] = []): WireDelivery {
  return { url: "/hooks", headers, body: typeof body === "string" ? new TextEncoder().encode(body) : body };
}

async function bodyOf(body: string | Uint8Array, own = tool): Promise<string> {
  return new TextDecoder().decode((await own.redacted(wireOf(body))).body);
}

const applicant = {
  meta: { version: "2.0", event_type: "APPLICANT", event_id: "31", retry: 0, webhook_action: "ADD" },
  event: {
    applicant: {
      id: 1234567,
      first_name: "Zoé",
      birthday: "1984-03-29",
      email: "zoe.martin7@example.fr",
      phone: "+33 6 39 98 12 34",
      pd_agreement: { state: "sent", decision_date: "2024-03-29T10:00:00+03:00" },
      photo: { id: 77, url: "https://example.com/a%20b.png" },
      nickname: "ЖеняПетров",
      "zoe@example.fr": 33639981234,
      retries: 3,
    },
    applicant_log: { type: "ADD", comment: "<p>Zoé &amp; <b>ЖЕНЯ</b></p>" },
  },
};

test("keys, types, listed values, dates and ids stay; other texts keep their shape", async () => {
  const redacted = JSON.parse(await bodyOf(JSON.stringify(applicant)));

  const { first_name, birthday, email, phone, photo, nickname, ...others } = redacted.event.applicant;
  expect(others).toMatchObject({
    id: 1234567,
    pd_agreement: { state: "sent", decision_date: "2024-03-29T10:00:00+03:00" },
    retries: 3,
  });
  expect(redacted.meta).toMatchObject({ version: "2.0", event_type: "APPLICANT", retry: 0 });
  expect(redacted.event.applicant_log.type).toBe("ADD");
  expect(redacted.event.applicant_log.comment).toMatch(
    /^<p>[A-Z][a-z][\u00df-\u00ff] &amp; <b>(?:(?=\p{Lu})\p{Script=Cyrillic}){4}<\/b><\/p>$/u,
  );
  expect(first_name).toMatch(/^[A-Z][a-z][\u00df-\u00ff]$/);
  expect(birthday).toMatch(/^198[1-7]-[01]\d-[0-3]\d$/);
  expect(birthday).not.toBe("1984-03-29");
  expect(email).toMatch(/^[a-z]{3}\.[a-z]{6}\d@[a-z]{7}\.[a-z]{2}$/);
  expect(phone).toMatch(/^\+\d\d \d \d\d \d\d \d\d \d\d$/);
  expect(photo).toMatchObject({
    id: 77,
    url: expect.stringMatching(/^https:\/\/[a-z]{7}\.[a-z]{3}\/[a-z]%..[a-z]\.[a-z]{3}$/),
  });
  expect(nickname).toMatch(/^\p{Lu}\p{Ll}{3}\p{Lu}\p{Ll}{5}$/u);
  const [key, number] = Object.entries(others).find(([name]) => name.includes("@")) ?? [];
  expect(key).toMatch(/^[a-z]{3}@[a-z]{7}\.[a-z]{2}$/);
  expect(String(number)).toMatch(/^\d{11}$/);
  for (const told of ["Zoé", "zoe", "example", "39 98", "33639981234", "ЖЕНЯ", "Женя"]) {
    expect(JSON.stringify(redacted)).not.toContain(told);
  }
});

test("a text has one placeholder in a recording, another one in the next, and other texts have others", async () => {
  const names = ["Jane", "Mary", "Jane", "Ruth", "Lucy"];
  const once = JSON.parse(await bodyOf(JSON.stringify(names))) as string[];
  const again = JSON.parse(await bodyOf(JSON.stringify(names))) as string[];
  const elsewhere = JSON.parse(await bodyOf(JSON.stringify(names), await toolWith("another"))) as string[];

  expect(once[0]).toBe(once[2]);
  expect(new Set(once).size).toBe(4);
  expect(again).toEqual(once);
  expect(elsewhere).not.toEqual(once);
});

test("letters that few others are like do not become one as long as there are others", async () => {
  const letters = [..."abcdefghijklmnopqrstuvw"];

  const redacted = JSON.parse(await bodyOf(JSON.stringify(letters))) as string[];

  expect(redacted.filter((letter, index) => letter === letters[index])).toEqual([]);
  expect(new Set(redacted).size).toBeGreaterThan(18);
});

test("blanks, escapes, members that stand twice and a byte order mark stay as they are written", async () => {
  const body = '\ufeff{ "a" : "x\\/y",\r\n\t"a":"\\u0416\\u0435", "b": [ 1.50 ] }\n';

  expect(await bodyOf(body)).toMatch(
    /^\ufeff?\{ "a" : "[a-z]\\\/[a-z]",\r\n\t"a":"\\u04[0-9a-f]{2}\\u04[0-9a-f]{2}", "b": \[ 1\.50 \] \}\n$/,
  );
});

test("a secret is gone wherever it stands, also of an unknown event and of another type", async () => {
  const bodies = [
    { event: "job.created", export_key: "hush-hush-77", company_id: 5 },
    { event: "job.unheard_of", export_key: "hush-hush-77", company_id: 5 },
    { event: "job.created", export_key: { key: ["hush-hush-77", 778899] } },
  ];

  const redacted = await Promise.all(bodies.map((body) => bodyOf(JSON.stringify(body))));

  expect(redacted.join()).not.toMatch(/hush|77/);
  expect(redacted[1]).toContain('"event":"job.unheard_of"');
});

test("headers of the contract stay, a signature is left out, and other values are replaced", async () => {
  const { headers, body } = await tool.redacted(
    wireOf(JSON.stringify(applicant), [
      ["x-huntflow-event", "APPLICANT"],
      ["X-Huntflow-Delivery", "6f0c3d1e-0000-4000-8000-00000000abcd"],
      ["X-Huntflow-Signature", "ab".repeat(32)],
      ["Content-Type", "application/json; charset=utf-8"],
      ["Content-Length", "9"],
      ["X-Forwarded-For", "203.0.113.77"],
      ["Authorization", "Basic aHVzaC1odXNo"],
    ]),
  );

  expect(headers).toEqual([
    ["x-huntflow-event", "APPLICANT"],
    ["X-Huntflow-Delivery", "6f0c3d1e-0000-4000-8000-00000000abcd"],
    ["Content-Type", "application/json; charset=utf-8"],
    ["Content-Length", String(body.length)],
    ["X-Forwarded-For", expect.stringMatching(/^\d{3}\.\d\.\d{3}\.\d\d$/)],
    ["Authorization", expect.stringMatching(/^[A-Z][a-z]{4} /)],
  ]);
  expect(JSON.stringify(headers)).not.toMatch(/203\.0\.113\.77|aHVzaC1odXNo/);
});

test("what is no JSON, and no UTF-8, stays so, and tells nothing", async () => {
  const text = await bodyOf("email=jane@example.com&name=Jane");
  const { body } = await tool.redacted(wireOf(Uint8Array.of(0x7b, 0x4a, 0x61, 0xcf, 0xe5, 0xf2, 0xf0, 0x21)));

  expect(text).toMatch(/^[a-z]{5}=[a-z]{4}@[a-z]{7}\.[a-z]{3}&[a-z]{4}=[A-Z][a-z]{3}$/);
  expect(text).not.toMatch(/jane|example/i);
  expect(body.length).toBe(8);
  expect([body[0], body[7]]).toEqual([0x7b, 0x21]);
  expect(() => new TextDecoder("utf-8", { fatal: true }).decode(body)).toThrow(TypeError);
});

test("shown at a terminal, secrets are masked always, and what is personal unless it is asked for", async () => {
  const hire = JSON.stringify({ event: "job.created", export_key: "hush-hush-77", user_name: "Jane", user_id: 7 });
  const headers = [["Authorization", "Bearer hush-hush-77"]] as const;

  const masked = await tool.shown(wireOf(hire, headers), false);
  const open = await tool.shown(wireOf(hire, headers), true);

  expect(masked).toEqual([
    "Authorization: [secret]",
    "",
    "{",
    '  "event": "job.created",',
    '  "export_key": "[secret]",',
    '  "user_name": "[personal]",',
    '  "user_id": 7',
    "}",
  ]);
  expect(open.join("\n")).toContain('"user_name": "Jane"');
  expect(open.join("\n")).not.toContain("hush");
});
