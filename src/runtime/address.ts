/** The messages M of a provider, or of a version of it, by address. */
export type At<P extends string, M> = { readonly [E in keyof M & string as `${P}/${E}`]: M[E] };
