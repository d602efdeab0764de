import { expect, test } from "vitest";
import { statsText } from "../../../src/cli/stats/stats-text.ts";
import { registry } from "../../../src/generated/registry.ts";
import { counter } from "../../../src/testing/stats/counting.ts";
import { isStats } from "../../../src/testing/stats/is-stats.ts";
import { mergedStats } from "../../../src/testing/stats/merge-stats.ts";
import type { Stats } from "../../../src/testing/stats/stats.ts";
import { pick, seeded, seedOfRun } from "../../random.ts";
import { archiveOf } from "../bulk/archive.ts";

const seed = seedOfRun();
const start = await counter({ entries: registry });

/** Recordings of mutants of all samples, with times over some years, with strangers, few and many, and unknown events. */
function recordings(random: () => number): string[] {
  const strangers = Array.from(
    { length: 60 },
    (_, index) => `stranger_${String.fromCharCode(97 + (index % 26))}${index}`,
  );
  return archiveOf(seed).map((text) => {
    const document = JSON.parse(text) as { headers?: object; payload?: unknown };
    const time = pick(random, [null, "2024-02-30", 1e9 + random() * 7e8, new Date(1e12 + random() * 7e11)]);
    const payload = "payload" in document ? document.payload : document;
    if (random() < 0.3 && typeof payload === "object" && payload !== null && !Array.isArray(payload)) {
      Object.assign(payload, { [pick(random, strangers)]: random() });
      if (random() < 0.2 && "event" in payload && typeof payload.event === "string")
        payload.event += pick(random, strangers);
    }
    return JSON.stringify({ headers: document.headers ?? {}, payload, time });
  });
}

function counted(texts: readonly string[]): Stats {
  const counting = start();
  for (const text of texts) if (!counting.add(text)) counting.refused([{ verdict: "unrecognised" }]);
  return counting.made();
}

test("parts in any number, of any length, in any order, add up to the whole, byte for byte", {
  timeout: 120_000,
}, () => {
  const random = seeded(seed);
  const daily = Array.from({ length: 450 }, (_, day) => ({
    payload: { type: "job", event: "delete", data: { job_id: day } },
    headers: {},
    time: 1e9 + day * 86_400,
  }));
  const texts = [...recordings(random), ...daily.map((document) => JSON.stringify(document))];
  const whole = statsText(mergedStats("1", [counted(texts)]));

  expect(JSON.parse(whole).totals.messages).toBeGreaterThan(1000);
  expect([whole.includes('"unit":"month"'), whole.includes('"many":true')]).toEqual([true, true]);
  for (let round = 0; round < 5; round += 1) {
    const parts: string[][] = Array.from({ length: 2 + Math.floor(random() * 9) }, () => []);
    for (const text of texts) pick(random, parts).push(text);
    const stats = parts.map((own) => JSON.parse(statsText(mergedStats("1", [counted(own)]))) as Stats);

    const half = Math.floor(stats.length / 2);
    const inSteps = mergedStats("1", [mergedStats("1", stats.slice(half)), mergedStats("1", stats.slice(0, half))]);

    expect(stats.every(isStats)).toBe(true);
    expect(statsText(mergedStats("1", stats)) === whole).toBe(true);
    expect(statsText(inSteps) === whole).toBe(true);
  }
});

test("what is no stats is told from what is", () => {
  const stats = JSON.parse(statsText(counted(archiveOf(1).slice(0, 50)))) as { [member: string]: unknown };
  const [message] = stats.messages as [object];

  expect(isStats(stats)).toBe(true);
  for (const other of [
    null,
    [],
    {},
    { ...stats, kind: "hirehooks-summary" },
    { ...stats, version: 1 },
    { ...stats, totals: {} },
    { ...stats, totals: { ...(stats.totals as object), messages: -1 } },
    { ...stats, messages: {} },
    { ...stats, messages: [{ ...message, messages: "1" }] },
    { ...stats, messages: [{ ...message, times: { unit: "week", buckets: [], none: 0 } }] },
    { ...stats, messages: [{ ...message, members: [{}] }] },
    { ...stats, messages: [{ ...message, strangers: [null] }] },
    { ...stats, unknown: [{ provider: "x" }] },
  ]) {
    expect(isStats(other)).toBe(false);
  }
});
