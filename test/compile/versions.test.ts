import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { bundleSchema, messageSchema } from "../../src/compile/index.ts";
import { enumOf, objectOf, type Provider, seen, Type } from "../../src/define/index.ts";
import { emit } from "../../src/emit/index.ts";
import { validate } from "../../src/index.ts";
import type { AnyContract } from "../../src/runtime/contract.ts";
import { linkRunTime } from "../artifacts.ts";
import { codesOf, compileTiny, tinyMessage, tinyProvider } from "../tiny.ts";

/** The contracts of a provider, made, written and imported. */
async function imported(provider: Provider): Promise<AnyContract[]> {
  const compilation = compileTiny([provider]);
  expect(compilation.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), "hirehooks-"));
  for (const { path, text } of await emit(compilation)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  linkRunTime(folder);
  const modules = Object.keys(provider.versions).map(
    (version) =>
      import(pathToFileURL(join(folder, `src/generated/tiny/${version}/index.ts`)).href) as Promise<{
        tiny: AnyContract;
      }>,
  );
  return (await Promise.all(modules)).map(({ tiny }) => tiny);
}

const headers = objectOf({ "X-Event": Type.String({ description: "Name" }) }, { required: ["X-Event"] });
const named = (more = {}) => ({
  title: "Named",
  summary: "Something happened.",
  changes: { "0.0.1": "First." },
  payload: objectOf({
    meta: objectOf(
      { event_type: Type.String({ description: "Name" }), version: Type.String({ description: "Version" }) },
      { description: "About it" },
    ),
  }),
  ...more,
});
const shared = { headers, event: ["$message.header#/X-Event"], recognition: ["/meta"] } as const;

describe("an event that is named in two places", () => {
  const version = { ...shared, eventOtherwise: ["$message.payload#/meta/event_type"] } as const;
  const provider = tinyProvider({ PING: named(), PONG: named() }, {}, version);

  test("is read from the second where the first is not at hand", async () => {
    const [contract] = await imported(provider);
    if (!contract) throw new Error("no contract");

    const [message] = await validate(contract, { payload: { meta: { event_type: "PONG" } } });

    expect(message?.event).toBe("PONG");
  });

  test("and that the two disagree is a notice", async () => {
    const [contract] = await imported(provider);
    if (!contract) throw new Error("no contract");

    const [message] = await validate(
      contract,
      { headers: { "x-event": "PING" }, payload: { meta: { event_type: "PONG" } } },
      { notices: true },
    );

    expect(message).toMatchObject({
      event: "PING",
      notices: { issues: [{ pointer: "/meta/event_type", rule: "enum" }] },
    });
  });
});

describe("versions of one provider", () => {
  const marker = (value: string | null) => ({
    marker: { expression: "$message.payload#/meta/version", value } as const,
  });
  const base = tinyProvider({ PING: named() }, {}, { ...shared, ...marker(null) });
  const [v1] = Object.values(base.versions);
  if (!v1) throw new Error("no version");
  const provider: Provider = {
    ...base,
    versions: {
      v1,
      v2: { ...v1, ...marker("2.0"), replaces: [{ event: "PING", from: "/meta/event_type", to: "/meta/version" }] },
    },
  };

  test("are told apart by their mark; another mark is an unknown version", async () => {
    const contracts = (await imported(provider)) as [AnyContract, ...AnyContract[]];
    const headers = { "X-Event": "PING" };
    const versions = [
      { hello: 1 },
      {},
      { meta: {} },
      { meta: { version: "2.0" } },
      { meta: { version: "3.0" } },
      { meta: { version: 2 } },
    ];

    const messages = (await Promise.all(versions.map((payload) => validate(contracts, { headers, payload })))).flat();

    expect(messages.map((message) => message.version ?? message.event)).toEqual([
      "v1",
      "v1",
      "unknown",
      "v2",
      "unknown",
      "unknown",
    ]);
    expect(messages[4]).toMatchObject({
      reason: "unknown-version",
      name: "3.0",
      issues: [{ pointer: "/meta/version" }],
    });
  });

  test("are not asked of a message whose body may be empty: the first version takes it", async () => {
    const ping = {
      ...v1,
      messages: { PING: tinyMessage({}, { payload: Type.Unknown({ description: "Not described" }) }) },
      recognition: [],
    };
    const bare: Provider = { ...base, versions: { v1: ping, v2: { ...ping, ...marker("2.0") } } };
    const [one, two] = await imported(bare);
    if (!one || !two) throw new Error("no contracts");

    const [message] = await validate([two, one], { headers: { "X-Event": "PING" }, payload: undefined });

    expect(message).toMatchObject({ event: "PING", version: "v2" });
  });

  test("say what replaced what, and it has to be there", () => {
    const [, two] = compileTiny([provider]).contracts;
    const wrong = {
      ...provider,
      versions: { v1, v2: { ...v1, ...marker("2.0"), replaces: [{ event: "PING", from: "/nobody", to: "/nothing" }] } },
    };

    expect(two?.replaces).toEqual([{ event: "PING", from: "/meta/event_type", to: "/meta/version" }]);
    const errors = compileTiny([wrong]).diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ message }) => message)).toEqual([
      "tiny/v2: replaces, PING names /nobody, which no message of the version has. Correct one of them.",
      "tiny/v2: replaces, PING names /nothing, which no message of the version has. Correct one of them.",
    ]);
  });
});

describe("a family of events", () => {
  const provider = tinyProvider({ "contact.person.*": tinyMessage(), "contact.other": tinyMessage() });

  test("is recognised by what its events begin with", async () => {
    const [contract] = await imported(provider);
    if (!contract) throw new Error("no contract");
    const events = [
      "contact.person.created",
      "contact.person.",
      "contact.person",
      "contact.other",
      "contact.company.x",
    ];

    const messages = (await Promise.all(events.map((event) => validate(contract, { payload: { event } })))).flat();

    expect(messages.map(({ event }) => event)).toEqual([
      "contact.person.*",
      "unknown",
      "unknown",
      "contact.other",
      "unknown",
    ]);
  });

  test("is one file, and holds its events to the prefix in either projection", () => {
    const [contract] = compileTiny([provider]).contracts;
    const [family] = contract?.messages ?? [];
    if (!contract || !family) throw new Error("no family");

    const event = { description: "Name", type: "string", pattern: "^contact\\.person\\." };
    expect(messageSchema(contract, family, "tolerant")).toMatchObject({
      $id: "urn:hirehooks:tiny:v1:contact.person",
      properties: { event },
    });
    expect(bundleSchema(contract, "strict").definitions.ContactPersonPayload?.properties).toEqual({ event });
  });

  test("does not stand beside an event of its own file name", () => {
    expect(codesOf(compileTiny([tinyProvider({ "a.*": tinyMessage(), a: tinyMessage() })]))).toContain(
      "ambiguous-event-name",
    );
  });
});

describe("who saw a value of an enum", () => {
  const size = enumOf({ S: "Small", M: seen("Medium"), L: seen("Large", "a receiver") }, { description: "Size" });
  const provider = tinyProvider({ e: tinyMessage({ size }) });
  const sample = (value: string, source: string) => ({
    path: "tiny/v1/samples/e.one.json",
    text: JSON.stringify({ name: "one", summary: "One", payload: { event: "e", size: value }, "x-source": source }),
  });

  test("is computed from the samples, and named for the rest", () => {
    const { contracts, diagnostics } = compileTiny([provider], [sample("M", "page")]);

    expect(diagnostics).toEqual([]);
    expect(contracts[0]?.messages[0]?.payload.properties?.size?.["x-enum-provenance"]).toEqual({
      S: ["documented"],
      M: ["sampled"],
      L: ["a receiver"],
    });
  });

  test("is nobody, where only a constructed sample has it", () => {
    const { contracts, diagnostics } = compileTiny([provider], [sample("M", "constructed")]);

    expect(diagnostics.map(({ message }) => message.split(" is marked")[0])).toEqual(["tiny/v1 e/size = M"]);
    expect(contracts[0]?.messages[0]?.payload.properties?.event?.["x-provenance"]).toEqual(["documented"]);
  });
});
