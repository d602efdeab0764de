/** Samples of the vendor's that this package holds no copy of. */
export const samples = "the vendor's samples";

/** Tables of the same pages, which no webhook sample bears out. */
export const schemaPages = "the vendor's schema pages";

/** Tables and examples of the vendor's API, which is not the webhooks. */
export const apiPages = "the vendor's API pages";
