import { Fragment } from "react";
import { partsOf } from "../../texts/parts.ts";

/** A sentence of the contract; names that it quotes are set as code. */
export function Sentence({ children }: { readonly children: string }) {
  return partsOf(children).map(({ text, isCode }, index) =>
    // Parts of one sentence never change places.
    isCode ? <code key={index}>{text}</code> : <Fragment key={index}>{text}</Fragment>,
  );
}
