/** `boundary` has more of what is at the edges of the contract. */
export type Manner = "valid" | "boundary";
