import { receiver } from "hirehooks/fetch";
import { endpoints } from "../endpoints.ts";

const { receivers, log } = endpoints(receiver);

/** All receivers as one function of the Fetch API, for runtimes that are servers themselves. */
export async function fetched(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname as keyof typeof receivers;
  if (!(path in receivers)) return new Response(log());
  return receivers[path](request).catch(() => new Response(null, { status: 500 }));
}
