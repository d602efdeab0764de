/** Samples of the vendor's page, in its editions and branches; they are not in this repository. */
export const samples = "the vendor's samples";

/** The vendor's models of its webhooks, in Python. */
export const models = "official models";

/** A delivery to an organisation that uses the system; its shape alone is known. */
export const delivery = "a production delivery";

/** A receiver whose source is public, with deliveries among its tests. */
export const receiver = "a public receiver";

/** The vendor's pages about its API, beside the page about webhooks. */
export const apiPages = "the vendor's API pages";
