import { Type as Box, type TSchema } from "@sinclair/typebox";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { bundleSchema } from "../../src/compile/index.ts";
import { codeOf, describe as described, enumOf, nullable, objectOf, Type } from "../../src/define/index.ts";
import { codesOf, compileTiny, found, tinyMessage, tinyProvider } from "../tiny.ts";

function projectionsOf(member: TSchema) {
  const { contracts, diagnostics } = compileTiny([tinyProvider({ e: tinyMessage({ member }) })]);
  const [contract] = contracts;
  if (contract === undefined) throw new Error("nothing was compiled");
  const memberOf = (projection: "tolerant" | "strict") =>
    bundleSchema(contract, projection).definitions.EPayload?.properties?.member;
  return { diagnostics, tolerant: memberOf("tolerant"), strict: memberOf("strict"), contract };
}

describe("what a definition becomes", () => {
  test("a string with a format keeps it in the strict projection only", () => {
    const { tolerant, strict } = projectionsOf(Type.String({ format: "date", description: "Day" }));

    expect(tolerant).toEqual({ description: "Day", type: "string" });
    expect(strict).toEqual({ description: "Day", type: "string", format: "date" });
  });

  test("a nullable primitive is one type list, null last", () => {
    const { strict } = projectionsOf(nullable(Type.Integer({ description: "Number" })));

    expect(strict).toEqual({ description: "Number", type: ["integer", "null"] });
  });

  test("a nullable named object stays a reference beside null", () => {
    const { strict } = projectionsOf(nullable(objectOf({}, { title: "Thing", description: "A thing" })));

    expect(strict).toEqual({ description: "A thing", anyOf: [{ $ref: "#/definitions/Thing" }, { type: "null" }] });
  });

  test("a named schema under another description wraps its reference", () => {
    const thing = objectOf({}, { title: "Thing", description: "A thing" });

    const { strict, contract } = projectionsOf(described(thing, "My thing"));

    expect(strict).toEqual({ description: "My thing", allOf: [{ $ref: "#/definitions/Thing" }] });
    expect(contract.definitions.Thing?.description).toBe("A thing");
  });

  test("an enum is closed in strict, open in tolerant", () => {
    const { tolerant, strict } = projectionsOf(enumOf({ A: "First", B: "Second" }, { description: "Letter" }));

    expect(strict).toEqual({ description: "Letter", enum: ["A", "B"] });
    expect(tolerant).toEqual({ description: "Letter", anyOf: [{ enum: ["A", "B"] }, { type: "string" }] });
  });

  test("codes are integers", () => {
    const { tolerant } = projectionsOf(codeOf({ 0: "No", 1: "Yes" }, { description: "Answer" }));

    expect(tolerant).toEqual({ description: "Answer", anyOf: [{ enum: [0, 1] }, { type: "integer" }] });
  });

  test("two spellings of a date are one string to a tolerant reader", () => {
    const spellings = [Type.String({ format: "date" }), Type.String({ format: "date-time" })];

    const { tolerant, strict } = projectionsOf(Type.Union(spellings, { description: "When" }));

    expect(tolerant).toEqual({ description: "When", type: "string" });
    expect(strict).toEqual({
      description: "When",
      anyOf: [
        { type: "string", format: "date" },
        { type: "string", format: "date-time" },
      ],
    });
  });

  test("objects are closed in strict, unless open by nature", () => {
    const closed = objectOf({ a: Type.String({ description: "A" }) }, { description: "Closed" });
    const open = objectOf({ a: Type.String({ description: "A" }) }, { description: "Open", open: "Others may come." });

    expect(projectionsOf(closed).strict?.additionalProperties).toBe(false);
    expect(projectionsOf(closed).tolerant?.additionalProperties).toBe(undefined);
    expect(projectionsOf(open).strict?.additionalProperties).toBe(true);
    expect(projectionsOf(open).tolerant?.additionalProperties).toBe(true);
  });

  test("a map's keys may hold anything, newlines too", () => {
    const { strict } = projectionsOf(Type.Record(Type.String(), Type.Integer(), { description: "Counts" }));

    expect(strict).toEqual({ description: "Counts", type: "object", additionalProperties: { type: "integer" } });
    const validate = new Ajv().compile(strict ?? {});
    expect([validate({ "a\nb": 1 }), validate({ "a\nb": "1" })]).toEqual([true, false]);
  });
});

describe("what cannot be a contract", () => {
  test.each([
    ["Unsafe", Box.Unsafe({ type: "string" })],
    ["Date", Box.Date()],
    ["BigInt", Box.BigInt()],
    ["Undefined", Box.Undefined()],
    ["Uint8Array", Box.Uint8Array()],
    ["Function", Box.Function([], Box.String())],
    ["Promise", Box.Promise(Box.String())],
    ["Symbol", Box.Symbol()],
    ["Ref", Box.Ref("Elsewhere")],
    ["Never", Box.Never()],
    ["Not", Box.Not(Box.String())],
  ])("the TypeBox kind %s is refused, with the place", (kind, schema) => {
    const { diagnostics } = projectionsOf({ ...schema, description: "Odd" } as TSchema);

    expect(diagnostics.map(({ message }) => message)).toEqual([
      `tiny/v1 e/member: ${kind} is not a JSON Schema. Use strings, numbers, integers, booleans, null, literals, arrays, objects, records and unions.`,
    ]);
  });

  test("an intersection is refused: closed objects cannot be joined in draft-07", () => {
    const { diagnostics } = projectionsOf(Box.Intersect([objectOf({}), objectOf({})], { description: "Both" }));

    expect(diagnostics.map(({ code }) => code)).toEqual(["unsupported-kind"]);
  });

  test("a record keyed by anything but strings is refused", () => {
    const { diagnostics } = projectionsOf(Type.Record(Type.Integer(), Type.String(), { description: "By number" }));

    expect(diagnostics.map(({ code }) => code)).toEqual(["unsupported-keys"]);
  });

  test("two different schemas under one name are refused", () => {
    const compilation = compileTiny([
      tinyProvider({
        a: tinyMessage({
          x: objectOf({ id: Type.Integer({ description: "Id" }) }, { title: "Thing", description: "A thing" }),
        }),
        b: tinyMessage({
          x: objectOf({ id: Type.String({ description: "Id" }) }, { title: "Thing", description: "A thing" }),
        }),
      }),
    ]);

    expect(found(compilation)).toEqual([
      "duplicate-definition: tiny/v1 b/x: two different schemas have the title “Thing”. Give one of them another title.",
    ]);
  });

  test.each(["Вакансия", "thing", "My Thing", "ThingPayload", "9Things"])(
    "the title %s cannot name a type",
    (title) => {
      expect(
        projectionsOf(objectOf({}, { title, description: "A thing" })).diagnostics.map(({ code }) => code),
      ).toEqual(["unusable-type-name"]);
    },
  );

  test("keywords and formats that no projection knows are refused", () => {
    expect(
      projectionsOf(Type.String({ description: "Text", minLength: 1 })).diagnostics.map(({ message }) => message),
    ).toEqual([
      "tiny/v1 e/member: the keyword “minLength” has no meaning in a contract. Say it in the description, or use a pattern.",
    ]);
    expect(
      projectionsOf(Type.String({ description: "Text", format: "hostname" })).diagnostics.map(({ message }) => message),
    ).toEqual(["tiny/v1 e/member: the format “hostname” is not known. Use date, date-time, email, uri, or a pattern."]);
  });

  test("an enum whose values nobody explains is refused", () => {
    const letters = Type.Union([Type.Literal("a"), Type.Literal("b")], { description: "Letter" });

    expect(projectionsOf(letters).diagnostics.map(({ message }) => message)).toEqual([
      "tiny/v1 e/member: an enum without a sentence for each value. Use enumOf or codeOf.",
    ]);
  });

  test("a member without a description is refused", () => {
    expect(projectionsOf(Type.String()).diagnostics.map(({ message }) => message)).toEqual([
      "tiny/v1 e/member has no description. Add one, in English.",
    ]);
  });
});

describe("how a message is chosen", () => {
  test("the member that names the event becomes its name", () => {
    const { contracts } = compileTiny([tinyProvider({ "job.created": tinyMessage() })]);

    expect(contracts[0]?.messages[0]?.payload.properties?.event).toMatchObject({
      const: "job.created",
      description: "Name",
    });
  });

  test("several expressions take one part of the event each", () => {
    const kind = { kind: Type.String({ description: "Kind" }) };
    const message = {
      ...tinyMessage(),
      payload: objectOf({ ...kind, event: Type.String({ description: "Name" }) }, { required: ["kind", "event"] }),
    };
    const version = { event: ["$message.payload#/kind", "$message.payload#/event"] } as const;

    const { contracts, diagnostics } = compileTiny([tinyProvider({ "job.creation": message }, {}, version)]);

    expect(diagnostics).toEqual([]);
    expect(contracts[0]?.messages[0]?.payload.properties).toMatchObject({
      kind: { const: "job" },
      event: { const: "creation" },
    });
  });

  test("an event of another number of parts is refused", () => {
    const version = { event: ["$message.payload#/event", "$message.payload#/event"] } as const;

    expect(codesOf(compileTiny([tinyProvider({ job: tinyMessage() }, {}, version)]))).toEqual(["mismatched-event"]);
  });

  test("an expression that leads nowhere, or to a member that may be missing, is refused", () => {
    const nowhere = { event: ["$message.payload#/type"] } as const;
    const optional = { ...tinyMessage(), payload: objectOf({ event: Type.String({ description: "Name" }) }) };

    expect(codesOf(compileTiny([tinyProvider({ e: tinyMessage() }, {}, nowhere)]))).toEqual(["unresolved-expression"]);
    expect(codesOf(compileTiny([tinyProvider({ e: optional })]))).toEqual(["optional-selector"]);
  });

  test("an endpoint that the version does not list is refused, and so is none where it lists some", () => {
    const endpoints = { endpoints: { jobs: "Receives jobs" } };
    const jobs = tinyMessage({}, { endpoint: "jobs" });

    expect(codesOf(compileTiny([tinyProvider({ e: jobs })]))).toEqual(["unknown-endpoint"]);
    expect(codesOf(compileTiny([tinyProvider({ e: tinyMessage() }, {}, endpoints)]))).toEqual(["unknown-endpoint"]);
  });

  test("a signature or a recognition that names what no message has is refused", () => {
    const hmac = {
      kind: "hmac",
      header: "X-Sig",
      hash: "sha256",
      encoding: "hex",
      description: "Signed.",
      absent: "Never.",
    } as const;
    const secret = { kind: "shared-secret", member: "$message.payload#/key", description: "Shared." } as const;

    const found = [{ signature: hmac }, { signature: secret }, { recognition: ["/evnt"] }].map((version) =>
      compileTiny([tinyProvider({ e: tinyMessage() }, {}, version)]).diagnostics.map(({ message }) => message),
    );

    expect(found.flat()).toEqual([
      "tiny/v1: signature.header names X-Sig, which no message of the version has. Correct one of them.",
      "tiny/v1: signature.member names /key, which no message of the version has. Correct one of them.",
      "tiny/v1: recognition names /evnt, which no message of the version has. Correct one of them.",
    ]);
  });
});
