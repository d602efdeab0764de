import { beforeAll, describe, expect, test } from "vitest";
import { checkPasted } from "../../docs/src/playground/check.ts";
import { fragmentOf, readFragment } from "../../docs/src/playground/fragment.ts";
import { readHeaders } from "../../docs/src/playground/headers.ts";
import type { Pasted } from "../../docs/src/playground/pasted.ts";
import { readyTestOf } from "../../docs/src/playground/ready-test.ts";
import { headerNames, secretNames, withoutSecrets } from "../../docs/src/playground/secrets.ts";
import { shareable } from "../../docs/src/playground/shareable.ts";
import { texts } from "../../src/cli/texts/en.ts";
import { registry } from "../../src/generated/registry.ts";
import { contracts } from "../contracts.ts";
import { mutantsOf } from "../mutants.ts";
import { pick, seeded, seedOfRun } from "../random.ts";
import { runCopiedTests } from "./run-copied-tests.ts";

const names = new Set(["export_key", "access_code"]);
let known: Parameters<typeof shareable>[2];

beforeAll(async () => {
  const loaded = await Promise.all(registry.map(({ load }) => load()));
  known = { secretNames: await secretNames(loaded), headerNames: headerNames(loaded) };
});

describe("secrets", () => {
  test("are the members that contracts mark so", () => {
    expect(known.secretNames).toEqual(names);
  });

  test.each([
    ['{ "export_key" : "k", "a": "k" }', '{ "export_key" : "***", "a": "k" }'],
    ['[{"x": {"access_code": 12.5}}]', '[{"x": {"access_code": 0}}]'],
    [
      '{"access_code": {"a": ["b", {"c": 1}], "d": null}, "e": "f"}',
      '{"access_code": {"a": ["***", {"c": 0}], "d": null}, "e": "f"}',
    ],
    ['{"export\\u005fkey": "k"}', '{"export\\u005fkey": "***"}'],
    ['{"body": "{\\"export_key\\": \\"k\\"}"}', '{"body": "{\\"export_key\\": \\"***\\"}"}'],
    ['{"export_key": "k"}\n{"export_key":"l"}', '{"export_key": "***"}\n{"export_key":"***"}'],
    ['{"export_key": "unended', '{"export_key": "***"'],
  ])("are hidden in %s", (text, expected) => {
    expect(withoutSecrets(text, names, "")).toBe(expected);
  });

  test("are hidden wherever the secret itself stands, if it is long enough to be one", () => {
    const text = '["open sesame", "say open sesame!", 1234, "k"]';

    const hidden = ["open sesame", "1234", "k", "e"].map((secret) => withoutSecrets(text, names, secret));

    expect(hidden).toEqual([
      '["***", "say ***!", 1234, "k"]',
      '["open sesame", "say open sesame!", 0, "k"]',
      '["open sesame", "say open sesame!", 1234, "***"]',
      text,
    ]);
  });
});

describe("links", () => {
  const pasted: Pasted = {
    body: '{\n  "event": "job.created",\n  "export_key": "top secret key",\n  "name": "Анна 😀"\n}',
    headers: "Authorization: Bearer top secret key\nx-huntflow-event: OFFER\nX-Huntflow-Delivery: top secret key",
    event: "hirehop@v1/job.created",
    isStrict: true,
  };

  test("bring back what was pasted, without secrets and without headers that no contract names", async () => {
    const shared = shareable(pasted, readHeaders(pasted.headers), known, "top secret key");

    const fragment = (await fragmentOf(shared)) ?? "";

    expect(fragment).toMatch(/^#delivery=[\w-]+$/);
    expect(await readFragment(fragment)).toEqual({
      pasted: {
        body: '{\n  "event": "job.created",\n  "export_key": "***",\n  "name": "Анна 😀"\n}',
        headers: "x-huntflow-event: OFFER\nX-Huntflow-Delivery: ***",
        event: "hirehop@v1/job.created",
        isStrict: true,
      },
    });
  });

  test("of every sample bring it back whole, its secrets apart", async () => {
    const samples = contracts.flatMap(({ messages }) => messages.flatMap((message) => message.samples));
    const all = samples.map(({ payload }) => ({ ...pasted, headers: "", body: JSON.stringify(payload, null, 2) }));

    const read = await Promise.all(
      all.map(async (one) => readFragment((await fragmentOf(shareable(one, readHeaders(""), known, ""))) ?? "")),
    );

    const hidden = (body: string) => body.replaceAll(/("export_key"|"access_code"): "[^"]*"/g, '$1: "***"');
    expect(read).toEqual(all.map((one) => ({ pasted: { ...one, body: hidden(one.body) } })));
  });

  test("name samples", async () => {
    expect(await readFragment("#sample=huntflow%2Fv2%2FAPPLICANT%2Fcomment-edited")).toEqual({
      sample: "huntflow/v2/APPLICANT/comment-edited",
    });
  });

  test("that would be too long are not made", async () => {
    const random = seeded(1);
    const body = Array.from({ length: 200_000 }, () => String.fromCharCode(33 + random() * 90)).join("");

    expect(await fragmentOf({ ...pasted, body })).toBeUndefined();
  });

  test.each(["#sample=%E0%A4%A", "#delivery=", "#delivery=%%%", "#delivery=AAAA", "#delivery=q1YqAQA"])(
    "that are damaged are said to be so: %s",
    async (fragment) => {
      expect(await readFragment(fragment)).toEqual({ fault: "unreadable" });
    },
  );

  test("that would unfold to more than any body are refused", async () => {
    const bomb = await fragmentOf({ ...pasted, body: "x".repeat(2 ** 23 + 1) });

    expect(bomb?.length).toBeLessThan(20_000);
    expect(await readFragment(bomb ?? "")).toEqual({ fault: "unreadable" });
  });

  test.each(["", "#", "#top", "#samples=x"])("that ask for nothing are left alone: %s", async (fragment) => {
    expect(await readFragment(fragment)).toBeUndefined();
  });
});

describe("tests that are copied", () => {
  test("run, and pass, for every sample and for mutants, tolerant and strict", async () => {
    const random = seeded(seedOfRun());
    const mutants = [...mutantsOf(random)];
    const samples = contracts.flatMap(({ messages }) => messages.flatMap((message) => message.samples));
    const deliveries = [...samples, ...Array.from({ length: 60 }, () => pick(random, mutants))];
    const texts = await Promise.all(
      deliveries.map(({ headers, payload }, index) =>
        readyTest(JSON.stringify(payload, null, 2), headers && JSON.stringify(headers), "", index % 2 === 0),
      ),
    );
    const given = texts.filter((text) => text !== undefined);

    const { stdout, status } = runCopiedTests(given);

    expect(stdout).toContain(`# pass ${given.length}\n`);
    expect(status).toBe(0);
    expect(given.length).toBeGreaterThan(80);
  });

  test("fail when the delivery is judged otherwise", async () => {
    const text = await readyTest('{"event": "job.created", "export_key": "k"}');

    const { stdout, status } = runCopiedTests([text?.replace("job.created", "job.updated") ?? ""]);

    expect(stdout).toContain("# fail 1\n");
    expect(status).toBe(1);
  });

  test("hold the delivery as it is written", async () => {
    const text = await readyTest(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what would be a blank in a template literal
      '{"type": "`${1}\\n", "event": "x",\n "data": {}}',
      undefined,
      "human-sourcing@v1/job.delete",
      true,
    );

    expect(text).toBe(`import assert from "node:assert/strict";
import { test } from "node:test";
import { validate } from "hirehooks";
import { humanSourcing } from "hirehooks/human-sourcing";

const body = \`{"type": "\\\`\\\${1}\\\\n", "event": "x",
 "data": {}}\`;

test("the delivery is not as the contract says", async () => {
  const messages = await validate(humanSourcing, { payload: JSON.parse(body) }, {"projection":"strict","event":"job.delete"});

  const said = messages.map((message) => {
    const issues = "issues" in message ? message.issues : [];
    return [message.event, ...issues.map(({ pointer, rule }) => pointer + " " + rule)];
  });

  assert.deepEqual(said, [["invalid","/event constant","/type constant","/data/job_id required"]]);
});
`);
  });

  test("are not made of what is no delivery, or nobody's", async () => {
    const texts = ["", "{", "{}", '{"event": "job.created", "export_key": "k"}\n{}'];

    expect(await Promise.all(texts.map((text) => readyTest(text)))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

async function readyTest(body: string, headers = "", event = "", isStrict = false): Promise<string | undefined> {
  const pasted = { body, headers, event, isStrict };
  return readyTestOf(pasted, await checkPasted(pasted, registry, { locale: "en", texts }), registry);
}
