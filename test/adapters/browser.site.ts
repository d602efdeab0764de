import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { pack } from "../packed.ts";
import { launch } from "../site/browser.ts";
import { bundled, projectWith } from "./servers.ts";
import { table } from "./table.ts";

/** A page cannot be sent anything: it makes the requests itself, as far as the Fetch API lets it. */
const cases = table.filter(({ wire }) => wire === undefined || wire === "twice-a-header");

test("Chromium does with every delivery what the table says", async () => {
  const project = projectWith(pack(tmpdir()));
  const script = readFileSync(await bundled(project, "browser"), "utf8");
  rmSync(project, { recursive: true });
  const page = `<!doctype html><script type="module">${script.replaceAll("</script", "<\\/script")}</script>`;
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(page));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const browser = await launch();
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await tab.waitForFunction(() => "fetched" in window);

  const results = [];
  for (const { name, path, method, headers, body, wire } of cases) {
    const sent = wire === undefined ? [...new Map(headers)] : headers;
    const request = { path, method, headers: sent as [string, string][], body: body.toString("base64") };
    results.push({ name, ...(await tab.evaluate(answerTo, request)) });
  }
  await browser.close();
  server.close();

  expect(cases.length).toBeGreaterThan(50);
  expect(results).toEqual(
    cases.map(({ name, status, kind, handled = [] }) => ({ name, status, handled, ...(kind ? { kind } : {}) })),
  );
});

interface Request64 {
  readonly path: string;
  readonly method: string;
  readonly headers: [string, string][];
  readonly body: string;
}

/** Runs in the page. */
async function answerTo({ path, method, headers, body }: Request64) {
  const { fetched } = window as unknown as { fetched: (request: Request) => Promise<Response> };
  const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
  const response = await fetched(
    new Request(path, { method, headers, ...(["GET", "HEAD"].includes(method) ? {} : { body: bytes }) }),
  );
  const [, kind] = /"kind":"([^"]+)"/.exec(method === "HEAD" ? "" : await response.text()) ?? [];
  const log = (await (await fetched(new Request("/log"))).json()) as {
    handled: { verified: string; events: string[] }[];
  };
  const handled = log.handled.map(({ verified, events }) => `${verified} ${events.join(",")}`);
  return { status: response.status, handled, ...(kind === undefined ? {} : { kind }) };
}
