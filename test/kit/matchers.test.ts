import assert from "node:assert/strict";
import { describe, expect, test } from "vitest";
import { MisuseError } from "../../src/index.ts";
import { assertContract, type ContractOptions, contractMatchers, sample } from "../../src/kit/index.ts";
import "../../src/kit/vitest.ts";

const payload = () => sample("huntflow/APPLICANT");
/** What is said of it, in either case. */
const said = (value: unknown, options?: ContractOptions) =>
  contractMatchers.toMatchContract(value, "huntflow/APPLICANT", options).message();

describe("toMatchContract", () => {
  test("takes a sample, its text and its bytes, tolerantly and strictly", () => {
    const text = JSON.stringify(payload());

    expect(payload()).toMatchContract("huntflow/APPLICANT");
    expect(payload()).toMatchContract("huntflow@v2/APPLICANT", { strict: true });
    expect(text).toMatchContract("huntflow/APPLICANT");
    expect(Buffer.from(text)).toMatchContract("huntflow/APPLICANT");
    expect(new TextEncoder().encode(text).buffer).toMatchContract("huntflow/APPLICANT");
    expect({ body: payload() }).toEqual({ body: expect.toMatchContract("huntflow/APPLICANT") });
  });

  test("says where, what was expected and found, and what to do, and no personal value", () => {
    const { event } = payload();
    const wrong = { ...payload(), event: { ...event, applicant: { id: "7", email: 5 } } };

    expect(() => expect(wrong).toMatchContract("huntflow/APPLICANT")).toThrow(
      [
        "The payload is not as the contract of huntflow@v2/APPLICANT says (tolerant reading): 2 faults.",
        "",
        "  /event/applicant/id",
        "    Expected a whole number, found the text “7”.",
        "  /event/applicant/email",
        "    Expected text or null, found a whole number.",
        "",
        "Mend the payload at these places, or the address. “npx hirehooks sample huntflow@v2/APPLICANT” prints a payload that is right.",
      ].join("\n"),
    );
  });

  test("tells what only a strict reading finds, in each language", () => {
    const more = { ...payload(), more: 1 };

    expect(more).toMatchContract("huntflow/APPLICANT");
    expect(said(more, { strict: true })).toContain(
      "  /more\n    The contract has no member “more” here.\n\nA tolerant reader accepts it all the same",
    );
    expect(said(more, { strict: true, locale: "fr" })).toContain(
      "(lecture stricte)\u00a0: 1 erreur.\n\n  /more\n    Le contrat ne prévoit pas de champ «\u00a0more\u00a0»",
    );
    expect(said(more, { strict: true, locale: "ru" })).toContain(
      "(строгая проверка): 1 ошибка.\n\n  /more\n    Поле «more» здесь не предусмотрено контрактом.",
    );
    expect(() => said(more, { locale: "de" as "en" })).toThrow(MisuseError);
  });

  test("with .not, says that the payload is right", () => {
    expect({}).not.toMatchContract("huntflow/APPLICANT");
    expect(() => expect(payload()).not.toMatchContract("huntflow/APPLICANT")).toThrow(
      "The payload is as the contract of huntflow@v2/APPLICANT says (tolerant reading), but the test expects that it is not. A strict reading ({ strict: true }) may find more.",
    );
  });

  test("holds headers that are given to the contract; missing ones only strictly", () => {
    const wrong = { "x-huntflow-event": "VACANCY" };
    const right = { "x-huntflow-event": "APPLICANT" };

    expect(payload()).toMatchContract("huntflow/APPLICANT", { headers: right });
    expect(said(payload(), { headers: wrong })).toContain(
      "  headers /X-Huntflow-Event\n    Expected “APPLICANT”, found the text “VACANCY”.",
    );
    expect(said(payload(), { headers: right, strict: true })).toContain("  headers /X-Huntflow-Delivery\n");
  });

  test("takes a message of another version for none of this one", () => {
    expect(sample("huntflow@v1/APPLICANT")).not.toMatchContract("huntflow/APPLICANT");
    expect(sample("huntflow/APPLICANT")).not.toMatchContract("huntflow@v1/APPLICANT");
  });

  test("takes a message of a list, and the whole list", () => {
    const job = sample("human-sourcing/job.creation");

    expect(job).toMatchContract("human-sourcing/job.creation", { strict: true });
    expect([job, job]).toMatchContract("human-sourcing/job.creation", { strict: true });
    const { message } = contractMatchers.toMatchContract([job, { ...job, data: 1 }], "human-sourcing/job.creation");
    expect(message()).toContain("  /1/data\n    Expected an object, found a whole number.");
  });

  test("takes no bytes where the body may have none, and nowhere else", () => {
    expect("").toMatchContract("huntflow/PING");
    expect(undefined).toMatchContract("huntflow/PING");
    expect("").not.toMatchContract("huntflow/APPLICANT");
  });

  test.each([
    [
      '{"a":1,"a":2}',
      "A member stands twice in one object; programs would differ in which one they keep. (line 1, column 8)",
    ],
    ['{"a":\n}', "The body is not JSON. (line 2, column 1)"],
    [new Uint8Array([0x22, 0xff, 0x22]), "The body is not UTF-8. (line 1, column 2)"],
  ])("reads text and bytes strictly: %s", (body, fault) => {
    expect(said(body)).toBe(
      `The payload of huntflow@v2/APPLICANT cannot be read: ${fault} Give it as it is sent, or as a value.`,
    );
  });

  test.each([
    ["huntflow/APLICANT", "Did you mean “huntflow/APPLICANT”?"],
    ["hunflow@v1/OFFER", "Did you mean “huntflow@v1/OFFER”?"],
    ["huntflow@v3/APPLICANT", "There is no message at “huntflow@v3/APPLICANT”."],
    ["", "An address is provider/event or provider@version/event"],
  ])("names the nearest address to %j", (address, message) => {
    const matching = () => expect({}).not.toMatchContract(address as "huntflow/PING");

    expect(matching).toThrow(MisuseError);
    expect(matching).toThrow(message);
  });
});

test("assertContract throws an AssertionError without the payload in it", () => {
  assertContract(payload(), "huntflow/APPLICANT", { strict: true });
  const failing = () => assertContract({ event: { applicant: { email: "anna@example.com" } } }, "huntflow/APPLICANT");

  expect(failing).toThrow(assert.AssertionError);
  expect(failing).toThrow("The payload is not as the contract of huntflow@v2/APPLICANT says (tolerant reading):");
  try {
    failing();
  } catch (error) {
    expect(Object.values({ ...(error as object) }).join()).not.toContain("anna");
    expect(String((error as Error).stack)).not.toContain("anna@example.com");
  }
});

test.each([undefined, null, 5])("an address that is no text is misuse: %s", (address) => {
  expect(() => contractMatchers.toMatchContract({}, address as never)).toThrow("There is no message at");
});
