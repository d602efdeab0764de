import { expect, test } from "vitest";
import { hirehooks } from "./command.ts";

test("list shows providers, versions, events, announced ones, and how each is signed", () => {
  const { code, stdout, stderr } = hirehooks(["list"]);

  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.split("\n")[1]).toMatch(/^│ Provider +│ Version +│ Events +│ Proof of the sender +│$/);
  for (const text of [
    /^│ Flatchr +│ v1 +│ \w+ +│ none documented +│$/m,
    /^│ flatchr +│ sent today +│ drag_applicant +│/m,
    /│ announced, not described: /,
    /^│ HireHop +│ v1 +│ .* +│ shared secret in the body, /m,
    /│ HMAC of the body in /,
    /^│ Human Sourcing +│ v1 +│ job\.creation +│ none documented +│$/m,
  ]) {
    expect(stdout).toMatch(text);
  }
});

test("list --format json has the same for programs", () => {
  const { code, stdout } = hirehooks(["list", "--format", "json"]);

  const versions = JSON.parse(stdout) as Record<string, unknown>[];
  expect(code).toBe(0);
  const members = ["provider", "title", "version", "current", "events", "announced", "signature", "acknowledgement"];
  for (const version of versions) expect(Object.keys(version)).toEqual(members);
  expect(versions.find(({ provider }) => provider === "human-sourcing")).toEqual({
    provider: "human-sourcing",
    title: "Human Sourcing",
    version: "v1",
    current: true,
    events: [
      "job.creation",
      "job.update",
      "job.delete",
      "candidate.creation",
      "candidate.update",
      "candidate.delete",
    ].map((event) => ({ event, address: `human-sourcing@v1/${event}` })),
    announced: [],
    signature: { kind: "none" },
    acknowledgement: { awaited: "undocumented", statuses: [] },
  });
  expect(versions.find(({ provider }) => provider === "huntflow")?.signature).toEqual({
    kind: "hmac",
    header: "X-Huntflow-Signature",
    hash: "sha256",
    encoding: "hex",
  });
});

test.each([20, 40, 60, 89])("in %i columns list has no table, and no line is longer", (width) => {
  const { code, stdout } = hirehooks(["list"], { env: { COLUMNS: String(width) } });

  expect(code).toBe(0);
  expect(stdout).toMatch(/^Version: v1,? ?/m);
  expect(stdout).toContain("  drag_applicant\n");
  const long = stdout.split("\n").filter((line) => line.length > width);
  expect(long.filter((line) => line.trim().includes(" "))).toEqual([]);
});

test.each([90, 100, 120, 200])("in %i columns list is a table of that width at most", (width) => {
  const { stdout } = hirehooks(["list"], { env: { COLUMNS: String(width) } });

  const lengths = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.length);
  expect(new Set(lengths).size).toBe(1);
  expect(lengths[0]).toBeLessThanOrEqual(width);
  expect(lengths[0]).toBeGreaterThan(width - 4);
});

test.each([
  ["fr", /^Émetteur\s: Flatchr, flatchr$/m],
  ["ru", /^Отправитель: Flatchr, flatchr$/m],
])("list speaks %s", (locale, line) => {
  const { stdout } = hirehooks(["list", "--locale", locale], { env: { COLUMNS: "80" } });

  expect(stdout).toMatch(line);
  expect(stdout).not.toMatch(/\b(Provider|Version:|Events|sent today|none|announced|body)\b/);
});
