import { createHmac, randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { registry } from "../../../src/generated/registry.ts";
import { sending } from "../../../src/generated/sending.ts";
import { payloadsOf } from "../../../src/testing/generate/index.ts";
import { type Redactor, redactor, type WireDelivery } from "../../../src/testing/redact/redact.ts";
import { pick, seeded, seedOfRun } from "../../random.ts";
import { phoneFrom, plantFrom } from "./planted.ts";

interface Planted {
  readonly delivery: WireDelivery;
  readonly plants: readonly string[];
}

const salt = randomBytes(32);
const hash = (text: string) => createHmac("sha256", salt).update(text).digest();
let tool: Redactor;
const payloads: unknown[] = [];

beforeAll(async () => {
  tool = await redactor({ entries: registry, hash });
  for (const { provider, version, load } of registry) {
    const contract = await load();
    const { schemas } = await contract.schemas();
    const sent = await sending[`${provider}@${version}`]?.();
    payloads.push(...Object.values(sent?.samples ?? {}).flatMap((all) => all.map(({ payload }) => payload)));
    for (const event of contract.events) {
      const made = payloadsOf({ contract, schemas, event, kind: "valid", seed: 8, count: 6 });
      payloads.push(...[...made].map(({ payload }) => payload));
    }
  }
});

/** A payload with personal data in its texts, in HTML, in names and values that no contract has, and in headers. */
function planted(random: () => number): Planted {
  const plants: string[] = [];
  const plant = () => {
    plants.push(plantFrom(random));
    return plants.at(-1) ?? "";
  };
  const grown = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => grown(item, name));
    if (typeof value === "object" && value !== null) return grownObject(value);
    // What tells whose delivery it is, and which, stays.
    const isNamed = /^(?:event|type|event_type|version)$/.test(name);
    return typeof value !== "string" || isNamed || random() < 0.9 ? value : pick(random, forms)(plant());
  };
  const grownObject = (value: object) => {
    const members = Object.entries(value).map(([name, own]) => [name, grown(own, name)]);
    if (random() < 0.1) members.push([pick(random, ["comment", "unheard_of", "notes"]), pick(random, forms)(plant())]);
    if (random() < 0.03) members.push([plant(), true]);
    if (random() < 0.03) members.push(["mobile", Number(phone())]);
    return Object.fromEntries(members);
  };
  const phone = () => {
    plants.push(phoneFrom(random).replace(/\D/g, "").replace(/^0/, "33"));
    return plants.at(-1) ?? "";
  };
  const text = JSON.stringify(
    grown(
      pick(
        random,
        payloads.filter((one) => one !== undefined),
      ),
      "",
    ),
  );
  const headers = [
    ["Content-Type", "application/json"],
    ["X-Huntflow-Event", "APPLICANT"],
    ["User-Agent", plant().replace(/[^\x20-\x7e]/g, "e")],
  ] as const;
  plants.splice(-1, 1, headers[2][1]);
  const url = `/hooks/${encodeURIComponent(plant())}`;
  const isEscaped = random() < 0.3;
  const body = new TextEncoder().encode(isEscaped ? asciiOf(text) : text);
  return { delivery: { url, headers: random() < 0.5 ? headers : [headers[0], headers[2]], body }, plants };
}

const forms: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `<p class="x">Écrire à <a href="mailto:${text}"><strong>${text}</strong></a>&nbsp;!</p>`,
  (text) => `Перезвонить: ${text}, срочно`,
  (text) => `https://example.com/?who=${encodeURIComponent(text)}`,
  (text) => JSON.stringify({ name: text }),
];

function asciiOf(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** What may be left of a text: the whole, its words, and each of them as it is written in URLs and JSON. */
function tracesOf(plant: string): string[] {
  const words = plant.split(/[\s.@()]+/).filter((word) => word.replace(/[^\p{L}\p{N}]/gu, "").length > 5);
  return [plant, ...words].flatMap((text) => [text, encodeURIComponent(text), asciiOf(text)]);
}

function everythingIn({ url, headers, body }: WireDelivery): string {
  const text = new TextDecoder().decode(body);
  return [url, decodeURIComponent(url.replace(/%(?![\da-f]{2})/gi, "%25").replace(/%[89a-f]./gi, "")), headers, text]
    .map(String)
    .concat(text.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))))
    .join("\n")
    .toLowerCase();
}

test("of 1,000 planted e-mail addresses, telephone numbers and names none survives", async () => {
  const random = seeded(seedOfRun());
  let count = 0;
  let survivors: string[] = [];
  while (count < 1000) {
    const { delivery, plants } = planted(random);
    const before = everythingIn(delivery);
    const after = everythingIn(await tool.redacted(delivery));
    const traces = plants.flatMap(tracesOf);
    survivors = [...survivors, ...traces.filter((trace) => after.includes(trace.toLowerCase()))];
    // The test would see them: they are all there before.
    expect(plants.filter((plant) => !tracesOf(plant).some((trace) => before.includes(trace.toLowerCase())))).toEqual(
      [],
    );
    count += plants.length;
  }

  console.info(`${survivors.length} of ${count} planted values survive`);
  expect({ survivors, count: count >= 1000 }).toEqual({ survivors: [], count: true });
});
