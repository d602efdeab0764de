import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { sampled } from "../../../src/cli/sample/shown.ts";
import { cliTexts } from "../../../src/cli/texts/index.ts";
import type { CheckReport } from "../../../src/testing/report.ts";
import { generatedContract, generatedContracts } from "../../generated.ts";
import { seedOfRun } from "../../random.ts";
import { environment, hirehooks, main } from "../command.ts";

const addresses = [...generatedContracts.values()].flatMap(({ provider, version, events }) =>
  events.map((event) => `${provider}@${version}/${event}`),
);

interface Recording {
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: unknown;
  readonly breaks?: { readonly rule: string; readonly pointer: string; readonly level: string };
}

/** What `check` says of what is on its standard input, message by message. */
function checked(input: string, args: readonly string[] = []) {
  const { code, stdout } = hirehooks(["check", "-", "--format", "json", ...args], { input });
  const { files } = JSON.parse(stdout) as CheckReport;
  return { code, messages: files.flatMap(({ messages }) => messages) };
}

function lines(ndjson: string): Recording[] {
  return ndjson
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Recording);
}

test("a recording of every vendor's sample is what check reads, and of the event that was asked for", () => {
  const printed = addresses.map((address) => hirehooks(["sample", address, "--recording"]));

  expect(printed.map(({ code }) => code)).toEqual(addresses.map(() => 0));
  const documents = printed.map(({ stdout }) => JSON.stringify(JSON.parse(stdout)));
  const { code, messages } = checked(documents.join("\n"), ["--lines"]);
  expect(code).toBe(0);
  // A PING is the same in both versions.
  expect(messages.map(({ address }) => address)).toEqual(
    addresses.map((address) => address.replace("@v1/PING", "@v2/PING")),
  );
});

test("a sample is the vendor's payload, each member on a line of its own, and nothing else on standard output", () => {
  const { code, stdout, stderr } = hirehooks(["sample", "human-sourcing/job.delete"]);

  expect(code).toBe(0);
  expect(stdout).toBe(`[
  {
    "event": "delete",
    "type": "job",
    "data": {
      "job_id": 126751
    }
  }
]
`);
  expect(stderr).toBe("");
});

test("what the vendor left out is said, with what stands there", () => {
  const { code, stdout, stderr } = hirehooks(["sample", "hirehop/invoice.status.updated"]);

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ event: "invoice.status.updated", data: {} });
  expect(stderr).toBe("The vendor left out /data; {} stands there instead, which proves nothing.\n");
});

test("without a version it is what the vendor sends today", () => {
  const today = hirehooks(["sample", "huntflow/APPLICANT"]);

  expect(today.stdout).toBe(hirehooks(["sample", "huntflow@v2/APPLICANT"]).stdout);
  expect(today.stderr).toBe("");
  expect(checked(today.stdout).messages).toMatchObject([{ address: "huntflow@v2/APPLICANT", verdict: "valid" }]);
});

test("where the payload does not tell its event it is said how to check it", () => {
  const { stdout, stderr } = hirehooks(["sample", "huntflow@v1/VACANCY"]);

  expect(stderr).toBe(
    "The payload alone does not tell its event. Add --recording, or check it with --event huntflow@v1/VACANCY.\n",
  );
  expect(checked(stdout, ["--event", "huntflow@v1/VACANCY"])).toMatchObject({
    code: 0,
    messages: [{ verdict: "valid" }],
  });
});

test("a sample of a family has the name that was asked for", () => {
  const { stdout } = hirehooks(["sample", "hirehop/contact.person.merged", "--name", "unnamed"]);

  expect(JSON.parse(stdout)).toMatchObject({ event: "contact.person.merged" });
});

test("headers stand before the payload, and a body without bytes is said to be one", () => {
  const { stdout } = hirehooks(["sample", "huntflow/OFFER", "--headers"]);
  const ping = hirehooks(["sample", "huntflow/PING", "--headers"]);
  const nothing = hirehooks(["sample", "huntflow/PING"]);

  const [head = "", body = ""] = stdout.split("\n\n");
  expect(head).toMatch(/^X-Huntflow-Delivery: .+\nX-Huntflow-Event: OFFER\nX-Huntflow-Signature: [0-9a-f]{64}$/);
  expect(JSON.parse(body)).toHaveProperty("event");
  expect(ping.stdout).toMatch(/^X-Huntflow-Delivery: [0-9a-f-]{36}\nX-Huntflow-Event: PING\n\n$/);
  expect(nothing).toMatchObject({ code: 0, stdout: "" });
  expect(nothing.stderr).toMatch(/^The body has no bytes: .*--recording.*\n$/);
});

test("samples are listed with what they are of, in the language asked for", () => {
  const all = hirehooks(["sample", "--list"]).stdout;
  const french = hirehooks(["sample", "--list", "hirehop/invoice.status.updated", "--locale", "fr"]).stdout;
  const provider = hirehooks(["sample", "--list", "hirehop"]).stdout;

  expect(all.split("\n").filter((line) => line !== "" && !line.startsWith(" "))).toEqual(addresses);
  expect(french).toBe(`hirehop@v1/invoice.status.updated
  changed\u00a0: Le statut d’une facture a changé\u00a0; les données de l’évènement sont omises
    omis par l’éditeur\u00a0: /data
`);
  expect(all).toContain(provider.trimEnd());
});

test.each(["valid", "boundary"])("--generate %s makes of every event what the strict contract lets pass", (kind) => {
  const args = ["--generate", kind, "--seed", String(seedOfRun()), "--count", "20", "--recording"];

  const printed = addresses.map((address) => hirehooks(["sample", address, ...args]));
  const { code, messages } = checked(printed.map(({ stdout }) => stdout).join(""), ["--strict"]);

  expect(printed.map(({ stdout }) => lines(stdout).length)).toEqual(addresses.map(() => 20));
  expect(code).toBe(0);
  expect(messages).toHaveLength(20 * addresses.length);
  expect(new Set(messages.map(({ verdict }) => verdict))).toEqual(new Set(["valid"]));
});

test("without --recording payloads are printed alone, one a line where there are several", () => {
  const args = ["sample", "flatchr/new_vacancy", "--generate", "valid", "--seed", "7"];

  const one = hirehooks(args).stdout;
  const three = hirehooks([...args, "--count", "3"]).stdout;

  expect(one).toMatch(/^\{\n {2}"/);
  expect(lines(three)).toHaveLength(3);
  expect(lines(three)[0]).toEqual(JSON.parse(one));
  expect(checked(three).messages.map(({ address }) => address)).toEqual(Array(3).fill("flatchr@v1/new_vacancy"));
});

test.each([
  "flatchr/new_applicant",
  "hirehop/job.created",
  "human-sourcing/job.update",
  "huntflow@v1/OFFER",
  "huntflow/VACANCY",
])("each invalid recording names what check finds in it: %s", (address) => {
  const args = ["--generate", "invalid", "--seed", String(seedOfRun()), "--count", "40", "--recording"];

  const { code, stdout, stderr } = hirehooks(["sample", address, ...args]);
  const recordings = lines(stdout);
  const { messages } = checked(stdout, ["--event", address]);

  expect(code).toBe(0);
  expect(
    messages.map(({ issues, notices }) => [...issues, ...notices].map(({ rule, pointer }) => ({ rule, pointer }))),
  ).toEqual(recordings.map(({ breaks }) => [{ rule: breaks?.rule, pointer: breaks?.pointer }]));
  expect(messages.map(({ notices }) => (notices.length > 0 ? "notice" : "issue"))).toEqual(
    recordings.map(({ breaks }) => breaks?.level),
  );
  expect(stderr.match(/^\d+: breaks “[a-z-]+” at .*; a tolerant reader (refuses it, too|accepts it)$/gm)).toHaveLength(
    40,
  );
});

test("the same seed prints the same, and the seed that was chosen is said", () => {
  const chosen = hirehooks(["sample", "huntflow@v2/OFFER", "--generate", "valid"]);
  const [, seed = ""] = /^--seed (\d+) makes the same again\.\n$/.exec(chosen.stderr) ?? [];
  const again = hirehooks(["sample", "huntflow@v2/OFFER", "--generate", "valid", "--seed", seed]);

  expect(again).toEqual({ code: 0, stdout: chosen.stdout, stderr: "" });
});

test("whoever stops reading ends it", async () => {
  const args = ["sample", "huntflow/OFFER", "--generate", "valid", "--seed", "1", "--count", "100000000"];
  const child = spawn(process.execPath, [main, ...args], { env: environment });
  child.stdout.once("data", () => child.stdout.destroy());

  onTestFinished(() => void child.kill("SIGKILL"));

  const [code, stderr] = await Promise.all([
    new Promise((resolve) => {
      child.once("exit", resolve);
    }),
    text(child.stderr),
  ]);

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

const wrong: readonly (readonly [args: readonly string[], said: string])[] = [
  [[], "Say which event: hirehooks sample provider/event; hirehooks sample --list names them."],
  [["huntflow/APLICANT"], "There is no event “APLICANT”. Known are APPLICANT,"],
  [["huntflow/APLICANT"], "Did you mean “APPLICANT”?"],
  [["APPLICANT"], "Did you mean “huntflow/APPLICANT”?"],
  [["huntflw/APPLICANT"], "Did you mean “huntflow”?"],
  [["huntflow@v3/APPLICANT"], "There is no version “v3”. Known are v1, v2."],
  [["--list", "huntflw"], "There is no provider “huntflw”."],
  [
    ["hirehop/job.created", "--name", "enquiri"],
    "There is no sample “enquiri” of this event. Known are enquiry. Did you mean “enquiry”?",
  ],
  [
    ["hirehop/job.created", "--generate", "vaild"],
    "“vaild” is no value for “--generate”. Use valid, boundary, invalid. Did you mean “valid”?",
  ],
  [["hirehop/job.created", "--genrate", "valid"], "There is no option “--genrate”. Did you mean “--generate”?"],
  [["hirehop/job.created", "--generate"], "The option “--generate” needs a value."],
  [["hirehop/job.created", "--seed", "1"], "--seed goes with --generate only."],
  [["hirehop/job.created", "--count", "2"], "--count goes with --generate only."],
  [["hirehop/job.created", "--generate", "valid", "--seed", "-1"], "“-1” is no value for “--seed”."],
  [["hirehop/job.created", "--generate", "valid", "--count", "0"], "“0” is no value for “--count”. Use 1, 2, 3 …."],
  [["hirehop/job.created", "--generate", "valid", "--name", "enquiry"], "--name and --generate do not go together."],
  [["hirehop/job.created", "--headers", "--recording"], "--headers and --recording do not go together."],
  [
    ["hirehop/job.created", "--generate", "valid", "--headers", "--count", "2"],
    "--headers and --count do not go together.",
  ],
  [["--list", "--recording"], "--list and --recording do not go together."],
  [["hirehop/job.created", "hirehop/job.updated"], "The command takes fewer arguments than these."],
  [
    ["huntflow/PING", "--generate", "invalid"],
    "The contract lets anything pass as huntflow@v2/PING, so that nothing can be invalid.",
  ],
];

test.each(wrong)("hirehooks sample %j is refused with what to do instead", (args, said) => {
  const { code, stdout, stderr } = hirehooks(["sample", ...args]);

  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(said);
});

test("an event without a sample is said to have none, and how to generate one", async () => {
  const contract = generatedContract("flatchr/v1");
  const subject = { contract, event: "interview", address: "flatchr@v1/interview" };

  await expect(sampled(subject, undefined, await cliTexts("en"))).rejects.toThrow(
    "The vendor shows no sample of flatchr@v1/interview. Generate one: hirehooks sample flatchr@v1/interview --generate valid",
  );
});

test.each(["en", "fr", "ru"] as const)("help in %s names every option and has examples", async (locale) => {
  const { code, stdout, stderr } = hirehooks(["sample", "--help", "--locale", locale]);
  const { sample } = await cliTexts(locale);

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.match(/^ {2}--?[\w-]+/gm)).toEqual([
    "  --name",
    "  --list",
    "  --headers",
    "  --recording",
    "  --generate",
    "  --seed",
    "  --count",
    "  --locale",
    "  -h",
  ]);
  const words = (text: string) => text.replaceAll(/[\s\\]+/g, " ");
  expect(words(stdout)).toContain(words(sample.notes));
  expect(words(stdout)).toContain(words(sample.examples));
});
