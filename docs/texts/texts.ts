import type { texts } from "./en.ts";

/** Everything that the site says of its own accord, in one language; a forgotten sentence does not compile. */
export type Texts = Widened<typeof texts>;

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };
