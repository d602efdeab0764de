import { expect, test } from "vitest";
import { syntaxFaultOf } from "../../src/json/json-fault.ts";
import { readJson } from "../../src/json/read-json.ts";

test.each([
  ["", 0, "value expected"],
  ["[1,2", 4, "closing bracket expected"],
  ['{"a":1', 6, "closing brace expected"],
  ["{", 1, "member name expected"],
  ['{"a" 1}', 5, "colon expected"],
  ['{"a":}', 5, "value expected"],
  ['{"a":1,}', 7, "member name expected"],
  ["[1,]", 3, "value expected"],
  ["[1 2]", 3, "comma expected"],
  ["[1}", 2, "comma expected"],
  ["{} {}", 3, "end of file expected"],
  ["{a:1}", 1, "invalid symbol"],
  ["[01]", 2, "comma expected"],
  ["[1.]", 1, "unexpected end of number"],
  ['["a', 1, "unexpected end of string"],
  ['["a\n"]', 1, "unexpected end of string"],
  ['["\\x"]', 1, "invalid escape character"],
  ['["\\u12"]', 1, "invalid unicode"],
  ['["\u0001"]', 1, "invalid character"],
  ["[1] // done", 4, "invalid symbol"],
  ["/* no */ 1", 0, "invalid symbol"],
  ["[/* no", 1, "unexpected end of comment"],
  ["\u00a01", 0, "invalid symbol"],
  ["\ufeff1", 0, "invalid symbol"],
])("%j is not JSON at %i: %s", (text, offset, fault) => {
  expect(syntaxFaultOf(text)).toEqual({ offset, fault });
});

test("line and column of a fault are counted from 1", () => {
  expect(readJson('{\n  "a": 1,\n  b\n}')).toEqual({ line: 3, column: 3, fault: "invalid symbol" });
});

test("a text has no fault just when JSON.parse reads it", () => {
  const original = '{"a":[1,-2.5e+3,null,true,"x\\u00e9\\n"],"b":{"c":{},"d":[]},"":false}';
  const characters = '{}[]:,"\\ \n\t01-+.eEtn/*x\u00a0\u2028';
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const disagreeing: string[] = [];
  let refused = 0;

  for (let round = 0; round < 20_000; round += 1) {
    let text = original;
    for (let changes = random(3); changes >= 0; changes -= 1) {
      const at = random(text.length + 1);
      text = text.slice(0, at) + (characters[random(characters.length + 5)] ?? "") + text.slice(at + random(2));
    }
    const isRead = !("fault" in readJson(text));
    if (!isRead) refused += 1;
    if (isRead !== (syntaxFaultOf(text) === undefined)) disagreeing.push(text);
  }

  expect(disagreeing).toEqual([]);
  expect(refused).toBeGreaterThan(10_000);
});
