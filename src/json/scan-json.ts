import { memberNames, nameAt } from "./member-names.ts";
import { type Pointer, pointerOf } from "./pointer.ts";
import { readScalar, readString, type Token } from "./read-token.ts";

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
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The value that the place is in, or begins. */
  readonly pointer: Pointer;
}

interface Frame {
  /** A number that no other object has; 0 for an array. */
  readonly object: number;
  /** What closes it. */
  readonly close: number;
  /** The element's index, or the offset of the member's name; -1 before the first. */
  step: number;
}

const reserved: Token = { end: 0, hash: 0 };
readString('"__proto__"', 0, reserved);

/**
 * Reads a text character by character, without recursion, and stops at the first fault; undefined when
 * there is none. For what `JSON.parse` refuses, for what it silently falsifies, and for what would cost
 * it too much: this takes time in proportion to the text, whatever is in it.
 */
export function scanJson(text: string, { depth, members }: JsonLimits): FoundFault | undefined {
  const frames: Frame[] = [];
  const isTwice = memberNames(text, members);
  const token: Token = { end: 0, hash: 0 };
  let frame: Frame | undefined;
  let [at, line, lineStart, count] = [0, 1, 0, 0];
  let isValueAwaited = true;

  for (;;) {
    const code = skip();
    let fault: FoundFault | undefined;
    if (isValueAwaited) fault = value(code);
    else if (frame === undefined) return code < 0 ? undefined : fail("not-json");
    else if (code === frame.close) leave();
    else if (code === 0x2c) fault = next(frame, at + 1);
    else fault = fail("not-json");
    if (fault) return fault;
  }

  /** One value, or the beginning of an object or of an array. */
  function value(code: number): FoundFault | undefined {
    if (code === 0x7b || code === 0x5b) return enter(code);
    const kind = code === 0x22 ? readString(text, at, token) : readScalar(text, at, token);
    if (kind) return fail(kind, kind === "not-json" ? token.end : at);
    at = token.end;
    isValueAwaited = false;
    return undefined;
  }

  function enter(code: number): FoundFault | undefined {
    if (frames.length >= depth) return fail("too-deep");
    // In ASCII two after what opens it.
    frame = { object: code === 0x7b ? at + 1 : 0, close: code + 2, step: -1 };
    frames.push(frame);
    at += 1;
    if (skip() !== frame.close) return next(frame, at);
    leave();
    return undefined;
  }

  function leave(): void {
    at += 1;
    frames.pop();
    frame = frames[frames.length - 1];
    isValueAwaited = false;
  }

  /** The name of the next member, or the index of the next element. */
  function next(around: Frame, start: number): FoundFault | undefined {
    at = start;
    count += 1;
    if (count > members) return fail("too-many-members");
    isValueAwaited = true;
    if (around.object > 0) return name(around);
    around.step += 1;
    return undefined;
  }

  function name(around: Frame): FoundFault | undefined {
    const kind = skip() === 0x22 ? readString(text, at, token) : "not-json";
    if (kind === "not-json") frames.pop();
    around.step = at;
    if (kind) return fail(kind);
    if (token.hash === reserved.hash && nameAt(text, at) === "__proto__") return fail("reserved-member");
    if (isTwice(around.object, at, token.hash)) return fail("duplicate-member");
    at = token.end;
    if (skip() !== 0x3a) return fail("not-json");
    at += 1;
    return undefined;
  }

  /** The next character that is no blank; -1 at the end. */
  function skip(): number {
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 0x20 || (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)) return code;
      if (code === 0x0a) {
        line += 1;
        lineStart = at + 1;
      }
    }
    return -1;
  }

  function fail(kind: JsonFaultKind, offset = at): FoundFault {
    const named = frames.filter(({ step }) => step >= 0);
    const pointer = pointerOf(named.map(({ object, step }) => (object > 0 ? nameAt(text, step) : step)));
    return { kind, offset, line, column: offset - lineStart + 1, pointer };
  }
}
