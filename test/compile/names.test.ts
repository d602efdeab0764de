import { describe, expect, test } from "vitest";
import { Type } from "../../src/define/index.ts";
import { codesOf, compileTiny, found, tinyMessage, tinyProvider } from "../tiny.ts";

describe("event names", () => {
  test.each([
    ["a/b", 'it contains "/"'],
    ["a\\b", 'it contains "\\\\"'],
    ["..", "it names a folder"],
    ["a\u0000b", 'it contains "\\u0000"'],
    ["a*", 'it contains "*"'],
    ["a.", "it ends in a dot or a space"],
    ["NUL", "Windows reserves it"],
    ["headers", "a file of every version has that name"],
    ["PING.strict", "strict schemas have such names"],
    ["invalid", "messages that cannot be judged have that name"],
    ["x".repeat(101), "it is longer than 100 characters"],
    ["", "it is empty"],
  ])("%j cannot be one, and the message says why", (event, fault) => {
    const compilation = compileTiny([tinyProvider({ [event]: tinyMessage() })]);

    const [first = ""] = found(compilation);
    expect(first.startsWith("unusable-event-name: tiny/v1: ")).toBe(true);
    expect(first).toContain(`cannot name an event: ${fault}. `);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may reach a terminal.
    expect(first).not.toMatch(/[\u0000-\u001f]/);
  });

  test("“__proto__” cannot be one, given as an own key", () => {
    const messages = Object.fromEntries([["__proto__", tinyMessage()]]);

    expect(found(compileTiny([tinyProvider(messages)]))).toEqual([
      "unusable-event-name: tiny/v1: “__proto__” cannot name an event: objects cannot hold it as a key. Each event is a file under schemas/.",
    ]);
  });

  test("two that differ only in case are refused", () => {
    const compilation = compileTiny([tinyProvider({ Ping: tinyMessage(), PING: tinyMessage() })]);

    expect(found(compilation)).toEqual([
      "ambiguous-event-name: tiny/v1: the events “PING” and “Ping” would be one file where case does not count. Rename one.",
    ]);
  });

  test("two that would share a type are refused", () => {
    expect(codesOf(compileTiny([tinyProvider({ "a.b": tinyMessage(), a_b: tinyMessage() })]))).toEqual([
      "duplicate-type-name",
    ]);
  });

  test.each(["constructor", "class", "toString", "default"])("%s is an ordinary one", (event) => {
    const { contracts, diagnostics } = compileTiny([tinyProvider({ [event]: tinyMessage() })]);

    expect(diagnostics).toEqual([]);
    expect(contracts[0]?.messages.map((message) => message.event)).toEqual([event]);
  });
});

describe("property names", () => {
  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "%s is refused: every object already has it",
    (name) => {
      const members = Object.fromEntries([[name, Type.String({ description: "A trap" })]]);

      expect(found(compileTiny([tinyProvider({ e: tinyMessage(members) })]))).toEqual([
        `reserved-property: tiny/v1 e/${name}: every object already has a member “${name}”. Leave it out and state in “open” that it may be there.`,
      ]);
    },
  );

  test("“class” is an ordinary one", () => {
    const { contracts, diagnostics } = compileTiny([
      tinyProvider({ e: tinyMessage({ class: Type.String({ description: "A class" }) }) }),
    ]);

    expect(diagnostics).toEqual([]);
    expect(Object.keys(contracts[0]?.messages[0]?.payload.properties ?? {})).toEqual(["event", "class"]);
  });
});

describe("keys", () => {
  test("two providers with one id are refused, and so are their messages' keys", () => {
    const twice = [tinyProvider({ e: tinyMessage() }), tinyProvider({ e: tinyMessage() })];

    expect(found(compileTiny(twice))).toEqual([
      "duplicate-provider: Two providers have the id “tiny”. Give one of them another id.",
      "duplicate-message-key: tiny/v1 e: “tiny.v1.e” is already the key of another message in the AsyncAPI document. Rename the event, the version or the provider.",
    ]);
  });

  test("events that AsyncAPI would write alike are refused", () => {
    expect(codesOf(compileTiny([tinyProvider({ "a b": tinyMessage(), "a+b": tinyMessage() })]))).toContain(
      "duplicate-message-key",
    );
  });

  test.each(["Tiny", "a/b", "..", "-a", ""])("%j cannot be a provider's id", (id) => {
    expect(codesOf(compileTiny([tinyProvider({ e: tinyMessage() }, { id })]))).toContain("unusable-provider-id");
  });

  test("a version's id is “v” and a number", () => {
    const provider = tinyProvider({ e: tinyMessage() });
    const version = Object.values(provider.versions)[0];

    const versions = version ? { "2.0": version } : {};

    expect(found(compileTiny([{ ...provider, versions }]))).toEqual([
      "unusable-version-id: tiny: “2.0” cannot be a version's id. Use “v” and a number, as in “v1” or “v2.1”.",
    ]);
  });
});
