import { expect, test } from "vitest";
import { enumOf, nullable, objectOf, Type, undocumented, witnessed } from "../../src/define/index.ts";
import { compileTiny, found, tinyMessage, tinyProvider } from "../tiny.ts";

const person = objectOf(
  {
    name: Type.String({ description: "Name of the person" }),
    day: Type.String({ format: "date", description: "Day" }),
  },
  { title: "Person", description: "The person", required: ["name"] },
);
const provider = tinyProvider({
  e: tinyMessage({ person: nullable(person), size: enumOf({ S: "Small" }, { description: "Size" }) }),
});

function check(sample: object | string, file = "e.one.json") {
  const text =
    typeof sample === "string"
      ? sample
      : JSON.stringify({ name: "one", summary: "One", "x-source": "page", ...sample });
  return found(compileTiny([provider], [{ path: `tiny/v1/samples/${file}`, text }]));
}

test("a sample that is as the contract says has no findings", () => {
  expect(check({ payload: { event: "e", person: { name: "A", day: "2020-01-31" }, size: "S" } })).toEqual([]);
});

test("a sample that is not JSON is refused, with line and column", () => {
  expect(check('{\n  "name": "one",\n  data: 1\n}')).toEqual([
    "sample-not-json: providers/tiny/v1/samples/e.one.json:3:3: not JSON: invalid symbol. Correct the file.",
  ]);
});

test("a sample of an unknown event is refused", () => {
  expect(check({ payload: { event: "f" } }, "f.one.json")).toEqual([
    "unknown-sample-event: providers/tiny/v1/samples/f.one.json: no event of tiny/v1 is called “f”. Name the file <event>.<variant>.json.",
  ]);
});

test("a sample that does not validate is refused in the projections that say so, with pointer and projection", () => {
  expect(check({ payload: { event: "e", person: { name: 7 } } })).toEqual(
    ["tolerant", "strict"].flatMap((projection) => [
      `invalid-sample: providers/tiny/v1/samples/e.one.json: /payload/person/name must be string (${projection}). Correct the definition, or the sample if it differs from its source.`,
      `invalid-sample: providers/tiny/v1/samples/e.one.json: /payload/person must be null (${projection}). Correct the definition, or the sample if it differs from its source.`,
      `invalid-sample: providers/tiny/v1/samples/e.one.json: /payload/person must match a schema in anyOf (${projection}). Correct the definition, or the sample if it differs from its source.`,
    ]),
  );
  expect(check({ payload: { event: "e", size: "XXL" } })).toEqual([
    "invalid-sample: providers/tiny/v1/samples/e.one.json: /payload/size must be equal to one of the allowed values (strict). Correct the definition, or the sample if it differs from its source.",
  ]);
  expect(check({ payload: { event: "e", extra: 1 } })).toEqual([
    "invalid-sample: providers/tiny/v1/samples/e.one.json: /payload must NOT have additional properties: “extra” (strict). Correct the definition, or the sample if it differs from its source.",
  ]);
});

test("an elided place is skipped, also inside an alternative", () => {
  const elided = { payload: { event: "e", person: {} }, "x-elided": ["/payload/person"] };
  const inside = {
    payload: { event: "e", person: { name: {}, day: "2020-01-31" } },
    "x-elided": ["/payload/person/name"],
  };

  expect(check(elided)).toEqual([]);
  expect(check(inside)).toEqual([]);
});

test("a fault beside an elided place is still found", () => {
  const sample = { payload: { event: "e", person: { name: {}, day: "soon" } }, "x-elided": ["/payload/person/name"] };

  expect(check(sample).map((line) => line.split(" ").slice(2, 6).join(" "))).toContain(
    "/payload/person/day must match format",
  );
});

test("a misspelt member, a wrong name or a pointer to nothing is refused", () => {
  expect(check({ payload: { event: "e" }, "x-elide": [] })).toEqual([
    "unknown-sample-member: providers/tiny/v1/samples/e.one.json: “x-elide” is not a member of a sample. Use name, summary, headers, payload, x-source, x-edited and x-elided.",
  ]);
  expect(check({ name: "two", payload: { event: "e" } })).toEqual([
    "invalid-sample-member: providers/tiny/v1/samples/e.one.json: “name” has to be “one”, as in the file's name.",
  ]);
  expect(check({ payload: { event: "e" }, "x-edited": { "/payload/nobody": "Hidden." } })).toEqual([
    "unknown-sample-pointer: providers/tiny/v1/samples/e.one.json: x-edited names /payload/nobody, which is not in the sample. Correct the pointer.",
  ]);
});

test.each(["null", "[]", "7", '"text"'])("%s is not a sample", (text) => {
  expect(check(text)).not.toEqual([]);
});

test("what a sample reaches is sampled; what is elided proves nothing", () => {
  const payload = { event: "e", person: { name: "A", day: "2020-01-31" } };
  const text = JSON.stringify({
    name: "one",
    summary: "One",
    "x-source": "page",
    payload,
    "x-elided": ["/payload/person/day"],
  });

  const { contracts } = compileTiny([provider], [{ path: "tiny/v1/samples/e.one.json", text }]);

  const members = contracts[0]?.definitions.Person?.properties;
  expect(members?.name?.["x-provenance"]).toEqual(["documented", "sampled"]);
  expect(members?.day?.["x-provenance"]).toEqual(["documented"]);
  expect(contracts[0]?.messages[0]?.payload.properties?.size?.["x-provenance"]).toEqual(["documented"]);
});

test("a witness that the provider does not describe is refused", () => {
  const heard = tinyProvider({
    e: tinyMessage({ rumour: witnessed(Type.String({ description: "Rumour" }), "a friend") }),
  });

  expect(found(compileTiny([heard]))).toEqual([
    "unknown-witness: tiny/v1 e/rumour: nothing says who “a friend” is. Describe this witness under “witnesses” of the provider, or correct its name.",
  ]);
});

test("a change that is of no contract version, or of a later one, is refused", () => {
  const changes = (own: Record<string, string>) => tinyProvider({ e: tinyMessage({}, { changes: own }) });

  const messages = [{}, { "0.0.2": "Later." }, { soon: "Sometime." }].map((own) => found(compileTiny([changes(own)])));

  expect(messages).toEqual([
    [
      "unusable-change: tiny/v1 e: “changes” has no entry, but the contract version is 0.0.1. Name versions up to this one, at least one.",
    ],
    [
      "unusable-change: tiny/v1 e: “changes” has 0.0.2, but the contract version is 0.0.1. Name versions up to this one, at least one.",
    ],
    [
      "unusable-change: tiny/v1 e: “changes” has soon, but the contract version is 0.0.1. Name versions up to this one, at least one.",
    ],
  ]);
});

test("a member that nobody saw is refused", () => {
  const nobody = tinyProvider({ e: tinyMessage({ ghost: undocumented(Type.String({ description: "Ghost" })) }) });

  expect(found(compileTiny([nobody]))).toEqual([
    "unwitnessed-member: tiny/v1 e/ghost is marked as undocumented, and neither a sample nor a named witness has it. Name the witness, or remove the member.",
  ]);
});

test("an event without a sample is worth a warning", () => {
  const { mayBeEmpty: _, ...message } = tinyMessage();

  expect(compileTiny([tinyProvider({ e: message })]).diagnostics).toEqual([
    {
      code: "message-without-sample",
      severity: "warning",
      message: "tiny/v1 e has no sample. Add one to the version's samples folder.",
    },
  ]);
});

test("a file that belongs to nobody is named, and so is a member that stands twice", () => {
  const files = ["tiny/v2/samples/e.one.json", "tiny/v1/samples/sub/e.one.json", "tiny/v1/samples/e.one.JSON"].map(
    (path) => ({ path, text: "{}" }),
  );
  const twice = { path: "tiny/locales/fr.json", text: '{\n  "Tiny": "Petit",\n  "Tiny": "Minuscule"\n}' };

  expect(found(compileTiny([provider], files))).toEqual(
    files
      .map(
        ({ path }) =>
          `unclaimed-file: providers/${path} belongs to no provider, version or language. Move or remove it.`,
      )
      .toSorted(),
  );
  expect(found(compileTiny([provider], [twice]))).toContain(
    "repeated-member: providers/tiny/locales/fr.json:3:3: “Tiny” stands twice in one object; readers keep only one. Remove the other.",
  );
});

test("a sample has a body, and not all of it is elided", () => {
  const { mayBeEmpty: _, ...message } = tinyMessage();
  const strict = tinyProvider({ e: message });
  const text = JSON.stringify({ name: "one", summary: "One", "x-source": "page" });

  expect(found(compileTiny([strict], [{ path: "tiny/v1/samples/e.one.json", text }]))).toEqual([
    "invalid-sample-member: providers/tiny/v1/samples/e.one.json: “payload” has to be the body of the delivery.",
  ]);
  expect(check({ payload: 5, "x-elided": ["/payload"] })).toEqual([
    "unknown-sample-pointer: providers/tiny/v1/samples/e.one.json: x-elided names /payload, which is not in the sample. Correct the pointer.",
  ]);
});
