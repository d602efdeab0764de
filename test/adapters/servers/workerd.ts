import { fetched } from "./fetched.ts";

export default { fetch: fetched };
