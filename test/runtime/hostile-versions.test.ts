import { describe, expect, test } from "vitest";
import { type Findings, validate } from "../../src/index.ts";
import type { AnyContract } from "../../src/runtime/contract.ts";
import { contracts } from "../contracts.ts";
import { generatedContract, generatedContracts } from "../generated.ts";

type Json = Record<string, unknown>;

/** A copy of a sample's payload, to be spoilt. */
function payloadOf(path: string, event: string): Json {
  const messages = contracts.find((contract) => contract.path === path)?.messages;
  const sample = messages?.find((message) => message.event === event)?.samples[0];
  return structuredClone(sample?.payload) as Json;
}

/** The object at some steps of a payload, made where there is none. */
function at(payload: Json, ...steps: string[]): Json {
  let value = payload;
  for (const step of steps) {
    if (typeof value[step] !== "object" || value[step] === null) value[step] = {};
    value = value[step] as Json;
  }
  return value;
}

function nested(depth: number, name: string, innermost: unknown): unknown {
  let value = innermost;
  for (let level = 0; level < depth; level += 1) value = { [name]: value };
  return value;
}

function has(path: string, event: string): boolean {
  return generatedContracts.get(path)?.events.includes(event) === true;
}

/** The places and rules of findings. */
function shown({ issues }: Findings): string[] {
  return issues.map(({ pointer, rule }) => `${pointer} ${rule}`);
}

async function judged(contracts: AnyContract | readonly [AnyContract, ...AnyContract[]], payload: unknown, event = "") {
  const headers = { "X-Huntflow-Event": event, "X-Huntflow-Delivery": "1" };
  const [message] = await validate(contracts, event === "" ? { payload } : { headers, payload }, { notices: true });
  // Which of its kinds it is, each test says.
  return message as unknown as Judged;
}

interface Judged extends Findings {
  readonly event: string;
  readonly payload: unknown;
  readonly notices: Findings;
}

const huntflow = [...generatedContracts.values()].filter(({ provider }) => provider === "huntflow") as [
  AnyContract,
  ...AnyContract[],
];
const hasTwo = generatedContracts.has("huntflow/v2");

describe("a version that nobody described is unknown, by what the message says of itself", () => {
  test.each([
    ["another version", { version: "3.0" }, "3.0"],
    ["a number", { version: 2 }, "2"],
    ["an object", { version: { major: 2 } }, undefined],
    ["a version like Object.prototype's", { version: "__proto__" }, "__proto__"],
  ])("%s", async (_, meta, name) => {
    const message = await judged(huntflow, { meta: { event_type: "APPLICANT", ...meta }, event: {} }, "APPLICANT");

    expect(message).toMatchObject({ event: "unknown", reason: "unknown-version", name });
    expect(shown(message)).toEqual(["/meta/version unknown-version"]);
  });

  test("none, though there is “meta”, which only later versions have", async () => {
    const author = { email: "jane.roe@example.com" };

    const message = await judged(huntflow, { meta: { event_type: "APPLICANT", author }, event: {} }, "APPLICANT");

    expect(message).toMatchObject({ event: "unknown", reason: "unknown-version" });
    expect(JSON.stringify({ ...message, payload: undefined })).not.toContain(author.email);
  });
});

describe.runIf(hasTwo)("Huntflow 2.0", () => {
  test("without a header, the event is what “meta” says", async () => {
    const message = await judged(huntflow, payloadOf("huntflow/v2", "VACANCY"));

    expect(message).toMatchObject({ event: "VACANCY", version: "v2", notices: { total: 0 } });
  });

  test("a header that names another event than “meta” is a notice", async () => {
    const payload = payloadOf("huntflow/v2", "VACANCY");
    at(payload, "meta").event_type = "APPLICANT";

    const message = await judged(huntflow, payload, "VACANCY");

    expect(message).toMatchObject({ event: "VACANCY", version: "v2" });
    expect(shown(message.notices)).toEqual(["/meta/event_type enum"]);
  });

  test("a header that names another event than the whole body makes it invalid, and tells why", async () => {
    const message = await judged(huntflow, payloadOf("huntflow/v2", "VACANCY"), "APPLICANT");

    expect(message).toMatchObject({ event: "invalid", name: "APPLICANT", version: "v2" });
    expect(shown(message.notices)).toContain("/meta/event_type enum");
  });

  test.each([
    ["null", null],
    ["empty", {}],
    ["a list instead of fields", { applicant_tags: { from: [] } }],
    ["one field", { applicant_log: { comment: { from: "Before" } } }],
    ["deep", nested(70, "applicant", { from: nested(70, "field", [1]) })],
    ["deeper than any stack", nested(100_000, "applicant", { from: null })],
  ])("changes: %s", async (_, changes) => {
    const message = await judged(huntflow, { ...payloadOf("huntflow/v2", "APPLICANT"), changes }, "APPLICANT");

    expect(message).toMatchObject({ event: "APPLICANT", version: "v2" });
  });

  test("changes: absent", async () => {
    const { changes: _, ...payload } = payloadOf("huntflow/v2", "APPLICANT");

    expect(await judged(huntflow, payload, "APPLICANT")).toMatchObject({ event: "APPLICANT", notices: { total: 0 } });
  });

  test.each([70, 100_000])("a vacancy with %i parents, one above the other", async (depth) => {
    const payload = payloadOf("huntflow/v2", "VACANCY");
    at(payload, "event", "vacancy").parent = nested(depth, "parent", null);

    expect(await judged(huntflow, payload, "VACANCY")).toMatchObject({ event: "VACANCY", version: "v2" });
  });

  test("an author without an e-mail address", async () => {
    const payload = payloadOf("huntflow/v2", "VACANCY");
    at(payload, "meta").author = { id: 1, name: "Jane Roe" };

    expect(await judged(huntflow, payload, "VACANCY")).toMatchObject({ event: "VACANCY", notices: { total: 0 } });
  });

  test("a custom field named __proto__", async () => {
    const payload = payloadOf("huntflow/v2", "VACANCY");
    at(payload, "event", "vacancy").values = JSON.parse('{ "__proto__": { "polluted": true } }');

    const message = await judged(huntflow, payload, "VACANCY");

    expect(message).toMatchObject({ event: "VACANCY", version: "v2", notices: { total: 0 } });
    expect(JSON.stringify(message.payload)).toContain('"__proto__":{"polluted":true}');
    expect({}).not.toHaveProperty("polluted");
  });
});

test("a custom field named __proto__ among a vacancy's members", async () => {
  const payload = payloadOf("huntflow/v1", "VACANCY");
  const vacancy = JSON.stringify(at(payload, "event", "vacancy"));
  at(payload, "event").vacancy = JSON.parse(vacancy.replace("{", '{ "__proto__": { "polluted": true }, '));

  const message = await judged(huntflow, payload, "VACANCY");

  expect(message).toMatchObject({ event: "VACANCY", version: "v1", notices: { total: 0 } });
  expect(JSON.stringify(message.payload)).toContain('"__proto__":{"polluted":true}');
  expect({}).not.toHaveProperty("polluted");
});

describe("HireHop", () => {
  const hirehop = generatedContract("hirehop/v1");

  test.each([
    [1, 2],
    [null, null],
    [{ code: 1 }, []],
    [0.5, "x"],
  ])("a change from %j to %j", async (from, to) => {
    const payload = { event: "invoice.status.updated", changes: { STATUS: { from, to } } };

    expect(await judged(hirehop, payload)).toMatchObject({ event: payload.event, notices: { total: 0 } });
  });

  test.each([5, null, "5", [5], {}, true])("%j in the place of a change is told of, if of anything", async (change) => {
    const changes = { STATUS: change, NAME: { from: "a", to: "b" } };

    const message = await judged(hirehop, { event: "invoice.status.updated", changes });

    const found = message.event === "invalid" ? shown(message) : [];
    expect(["invoice.status.updated", "invalid"]).toContain(message.event);
    expect(found.filter((finding) => !finding.startsWith("/changes/STATUS "))).toEqual([]);
  });

  describe.runIf(has("hirehop/v1", "job.status.updated"))("STATUS", () => {
    const base = payloadOf("hirehop/v1", "job.status.updated");
    const withStatus = (text: string) => {
      const payload = structuredClone(base);
      at(payload, "data").STATUS = JSON.parse(text);
      at(payload, "changes").STATUS = JSON.parse(`{ "from": 2, "to": ${text} }`);
      return payload;
    };

    test.each(['"5"', "5", "5.0", '"11"', "0"])("%s is a status", async (text) => {
      const message = await judged(hirehop, withStatus(text));

      expect(message).toMatchObject({ event: "job.status.updated", notices: { total: 0 } });
    });

    test.each(['"x"', "12", '"12"'])("%s is none, which is a notice", async (text) => {
      const message = await judged(hirehop, withStatus(text));

      expect(message.event).toBe("job.status.updated");
      expect(shown(message.notices).map((finding) => finding.split(" ")[0])).toContain("/data/STATUS");
    });
  });
});

describe.runIf(has("flatchr/v1", "new_applicant"))("a new applicant of Flatchr's", () => {
  const flatchr = generatedContract("flatchr/v1");

  test.each([
    [0, 0],
    [1_642_168_532, 0],
    ["2022-01-14T13:55:32.000Z", 0],
    ["1642168532", 1],
  ])("created at %j: a number of seconds, or a date and time; digits in a text are neither", async (moment, total) => {
    const payload = payloadOf("flatchr/v1", "new_applicant");
    at(payload, "data", "applicant").created_at = moment;

    const message = await judged(flatchr, payload);

    expect(message).toMatchObject({ event: "new_applicant", notices: { total } });
    expect(shown(message.notices).every((finding) => finding.startsWith("/data/applicant/created_at "))).toBe(true);
  });
});

test.runIf(hasTwo)("a PING that names a version is held to it; one that names none is today's", async () => {
  const headers = { "X-Huntflow-Event": "PING", "X-Huntflow-Delivery": "1" };
  const payloads = [{ meta: { version: "3.0" } }, { meta: { version: "2.0" } }, {}, undefined];

  const messages = (await Promise.all(payloads.map((payload) => validate(huntflow, { headers, payload })))).flat();

  expect(messages.map((message) => message.version ?? message.event)).toEqual([
    "unknown",
    "v2",
    expect.stringMatching(/^v[12]$/),
    expect.stringMatching(/^v[12]$/),
  ]);
  expect(messages[0]).toMatchObject({
    issues: [
      { message: expect.stringMatching(/expected one of (nothing, 2\.0|2\.0, nothing), found the text “3\.0”/) },
    ],
  });
});
