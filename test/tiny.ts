import { type Compilation, compile, type DiagnosticCode, type Source } from "../src/compile/index.ts";
import { type Message, objectOf, type Provider, Type, type Version } from "../src/define/index.ts";

/** A message whose payload has an event and these members. */
export function tinyMessage(members: Parameters<typeof objectOf>[0] = {}, more: Partial<Message> = {}): Message {
  return {
    title: "Tiny",
    summary: "Something tiny happened.",
    payload: objectOf({ event: Type.String({ description: "Name" }), ...members }, { required: ["event"] }),
    mayBeEmpty: "Never mind.",
    changes: { "0.0.1": "First." },
    ...more,
  };
}

/** A provider with these messages, all else as small as it can be. */
export function tinyProvider(
  messages: Version["messages"],
  more: Partial<Provider> = {},
  version: Partial<Version> = {},
): Provider {
  return {
    id: "tiny",
    title: "Tiny",
    summary: "A tiny system.",
    page: { url: "https://tiny.example", language: "en" },
    uses: [],
    witnesses: { "a receiver": { title: "a receiver", summary: "Somebody's." } },
    setup: { enabledBy: "Anyone.", place: "Here", asked: [], limit: "One." },
    versions: {
      v1: {
        summary: "The only one.",
        event: ["$message.payload#/event"],
        recognition: ["/event"],
        request: "A request.",
        signature: { kind: "none", description: "None." },
        acknowledgement: { awaited: "no", statuses: [], description: "None.", otherwise: "Nothing." },
        messages,
        ...version,
      },
    },
    ...more,
  };
}

/** Compiles providers and files; what concerns translations is left out unless files hold some. */
export function compileTiny(providers: readonly Provider[], files: readonly Source[] = []): Compilation {
  const registry = { title: "tiny", version: "0.0.1", summary: "Tiny.", description: "Tiny.", providers };
  const compilation = compile(registry, { folder: "providers", files });
  const catalogues = files.some(({ path }) => path.includes("locales/"));
  const diagnostics = compilation.diagnostics.filter(({ code }) => catalogues || code !== "missing-translation");
  return { ...compilation, diagnostics };
}

/** The diagnostics as `code: message`, for tests that read them. */
export function found({ diagnostics }: Compilation): string[] {
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

export function codesOf({ diagnostics }: Compilation): DiagnosticCode[] {
  return diagnostics.map(({ code }) => code);
}
