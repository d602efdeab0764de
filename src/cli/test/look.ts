import http from "node:http";
import https from "node:https";
import { text } from "node:stream/consumers";
import { Unreadable } from "../../testing/conformance/cases/effect.ts";

/** What a URL answers to GET. Throws an `Unreadable` for another answer than 200, or none in time. */
export function look(url: URL, timeout: number, ca: string | undefined, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const get = url.protocol === "https:" ? https.get : http.get;
    const fail = () => reject(new Unreadable());
    const limited = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
    const request = get(url, { agent: false, signal: limited, ...(ca === undefined ? {} : { ca }) }, (response) => {
      if (response.statusCode === 200) text(response).then(resolve, fail);
      else request.destroy(new Error("no 200"));
    });
    request.on("error", fail);
  });
}
