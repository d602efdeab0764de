import express from "express";
import { receiver } from "hirehooks/express";
import { endpoints } from "../endpoints.ts";
import { listening } from "./listening.ts";

// Where bodies have been read before: as bytes, for every content type.
const { receivers, log } = endpoints(receiver);
const app = express().set("env", "test");
app.use(express.raw({ type: () => true, limit: 2 ** 20, inflate: false }));
for (const [path, handle] of Object.entries(receivers)) app.all(path, handle);
app.get("/log", (_, response) => void response.send(log()));
const server = app.listen(0, "127.0.0.1", () => listening(server.address()));
