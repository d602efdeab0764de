import { fetched } from "./fetched.ts";

declare const Bun: {
  serve(options: { port: number; hostname: string; fetch: typeof fetched }): { readonly port: number };
};
const { port } = Bun.serve({ port: 0, hostname: "127.0.0.1", fetch: fetched });
console.log(`port ${port}`);
