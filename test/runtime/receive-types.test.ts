import { expect, inject, test } from "vitest";
import { checkTypes } from "../tsc.ts";

const imports = `
import { type MessageHeaders, type Payload, receive, type Secrets, sign, verify } from "../src/index.js";
import { flatchr } from "../src/generated/flatchr/index.js";
import { hirehop } from "../src/generated/hirehop/index.js";
import { huntflow } from "../src/generated/huntflow/index.js";
import { huntflow as huntflowV1 } from "../src/generated/huntflow/v1/index.js";
declare const request: Request;
declare const secrets: string[];
`;

/** What the compiler finds wrong with a program that uses the package; nothing, where it is as it should be. */
function complaints(name: string, text: string): string {
  const options = ["--lib", "es2024,dom", "--allowImportingTsExtensions"];
  return checkTypes(inject("artifacts"), name, `${imports}${text}\nexport {};\n`, ...options).stdout;
}

test("how a delivery is verified is in its type", () => {
  const text = `
const signed = await receive(huntflow, request, { secrets });
if (!signed.issues) { const how: "signature" | "unsigned" = signed.value.verified; console.log(how); }
const shared = await receive(hirehop, request, { secrets });
if (!shared.issues) { const how: "shared-secret" = shared.value.verified; console.log(how); }
const open = await receive(flatchr, request);
if (!open.issues) { const how: "unsigned" = open.value.verified; console.log(how); }
const told = await receive(huntflow, request, { secrets: "none" });
if (!told.issues) { const how: "unsigned" = told.value.verified; console.log(how); }
const proof = await verify(hirehop, { body: "" }, { secrets });
if (!proof.issues) { const how: "shared-secret" = proof.verified; console.log(how); }
// @ts-expect-error: it may be unsigned, too
if (!signed.issues) { const how: "signature" = signed.value.verified; console.log(how); }
// @ts-expect-error: nothing is there before issues were looked at
console.log(signed.value.verified);
`;

  expect(complaints("verified", text)).toBe("");
});

test("what is unsigned although there is a secret is an event that may be, and no other", () => {
  const text = `
const { value } = await receive([huntflow, huntflowV1], request, { secrets });
if (value?.verified === "unsigned") {
  for (const message of value.messages) { const event: "PING" | "invalid" = message.event; console.log(event); }
}
const told = await receive(huntflow, request, { secrets: "none" });
for (const message of told.value?.messages ?? []) {
  if (message.event === "APPLICANT") { const id: number | undefined = message.payload.event.applicant.id; console.log(id); }
}
`;

  expect(complaints("unsigned", text)).toBe("");
});

test("secrets are to be named where there is something to prove, and only there", () => {
  const text = `
const maybe: string | undefined = undefined;
await receive(huntflow, request, { secrets: [maybe] });
// @ts-expect-error: no secrets
await receive(huntflow, request);
// @ts-expect-error: no secrets
await receive(hirehop, request, { maxBytes: 1 });
// @ts-expect-error: a variable of the environment could say "none"
await receive(huntflow, request, { secrets: maybe });
// @ts-expect-error: there is nothing that a secret could prove
await receive(flatchr, request, { secrets });
// @ts-expect-error: no such option
await receive(huntflow, request, { secrets, refused: ["invalid"] });
await sign(huntflow, "{}", "secret");
// @ts-expect-error: the secret is in the body, and nothing is signed
await sign(hirehop, "{}", "secret");
declare const any: Secrets;
await receive([huntflow, huntflowV1], request, { secrets: any });
`;

  expect(complaints("secrets", text)).toBe("");
});

test("one member narrows a message, and a forgotten event does not compile", () => {
  const text = `
const received = await receive([huntflow, huntflowV1], request, { secrets });
for (const message of received.issues ? [] : received.value.messages) {
  switch (message.event) {
    case "APPLICANT": {
      const version: "v1" | "v2" = message.version;
      const id: number | undefined = message.payload.event.applicant.id;
      const delivery: string | undefined = message.headers["X-Huntflow-Delivery"];
      // @ts-expect-error: a typo
      console.log(message.headers["X-Huntflow-Deliverey"], version, id, delivery);
      break;
    }
    case "VACANCY": case "VACANCY-REQUEST": case "RESPONSE": case "OFFER": case "PING": case "RECRUITMENT-EVALUATION":
    case "unknown": case "invalid":
      break;
    default: {
      // @ts-expect-error: SURVEY-QUESTIONARY was forgotten
      const forgotten: never = message;
      console.log(forgotten);
    }
  }
}
`;

  expect(complaints("forgotten", text)).toBe("");
});

test("types have addresses", () => {
  const text = `
declare const applicant: Payload<"huntflow/APPLICANT">;
const id: number | undefined = applicant.event.applicant.id;
declare const old: Payload<"huntflow@v1/APPLICANT">;
const type: string = old.event.type;
declare const job: Payload<"human-sourcing/job.delete">;
declare const headers: MessageHeaders<"huntflow/VACANCY">;
const event: "VACANCY" = headers["X-Huntflow-Event"];
const none: never = {} as MessageHeaders<"flatchr/drag_applicant">;
// @ts-expect-error: no such event
type Wrong = Payload<"huntflow/APPLICNAT">;
// @ts-expect-error: no such version
type Missing = Payload<"huntflow@v3/APPLICANT">;
console.log(id, type, job, event, none, {} as Wrong, {} as Missing);
`;

  expect(complaints("addresses", text)).toBe("");
});

test("a handler is given the types of what receive hands over", () => {
  const text = `
import { receiver } from "../src/adapters/fetch.js";
const answer: (request: Request) => Promise<Response> = receiver(huntflow, { secrets }, (delivery, request) => {
  const url: string = request.url;
  for (const message of delivery.messages) {
    if (message.event === "APPLICANT") { const id: number | undefined = message.payload.event.applicant.id; console.log(id, url); }
  }
});
// @ts-expect-error: no secrets
receiver(huntflow, {}, () => {});
receiver(flatchr, {}, ({ verified }) => { const how: "unsigned" = verified; console.log(how); });
console.log(answer);
`;

  expect(complaints("handler", text)).toBe("");
});
