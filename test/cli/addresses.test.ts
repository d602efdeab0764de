import { expect, test } from "vitest";
import { registry } from "../../src/providers/index.ts";
import { applicant, check, reportOf } from "./command.ts";

/** Every provider there is: one more needs no change here. */
const providers = registry.providers.map(({ id }) => id).join(", ");

test.each([
  [["--event", "huntflow/APPLICANT"]],
  [["--event", "huntflow@v1/APPLICANT"]],
  [["--event=huntflow@v1/APPLICANT"]],
  [["--provider", "huntflow", "--event", "huntflow/APPLICANT"]],
  [["--provider", "huntflow", "--event", "huntflow@v1/APPLICANT"]],
  [["--provider", "huntflow", "--event", "APPLICANT"]],
])("%j says which event a bare body is", (args) => {
  const { code, message } = reportOf(applicant(), args);

  expect(code).toBe(0);
  expect([message.verdict, message.address]).toEqual(["valid", "huntflow@v1/APPLICANT"]);
});

test("--event judges every message as this event, whatever it says of itself", () => {
  const { code, message, issue } = reportOf({ event: "drag_applicant" }, ["--event", "hirehop/invoice.status.updated"]);

  expect(code).toBe(1);
  expect(message.address).toBe("hirehop@v1/invoice.status.updated");
  expect([issue.pointer, issue.rule]).toEqual(["/event", "constant"]);
});

test("--provider tells where the data does not", () => {
  const body = { event: "invoice.status.updated" };

  expect(reportOf(body).message.verdict).toBe("unrecognised");
  expect(reportOf(body, ["--provider", "hirehop"]).message).toMatchObject({
    verdict: "valid",
    address: "hirehop@v1/invoice.status.updated",
  });
});

test.each([
  [["--provider", "huntflo"], `There is no provider “huntflo”. Known are ${providers}. Did you mean “huntflow”?`],
  [["--provider", "HUNT"], `There is no provider “HUNT”. Known are ${providers}. Did you mean “huntflow”?`],
  [["--provider", "zzzzzz"], `There is no provider “zzzzzz”. Known are ${providers}.`],
  [["--provider", ""], `There is no provider “”. Known are ${providers}.`],
  [["--provider", "__proto__"], `There is no provider “__proto__”. Known are ${providers}.`],
  [
    ["--event", "huntflw/APPLICANT"],
    `There is no provider “huntflw”. Known are ${providers}. Did you mean “huntflow”?`,
  ],
  [["--event", "huntflow@v9x/APPLICANT"], /^There is no version “v9x”\. Known are .*v1/],
  [["--event", "huntflow@/APPLICANT"], /^There is no version “”\. Known are .*v1/],
  [
    ["--event", "huntflow/APLICANT"],
    /^There is no event “APLICANT”\. Known are .*APPLICANT.* Did you mean “APPLICANT”\?/,
  ],
  [["--event", "huntflow/"], /^There is no event “”\. Known are .*APPLICANT/],
  [["--event", "huntflow@v1/constructor"], /^There is no event “constructor”\. Known are .*APPLICANT/],
  [["--event", "applicant"], /^There is no event “applicant”\. Known are .* Did you mean “huntflow\/APPLICANT”\?/],
  [
    ["--event", "job.delet"],
    /^There is no event “job.delet”\. Known are .* Did you mean “human-sourcing\/job\.delete”\?/,
  ],
  [["--event", ""], /^There is no event “”\. Known are /],
  [
    ["--provider", "flatchr", "--event", "huntflow/APPLICANT"],
    "--event huntflow/APPLICANT and --provider flatchr name two providers. Leave one out.",
  ],
  [["--provider", "flatchr", "--event", "APPLICANT"], /^There is no event “APPLICANT”\. Known are .*drag_applicant/],
  [
    ["--provider", "\u001b[31m::error::##vso[x]"],
    /^There is no provider “\\u001b\[31m:\u200b:error:\u200b:#\u200b#vso\[x\]”/,
  ],
  [["--event", `huntflow/${"x".repeat(10_000)}`], /^There is no event “x{60}…”/],
])("%j is exit code 2, before anything is read", (args, sentence) => {
  const { code, stdout, stderr } = check(applicant(), args);

  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr.endsWith(" See hirehooks --help.\n")).toBe(true);
  if (typeof sentence === "string") expect(stderr).toBe(`${sentence} See hirehooks --help.\n`);
  else expect(stderr).toMatch(sentence);
});
