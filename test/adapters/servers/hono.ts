import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { receiver } from "hirehooks/hono";
import { Hono } from "hono";
import { endpoints } from "../endpoints.ts";
import { listening } from "./listening.ts";

const { receivers, log } = endpoints(receiver);
const app = new Hono();
app.onError((_, context) => context.body(null, 500));
for (const [path, handle] of Object.entries(receivers)) app.all(path, handle);
app.get("/log", (context) => context.body(log()));
const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => listening(server as Server));
