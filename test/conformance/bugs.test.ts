import { afterAll, expect, test } from "vitest";
import { bugs } from "./receivers/bugs.ts";
import { byHand } from "./receivers/by-hand.ts";
import { complained, reportOf } from "./run.ts";

const usual = ["--provider", "huntflow", "--secret-env", "SECRET", "--timeout", "3"];

/** Bugs show with one event, and PINGs: the messages of others are left out. */
const others = ["VACANCY", "VACANCY-REQUEST", "RESPONSE", "OFFER", "RECRUITMENT-EVALUATION", "SURVEY-QUESTIONARY"];
const groups = ["sample", "member/absent", "member/null", "unknown/member", "unknown/value"];
const few = ["--skip", groups.flatMap((group) => others.map((event) => `${group}/${event}`)).join(",")];

let found = 0;
afterAll(() => console.info(`${found} of ${Object.keys(bugs).length} planted bugs are complained of`));

test("a receiver that was written well by hand is not complained of, and does its work once", async () => {
  const receiver = await byHand();

  const { code, report } = await reportOf(`${receiver.url}/hooks`, [...usual, "--effect-url", `${receiver.url}/count`]);

  receiver.stop();
  expect(complained(report)).toEqual([]);
  expect(code).toBe(0);
  expect(report.cases.at(-1)).toMatchObject({ id: "repeat/effect", verdict: "good" });
});

test.concurrent.each(Object.entries(bugs))("%s: complained of by the cases that look for it", async (_, bug) => {
  const receiver = await byHand(bug.wrong);

  const { code, report } = await reportOf(`${receiver.url}/hooks`, [...usual, ...few]);

  receiver.stop();
  if (complained(report).length > 0) found += 1;
  expect(complained(report)).toEqual(bug.found);
  expect(code).toBe(1);
  for (const { verdict, complaints, why, remedy } of report.cases) {
    if (verdict !== "complaint") continue;
    expect(complaints[0]?.message).toMatch(/expected/);
    expect([why, remedy].every((text) => text.length > 20)).toBe(true);
  }
});
