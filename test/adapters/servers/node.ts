import { createServer } from "node:http";
import { receiver } from "hirehooks/node";
import { endpoints } from "../endpoints.ts";
import { listening } from "./listening.ts";

const { receivers, log } = endpoints(receiver);
const server = createServer((request, response) => {
  const path = request.url as keyof typeof receivers;
  return path in receivers ? receivers[path](request, response) : response.end(log());
});
server.listen(0, "127.0.0.1", () => listening(server));
