import express from "express";
import { receiver } from "hirehooks/express";
import { endpoints } from "../endpoints.ts";
import { listening } from "./listening.ts";

const { receivers, log } = endpoints(receiver);
const app = express().set("env", "test");
for (const [path, handle] of Object.entries(receivers)) app.all(path, handle);
// What parses bodies comes after the receivers.
app.use(express.json());
app.get("/log", (_, response) => void response.send(log()));
const server = app.listen(0, "127.0.0.1", () => listening(server));
