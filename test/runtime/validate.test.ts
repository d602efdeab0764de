import { describe, expect, test } from "vitest";
import type { Findings } from "../../src/index.ts";
import { validate } from "../../src/index.ts";
import { recognise } from "../../src/runtime/recognise.ts";
import { generatedContract, registry } from "../generated.ts";

const huntflow = generatedContract("huntflow/v1");
const humanSourcing = generatedContract("human-sourcing/v1");
const hirehop = generatedContract("hirehop/v1");
const applicant = { event: { type: "ADD", applicant: { id: 1 } } };

describe("choosing the message", () => {
  test.each([
    ["a plain object, whatever the case", { "x-HUNTFLOW-event": "APPLICANT", "X-Huntflow-Delivery": "1" }],
    ["Node's headers", { "x-huntflow-event": ["APPLICANT"], "x-huntflow-delivery": "1" }],
    ["WHATWG headers", new Headers({ "X-Huntflow-Event": "APPLICANT", "X-Huntflow-Delivery": "1" })],
  ])("the event is read from %s", async (_, headers) => {
    const [message] = await validate(huntflow, { headers, payload: applicant });

    expect(message).toMatchObject({ event: "APPLICANT", provider: "huntflow", version: "v1", payload: applicant });
  });

  test("an event that the contract does not have is unknown, by its name", async () => {
    const [message] = await validate(huntflow, { headers: { "X-Huntflow-Event": "INTERVIEW" }, payload: {} });

    expect(message).toMatchObject({
      event: "unknown",
      reason: "unknown-event",
      name: "INTERVIEW",
      issues: [
        {
          rule: "unknown-event",
          half: "headers",
          pointer: "/X-Huntflow-Event",
          message:
            "The contract has no such event: expected one of APPLICANT, VACANCY, RESPONSE, OFFER, PING, found the text “INTERVIEW”.",
        },
      ],
    });
  });

  test.each(["toString", "__proto__", "constructor", "hasOwnProperty"])("%s is an unknown event, too", async (name) => {
    const [message] = await validate(huntflow, { headers: { "X-Huntflow-Event": name }, payload: applicant });

    expect(message).toMatchObject({ event: "unknown", name });
  });

  test("a payload of another version is unknown, whatever stands in place of the version", async () => {
    const headers = { "X-Huntflow-Event": "APPLICANT" };
    const versions = ["2.0", 2, { toString: 1, valueOf: 1 }];

    const messages = await Promise.all(
      versions.map((version) => validate(huntflow, { headers, payload: { meta: { version } } })),
    );

    expect(messages.flat().map((message) => [message.event, (message as { name: unknown }).name])).toEqual([
      ["unknown", "2.0"],
      ["unknown", "2"],
      ["unknown", undefined],
    ]);
  });

  test("without anything that names the event, the message says where it was looked for", async () => {
    const [message] = await validate(huntflow, { payload: applicant });

    expect(message).toMatchObject({
      event: "unknown",
      reason: "missing-event",
      issues: [{ message: "Nothing names the event; expected it at X-Huntflow-Event." }],
    });
  });

  test("a body without bytes is only a message where the event may have none", async () => {
    const headers = { "X-Huntflow-Delivery": "1" };

    const [ping] = await validate(huntflow, {
      headers: { ...headers, "X-Huntflow-Event": "PING" },
      payload: undefined,
    });
    const [applicant] = await validate(huntflow, {
      headers: { ...headers, "X-Huntflow-Event": "APPLICANT" },
      payload: undefined,
    });

    expect(ping?.event).toBe("PING");
    expect(applicant).toMatchObject({
      event: "invalid",
      issues: [{ pointer: "", message: "Expected an object, found nothing." }],
    });
  });

  test("an event can be presumed", async () => {
    const [message] = await validate(huntflow, { payload: applicant }, { event: "APPLICANT" });

    expect(message?.event).toBe("APPLICANT");
  });

  test("each element of an array is judged by itself, and may be of another event", async () => {
    const payload = [
      { type: "job", event: "delete", data: { job_id: 1 } },
      { type: "candidate", event: "delete", data: {} },
      { type: "job", event: "archive", data: {} },
      null,
    ];

    const messages = await validate(humanSourcing, { payload });

    expect(messages.map(({ event }) => event)).toEqual(["job.delete", "invalid", "unknown", "unknown"]);
    expect((messages[1] as Findings).issues.map(({ pointer }) => pointer)).toEqual(["/data/id"]);
    expect(await validate(humanSourcing, { payload: [] })).toEqual([]);
    expect((await validate(humanSourcing, { payload: payload[0] })).map(({ event }) => event)).toEqual(["job.delete"]);
  });

  test.each([[null], [7], ["text"], [[]], [{}], [undefined]])(
    "%j is nobody's message, and nothing is thrown",
    async (payload) => {
      const messages = await validate(hirehop, { payload });

      expect(messages.map((message) => [message.event, (message as { reason: string }).reason])).toEqual([
        ["unknown", "missing-event"],
      ]);
    },
  );
});

describe("findings", () => {
  test("headers that are missing or odd are notices, and faults to a strict reader", async () => {
    const headers = { "X-Huntflow-Event": "APPLICANT", "X-Huntflow-Signature": "nonsense" };
    const found = [
      { half: "headers", pointer: "/X-Huntflow-Delivery", rule: "required" },
      { half: "headers", pointer: "/X-Huntflow-Signature", rule: "pattern" },
    ];

    const [tolerant] = await validate(huntflow, { headers, payload: applicant }, { notices: true });
    const [strict] = await validate(huntflow, { headers, payload: applicant }, { projection: "strict" });

    expect(tolerant).toMatchObject({ event: "APPLICANT", notices: { issues: found } });
    expect(strict).toMatchObject({ event: "invalid", issues: found });
  });

  test.each([[null], [{ "X-Huntflow-Event": null }], [{ "X-Huntflow-Event": 5 }], [{ "X-Huntflow-Event": [1] }]])(
    "headers that no server makes are no headers: %j",
    async (headers) => {
      const [message] = await validate(huntflow, { headers: headers as never, payload: applicant });

      expect(message).toMatchObject({ event: "unknown", reason: "missing-event" });
    },
  );

  test("are capped, with the count", async () => {
    const payload = {
      event: "invoice.status.updated",
      changes: Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`F${index}`, true])),
    };

    const [message] = await validate(hirehop, { payload }, { limit: 3 });

    expect(message).toMatchObject({ event: "invalid", total: 1000 });
    expect((message as Findings).issues.length).toBe(3);
  });

  test.each(["en", "fr", "ru"] as const)("never show a personal or secret value (%s)", async (locale) => {
    const payload = {
      event: "invoice.status.updated",
      user_name: ["Jane Roe"],
      user_email: "jane.roe-example",
      export_key: { key: "22u43mrjwe7u" },
      changes: { NAME: { from: "Jane Roe", to: ["Jane Roe"] }, OTHER: ["Jane Roe"] },
    };

    const [message] = await validate(hirehop, { payload }, { projection: "strict", locale });

    const { issues } = message as { issues: readonly { pointer: string; isPrivate: boolean }[] };
    expect(issues.map(({ pointer }) => pointer)).toEqual([
      "/user_name",
      "/user_email",
      "/export_key",
      "/changes/OTHER",
    ]);
    const said = JSON.stringify(issues.filter(({ isPrivate }) => isPrivate));
    expect(issues.filter(({ isPrivate }) => isPrivate).length).toBe(4);
    expect(said).not.toMatch(/Jane|roe|22u43/i);
  });

  test("do not quote what stands in place of an object with personal members, nor an unknown member's value", async () => {
    const payload = { event: { type: "ADD", applicant: "Jean Dupont", vacancy: { id: "Jean" }, more: "Jean" } };

    const [message] = await validate(huntflow, { payload }, { event: "APPLICANT", projection: "strict" });

    const { issues } = message as Findings;
    expect(issues.map(({ pointer, found }) => [pointer, found])).toEqual([
      ["/event/applicant", "text"],
      ["/event/vacancy/id", "the text “Jean”"],
      ["/event/more", "text"],
    ]);
  });

  test("quote text so that it does nothing where it is printed", async () => {
    const text = "\u001b[31m:::error:::x###vso[task]\r\n\u202e\u2028";

    const [message] = await validate(
      huntflow,
      { payload: { event: { type: [], applicant: { id: text } } } },
      { event: "APPLICANT" },
    );

    const said = (message as Findings).issues.map((issue) => issue.message).join("");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
    expect(said).not.toMatch(/[\u0000-\u001f\u202e\u2028]|::|##/);
    expect(said).toContain("\\u001b[31m");
  });

  test.each(["fr", "ru"] as const)("hold no English type name in %s", async (locale) => {
    const payload = {
      event: {
        type: 1,
        applicant: [],
        vacancy: "x",
        status: 3,
        comment: {},
        calendar_event: { all_day: "x", attendees: {}, start: "x" },
      },
      extra: null,
    };

    const [message] = await validate(huntflow, { payload }, { event: "APPLICANT", projection: "strict", locale });

    const { issues } = message as { issues: readonly { message: string }[] };
    expect(issues.length).toBeGreaterThan(7);
    expect(issues.map((issue) => issue.message).join("\n")).not.toMatch(
      /\b(string|number|integer|array|object|text|expected|found|list)\b/i,
    );
  });
});

test("a language that there is not is the caller's mistake, and the error says which there are", async () => {
  const asked = validate(huntflow, { payload: {} }, { event: "APPLICANT", locale: "de" as never });

  await expect(asked).rejects.toThrow("There are no messages in “de”. Use one of en, fr, ru.");
});

describe("each message is a Standard Schema", () => {
  test("whose result is the value itself, or issues with a path", async () => {
    const schema = huntflow.messages.APPLICANT?.["~standard"];

    expect(schema).toMatchObject({ version: 1, vendor: "hirehooks" });
    expect(await schema?.validate(applicant)).toEqual({ value: applicant });
    expect(await schema?.validate({ event: { type: "ADD", applicant: {} } })).toMatchObject({
      issues: [{ path: ["event", "applicant", "id"], message: "“id” is missing; expected a whole number." }],
    });
  });

  test("a valid value is not copied and not changed, even when it is frozen", async () => {
    const frozen = Object.freeze({ event: Object.freeze({ type: "ADD", applicant: Object.freeze({ id: 1 }) }) });

    const result = await huntflow.messages.APPLICANT?.["~standard"].validate(frozen);

    expect(result).toEqual({ value: frozen });
  });
});

describe("recognising a provider", () => {
  const recognised = (payload: unknown, headers?: Record<string, string>) => [
    ...new Set(recognise(registry, headers, payload).map(({ provider }) => provider)),
  ];

  test("by a header, or by members", () => {
    expect(recognised({}, { "x-huntflow-event": "PING" })).toEqual(["huntflow"]);
    expect(recognised({ data: {}, event: "drag_applicant", company_id: 1 })).toEqual(["flatchr"]);
    expect(recognised({ export_key: "k", event: "x", data: {} })).toEqual(["hirehop"]);
    expect(recognised([{ type: "job", event: "creation", data: {} }])).toEqual(["human-sourcing"]);
  });

  test("tells when it cannot", () => {
    expect(recognised({ hello: "world" })).toEqual([]);
    expect(recognised(null)).toEqual([]);
    expect(recognised([])).toEqual([]);
  });
});
