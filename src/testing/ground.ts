import type { FoundDelivery } from "./delivery-of.ts";
import { cutFrame, type FrameLine, frameOf, type Place, type Shown } from "./frame.ts";
import { linesIn } from "./lines.ts";
import { literalOffsets } from "./literal-offsets.ts";
import { type Location, locateAll } from "./locate.ts";
import type { Document } from "./records.ts";

/** A text in which findings have their places; lines and columns are those of the file. */
export interface Ground {
  /** Where a pointer's value stands: of those that the ground was made for, otherwise the beginning. */
  readonly locate: (pointer: string) => Location;
  readonly placeAt: (offset: number) => { readonly line: number; readonly column: number };
  readonly frameOf: (place: Place, shown: Shown) => FrameLine[];
}

/** A document of a file as the ground of findings at pointers. */
export function documentGround({ text, line, column }: Spot, pointers: Iterable<string>): Ground {
  const lines = linesIn(text, line, column);
  const locations = locateAll(text, pointers);
  return {
    locate: (pointer) => locations.get(pointer) ?? beginning,
    placeAt: lines.placeAt,
    frameOf: (place, shown) => frameOf(lines, place, shown),
  };
}

type Spot = Pick<Document, "text" | "line" | "column">;

/**
 * A body that was recorded as text, in a document at `at`; pointers lead into the body. Where it was encoded,
 * everything in it stands at its beginning.
 */
export function textGround(
  document: Spot,
  { at, text = "", isEncoded }: Pick<FoundDelivery, "at" | "text" | "isEncoded">,
  pointers: Iterable<string>,
): Ground {
  const around = documentGround(document, [at]);
  const literal = around.locate(at).offset;
  const { line } = around.placeAt(literal);
  const locations = locateAll(text, pointers);
  const wanted = [...locations.values()].flatMap(({ offset, key }) => (key === undefined ? [offset] : [key, offset]));
  const known = isEncoded ? new Map<number, number>() : literalOffsets(document.text, literal, wanted);
  const inDocument = (offset: number) =>
    isEncoded
      ? literal
      : (known.get(offset) ?? literalOffsets(document.text, literal, [offset]).get(offset) ?? literal);
  return {
    locate: (pointer) => locations.get(pointer) ?? beginning,
    placeAt: (offset) => around.placeAt(inDocument(offset)),
    frameOf: (place, shown) => (text === "" ? [] : [cutFrame(text, place, shown, line)]),
  };
}

const beginning: Location = { offset: 0, length: 1, key: undefined, isExact: false };
