import { type Pointer, pointerOf } from "./pointer.ts";

/** What makes a text one that programs read differently, or not at all; the names are stable. */
export type JsonFaultKind =
  | "not-json"
  | "duplicate-member"
  | "reserved-member"
  | "lone-surrogate"
  | "unsafe-integer"
  | "overflowing-number"
  | "too-deep"
  | "too-many-members";

export interface JsonLimits {
  /** How many objects and arrays may lie in one another. */
  readonly depth: number;
  /** How many members and elements the whole text may have. */
  readonly members: number;
}

/** The first place in a text that a strict reader refuses. */
export interface FoundFault {
  readonly kind: JsonFaultKind;
  /** UTF-16 code units before the place. */
  readonly offset: number;
  /** The value that the place is in, or begins. */
  readonly pointer: Pointer;
}

interface Frame {
  readonly names: Set<string> | undefined;
  /** The member's name, or the element's index. */
  step: string | number;
}

/** Half a character: a surrogate of UTF-16 without the other one. */
export const lonely = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const number = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const blank = /[ \t\n\r]*/y;
const word = /true|false|null/y;

/**
 * Reads a text character by character, without recursion, and stops at the first fault; undefined when
 * there is none. For what `JSON.parse` refuses, and for what it silently falsifies.
 */
export function scanJson(text: string, { depth, members }: JsonLimits): FoundFault | undefined {
  const frames: Frame[] = [];
  let [at, count] = [0, 0];
  let isValueAwaited = true;

  for (;;) {
    skip();
    if (isValueAwaited) {
      const fault = value();
      if (fault) return fault;
      continue;
    }
    const frame = frames.at(-1);
    if (frame === undefined) return at === text.length ? undefined : fail("not-json");
    const character = text[at];
    if (character === (frame.names ? "}" : "]")) {
      frames.pop();
      at += 1;
    } else if (character === ",") {
      at += 1;
      const fault = next(frame);
      if (fault) return fault;
    } else return fail("not-json");
  }

  /** One value, or the beginning of an object or of an array. */
  function value(): FoundFault | undefined {
    const character = text[at];
    if (character === "{" || character === "[") {
      if (frames.length >= depth) return fail("too-deep");
      const isObject = character === "{";
      at += 1;
      skip();
      if (text[at] === (isObject ? "}" : "]")) {
        at += 1;
        isValueAwaited = false;
        return undefined;
      }
      const frame: Frame = { names: isObject ? new Set() : undefined, step: -1 };
      frames.push(frame);
      return next(frame);
    }
    isValueAwaited = false;
    if (character === '"') return checked(takeString());
    const found = take(word) ?? take(number);
    if (found === undefined) return fail("not-json");
    return checkedNumber(found);
  }

  /** The name of the next member, or the index of the next element. */
  function next(frame: Frame): FoundFault | undefined {
    count += 1;
    if (count > members) return fail("too-many-members");
    isValueAwaited = true;
    if (frame.names === undefined) {
      frame.step = Number(frame.step) + 1;
      return undefined;
    }
    skip();
    const start = at;
    const raw = text[at] === '"' ? takeString() : undefined;
    if (raw === undefined) return fail("not-json", start, -1);
    const name = JSON.parse(raw) as string;
    frame.step = name;
    if (lonely.test(name)) return fail("lone-surrogate", start);
    if (name === "__proto__") return fail("reserved-member", start);
    if (frame.names.has(name)) return fail("duplicate-member", start);
    frame.names.add(name);
    skip();
    if (text[at] !== ":") return fail("not-json");
    at += 1;
    return undefined;
  }

  function checked(raw: string | undefined): FoundFault | undefined {
    if (raw === undefined) return fail("not-json");
    const isPlain = !raw.includes("\\u") && !lonely.test(raw);
    return isPlain || !lonely.test(JSON.parse(raw) as string) ? undefined : fail("lone-surrogate", at - raw.length);
  }

  function checkedNumber(raw: string): FoundFault | undefined {
    const read = Number(raw);
    if (Number.isNaN(read) || (Math.abs(read) <= Number.MAX_SAFE_INTEGER && Number.isFinite(read))) return undefined;
    if (!Number.isFinite(read)) return fail("overflowing-number", at - raw.length);
    return /[.eE]/.test(raw) ? undefined : fail("unsafe-integer", at - raw.length);
  }

  function take(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  }

  /** A string with its quotation marks. Control characters have to be escaped (RFC 8259, section 7). */
  function takeString(): string | undefined {
    const start = at;
    for (at += 1; at < text.length; ) {
      const code = text.charCodeAt(at);
      if (code === 0x22) {
        at += 1;
        return text.slice(start, at);
      }
      if (code < 0x20 || (code === 0x5c && take(escaped) === undefined)) return undefined;
      if (code !== 0x5c) at += 1;
    }
    return undefined;
  }

  function skip(): void {
    blank.lastIndex = at;
    blank.test(text);
    at = blank.lastIndex;
  }

  function fail(kind: JsonFaultKind, offset = at, end?: number): FoundFault {
    const steps = (end === undefined ? frames : frames.slice(0, end))
      .map(({ step }) => step)
      .filter((step) => step !== -1);
    return { kind, offset, pointer: pointerOf(steps) };
  }
}
