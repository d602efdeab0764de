import fastify from "fastify";
import { receiver } from "hirehooks/fastify";
import { endpoints } from "../endpoints.ts";
import { listening } from "./listening.ts";

const { receivers, log } = endpoints(receiver);
const app = fastify();
for (const [prefix, plugin] of Object.entries(receivers)) app.register(plugin, { prefix });
app.get("/log", () => log());
await app.listen({ port: 0, host: "127.0.0.1" });
listening(app.server);
