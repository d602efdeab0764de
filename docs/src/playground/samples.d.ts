/** The samples of the contract, in the language of the page; the build makes the file. */
declare module "@samples" {
  import type { Sample } from "./Samples.tsx";

  const samples: readonly Sample[];
  export default samples;
}
