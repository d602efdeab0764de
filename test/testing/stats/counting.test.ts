import { expect, test } from "vitest";
import { registry } from "../../../src/generated/registry.ts";
import { counter } from "../../../src/testing/stats/counting.ts";
import { mergedStats } from "../../../src/testing/stats/merge-stats.ts";
import type { MemberStats, MessageStats, Stats } from "../../../src/testing/stats/stats.ts";

const start = await counter({ entries: registry });

/** What documents hold; whether there is nothing more to be said of each. */
function counted(documents: readonly unknown[]): { readonly stats: Stats; readonly whole: readonly boolean[] } {
  const counting = start();
  const whole = documents.map((document) =>
    counting.add(typeof document === "string" ? document : JSON.stringify(document)),
  );
  return { stats: counting.made(), whole };
}

function memberAt({ members }: MessageStats, pointer: string, half: MemberStats["half"] = "payload") {
  return members.find((member) => member.pointer === pointer && member.half === half);
}

const applicant = (event: object, more: object = {}) => ({
  time: "2024-03-29T23:30:00-02:00",
  headers: { "x-huntflow-event": "APPLICANT", "X-Huntflow-Delivery": "1", Authorization: "hush" },
  payload: { meta: { version: "2.0", event_type: "APPLICANT" }, event, ...more },
});

test("of each message there are its times, members, types, values and formats, in counts", () => {
  const { stats, whole } = counted([
    applicant({
      applicant: { id: 1, email: "jane@example.com", photo: { id: 7 }, nickname: "J", "jane@example.com": 1 },
      applicant_log: { type: "ADD", created: "2024-03-29T10:00:00Z", source: "" },
      applicant_tags: [{ id: 1 }, { id: 2 }],
    }),
    applicant({
      applicant: { id: "2", email: null, nickname: 3 },
      applicant_log: { type: "RELOCATE", created: "2024-03-29T10:00:00+03:00", source: "agency@example.com" },
    }),
    { ...applicant({ applicant: {}, applicant_log: { type: "ADD", created: "yesterday" } }), time: undefined },
  ]);

  expect(whole).toEqual([true, true, true]);
  expect(stats.totals).toEqual({ documents: 3, messages: 3, unknown: 0, unread: 0, skipped: 0 });
  const [message] = stats.messages as [MessageStats];
  expect([message.address, message.messages]).toEqual(["huntflow@v2/APPLICANT", 3]);
  expect(message.times).toEqual({ unit: "day", buckets: [{ at: "2024-03-30", messages: 2 }], none: 1 });
  expect(memberAt(message, "/X-Huntflow-Event", "headers")).toEqual({
    half: "headers",
    pointer: "/X-Huntflow-Event",
    messages: 3,
    values: 3,
    types: { string: 3 },
    enum: [{ value: "APPLICANT", count: 3 }],
  });
  expect(memberAt(message, "/event/applicant/id")).toEqual({
    half: "payload",
    pointer: "/event/applicant/id",
    messages: 2,
    values: 2,
    types: { integer: 1, string: 1 },
  });
  expect(memberAt(message, "/event/applicant/email")).toEqual({
    half: "payload",
    pointer: "/event/applicant/email",
    private: true,
    messages: 2,
    values: 2,
    types: { null: 1, string: 1 },
  });
  expect(memberAt(message, "/event/applicant_tags/*")).toEqual({
    half: "payload",
    pointer: "/event/applicant_tags/*",
    messages: 1,
    values: 2,
    types: { object: 2 },
  });
  expect(memberAt(message, "/event/applicant_log/created")?.formats).toEqual({
    "date-time-z": 1,
    "date-time-offset": 1,
  });
  expect(memberAt(message, "/event/applicant_log/source")?.formats).toEqual({ email: 1, empty: 1 });
  const type = memberAt(message, "/event/applicant_log/type");
  expect(type?.enum?.filter(({ count }) => count > 0)).toEqual([{ value: "ADD", count: 2 }]);
  expect(type?.enum?.map(({ value }) => value)).toEqual([
    "ADD",
    "VACANCY-ADD",
    "STATUS",
    "COMMENT",
    "REMOVED",
    "DOUBLE",
    "AGREEMENT",
    "EDIT",
    "UPDATE",
    "MAIL",
    "RESPONSE",
    "VACANCY-REMOVE",
    "EXTERNAL-REMOVE",
  ]);
  expect(type?.others).toEqual({ named: [{ name: "RELOCATE", count: 1 }], unnamed: 0 });
  expect(memberAt(message, "/event/applicant/phone")).toEqual({
    half: "payload",
    pointer: "/event/applicant/phone",
    private: true,
    messages: 0,
    values: 0,
    types: {},
  });
  expect(message.strangers).toEqual([
    {
      half: "payload",
      pointer: "/event/applicant",
      names: { named: [{ name: "nickname", count: 2 }], unnamed: 1 },
      types: { integer: 2, string: 1 },
    },
  ]);
});

test("where a recording does not tell the time, the message does, if its contract says so", () => {
  const invoice = { export_key: "k", event: "invoice.status.updated", user_id: 1, data: {}, changes: {} };
  const { stats } = counted([
    { ...invoice, time: "2023-05-01 23:59:59" },
    { time: "2023-06-01T00:00:00Z", headers: {}, payload: { ...invoice, time: "2023-05-01 23:59:59" } },
    { ...invoice, time: "soon" },
    {
      meta: { event_type: "APPLICANT", version: "2.0" },
      event: { applicant_log: { created: "2023-05-01T23:00:00-03:00" } },
    },
    { event: { id: 1, created: "2019-12-31T10:00:00+03:00", type: "ADD" }, account: { id: 1 } },
  ]);

  expect(stats.messages.map(({ address, times }) => [address, times.buckets, times.none])).toEqual([
    [
      "hirehop@v1/invoice.status.updated",
      [
        { at: "2023-05-01", messages: 1 },
        { at: "2023-06-01", messages: 1 },
      ],
      1,
    ],
    ["huntflow@v2/APPLICANT", [{ at: "2023-05-02", messages: 1 }], 0],
  ]);
  expect(stats.totals.documents).toBe(4);
});

test("a list is as many messages as it has elements; versions and events that contracts do not have are counted", () => {
  const job = (event: string) => ({ type: "job", event, data: { job_id: 1 } });

  const { stats, whole } = counted([
    [job("delete"), job("delete"), job("frobnicate")],
    applicant({}, { meta: { version: "3.0", event_type: "APPLICANT" } }),
  ]);

  expect(whole).toEqual([true, true]);
  expect(stats.totals).toEqual({ documents: 2, messages: 2, unknown: 2, unread: 0, skipped: 0 });
  expect(stats.messages.map(({ address, messages }) => [address, messages])).toEqual([
    ["human-sourcing@v1/job.delete", 2],
  ]);
  expect(stats.unknown).toEqual([
    { provider: "human-sourcing", messages: 1, events: { named: [{ name: "job.frobnicate", count: 1 }], unnamed: 0 } },
    { provider: "huntflow", messages: 1, events: { named: [], unnamed: 0 } },
  ]);
});

test("a HAR file is as many deliveries as it has requests with bodies, each with its time", () => {
  const request = (text: string) => ({ method: "POST", headers: [], postData: { text } });
  const job = JSON.stringify({ type: "job", event: "delete", data: { job_id: 1 } });
  const log = (...requests: object[]) => ({
    log: {
      entries: requests.map((own, index) => ({ startedDateTime: `2024-01-0${index + 1}T00:00:00Z`, request: own })),
    },
  });

  const { stats, whole } = counted([
    log(request(job), { method: "GET", headers: [] }, request(job)),
    log(request(job), request("no JSON")),
  ]);

  expect(whole).toEqual([true, false]);
  expect(stats.totals).toEqual({ documents: 2, messages: 3, unknown: 0, unread: 0, skipped: 1 });
  expect(stats.messages[0]?.times.buckets).toEqual([
    { at: "2024-01-01", messages: 2 },
    { at: "2024-01-03", messages: 1 },
  ]);
});

test.each(["{", "", "{}", "[]", '{"a":1}', '"x"', '{"headers":{},"body":"{"}', '{"log":{"entries":[]}}'])(
  "%j holds no message",
  (text) => {
    const { stats, whole } = counted([text]);

    expect([whole, stats.messages, stats.unknown, stats.totals.documents]).toEqual([[false], [], [], 0]);
  },
);

test("what is no value that a contract lists is named where it is plainly a name, and never where there are many", () => {
  const withType = (type: unknown) => applicant({ applicant: {}, applicant_log: { type } });
  const othersOf = (types: readonly unknown[]) => {
    const [message] = counted(types.map(withType)).stats.messages as [MessageStats];
    return memberAt(message, "/event/applicant_log/type")?.others;
  };

  expect(othersOf(["NEW", "jane@example.com", "Jane", "Jane Doe", "+33639981234", "33639981234", 7])).toEqual({
    named: [
      { name: "7", count: 1 },
      { name: "NEW", count: 1 },
    ],
    unnamed: 5,
  });
  expect(othersOf(Array.from({ length: 33 }, (_, index) => `NEW_${index}`))).toEqual({
    named: [],
    unnamed: 33,
    many: true,
  });
});

test("nothing inside a personal member, or inside one that is open, is named or counted by value", () => {
  const { stats } = counted([
    applicant({
      applicant: { id: 1, social: [{ id: 1, jane: 2, social_type: "x" }], values: { jane_doe: "x" } },
      applicant_log: { type: "ADD" },
    }),
  ]);

  const [message] = stats.messages as [MessageStats];
  expect(message.strangers).toEqual([
    {
      half: "payload",
      pointer: "/event/applicant/social/*",
      names: { named: [], unnamed: 1 },
      types: { integer: 1 },
    },
  ]);
  expect(memberAt(message, "/event/applicant/social/*/social_type")).toEqual({
    half: "payload",
    pointer: "/event/applicant/social/*/social_type",
    private: true,
    messages: 1,
    values: 1,
    types: { string: 1 },
  });
  expect(JSON.stringify(stats)).not.toContain("jane");
});

test("stats of nothing are as those of any archive", () => {
  expect(mergedStats("1.2.3", [])).toEqual({
    kind: "hirehooks-stats",
    version: "1.2.3",
    totals: { documents: 0, messages: 0, unknown: 0, unread: 0, skipped: 0 },
    messages: [],
    unknown: [],
  });
});
