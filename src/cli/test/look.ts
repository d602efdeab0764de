import http from "node:http";
import https from "node:https";
import { Unreadable } from "../../testing/conformance/cases/effect.ts";

/** In characters. */
const longest = 1024 * 1024;

/** What a URL answers to GET. Rejects with an `Unreadable` for another status than 200, none in time, or too long an answer. */
export function look(url: URL, timeout: number, ca: string | undefined, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const get = url.protocol === "https:" ? https.get : http.get;
    const fail = () => reject(new Unreadable());
    const limited = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
    const request = get(url, { agent: false, signal: limited, ...(ca === undefined ? {} : { ca }) }, (response) => {
      let text = "";
      const stop = () => request.destroy(new Unreadable());
      if (response.statusCode !== 200) stop();
      response.setEncoding("utf8").on("error", fail);
      response.on("data", (piece: string) => {
        text += piece;
        if (text.length > longest) stop();
      });
      response.on("end", () => resolve(text));
    });
    request.on("error", fail);
  });
}
