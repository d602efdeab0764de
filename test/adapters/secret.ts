/** What the servers under test are configured with. */
export const secret = "not-a-real-secret";
