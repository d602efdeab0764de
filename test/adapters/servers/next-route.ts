import { receiver } from "hirehooks/next";
import { endpoints } from "../endpoints.ts";

export const dynamic = "force-dynamic";

const { receivers, log } = endpoints(receiver);

function answer(request: Request): Promise<Response> | Response {
  const path = new URL(request.url).pathname as keyof typeof receivers;
  return path in receivers ? receivers[path](request) : new Response(log());
}

export { answer as GET, answer as HEAD, answer as POST, answer as PUT };
