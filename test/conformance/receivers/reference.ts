import { createServer, type Server } from "node:http";
import { serve } from "@hono/node-server";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";
import { receiver as forExpress } from "../../../src/adapters/express.ts";
import { receiver as forFastify } from "../../../src/adapters/fastify.ts";
import { receiver as forHono } from "../../../src/adapters/hono.ts";
import { receiver as forNode } from "../../../src/adapters/node.ts";
import type { AnyContract } from "../../../src/runtime/contract.ts";
import { secret } from "../run.ts";
import { type Listening, listening, running } from "./listening.ts";

/** Receivers as the guides show them, by framework, for a contract each. */
export const references: Readonly<Record<string, (contract: AnyContract) => Promise<Listening>>> = {
  "node:http": (contract) => listening(createServer(forNode(contract, optionsFor(contract), done))),
  express: (contract) => listening(createServer(express().all("/", forExpress(contract, optionsFor(contract), done)))),
  fastify: async (contract) => {
    const app = fastify();
    app.register(forFastify(contract, optionsFor(contract), done));
    await app.listen({ port: 0, host: "127.0.0.1" });
    return running(app.server);
  },
  hono: async (contract) => {
    const app = new Hono().all("/", forHono(contract, optionsFor(contract), done));
    return new Promise((resolve) => {
      const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () =>
        resolve(running(server as Server)),
      );
    });
  },
};

const done = () => {};

/** With a store, so that repetitions are known. */
function optionsFor({ signature, delivery }: AnyContract): never {
  const ids = new Set<string>();
  const store = {
    seen: (id: string) => ids.size === ids.add(id).size,
    forget: (id: string) => ids.delete(id),
  };
  const options = {
    ...(signature.kind === "none" ? {} : { secrets: [secret] }),
    ...(delivery === undefined ? {} : store),
  };
  // The options' type depends on the contract, which is any here.
  return options as never;
}
