import { fetched } from "./fetched.ts";

declare const Bun: {
  serve(options: { maxRequestBodySize: number; port: number; hostname: string; fetch: typeof fetched }): {
    readonly port: number;
  };
};
const { port } = Bun.serve({ maxRequestBodySize: 2 ** 31, port: 0, hostname: "127.0.0.1", fetch: fetched });
console.log(`port ${port}`);
