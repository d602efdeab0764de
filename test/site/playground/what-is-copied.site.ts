/// <reference lib="dom" />
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { command } from "../../docs/built-command.ts";
import { runCopiedTests } from "../../docs/run-copied-tests.ts";
import { site } from "../site.ts";
import { copied, delivery, fields, opened, paste, path, secret, settled } from "./playground.ts";

describe("what is copied", () => {
  const body = JSON.stringify({ event: "job.created", export_key: secret, time: "<img>" }, null, 2);

  test("as JSON is what the command prints", async () => {
    const page = await opened("ru");
    await paste(page, JSON.stringify(delivery, null, 2), "X-Huntflow-Event: APPLICANT");

    const json = await copied(page, "json");

    const recording = `{"headers":{"X-Huntflow-Event":"APPLICANT"},"payload":\n${JSON.stringify(delivery, null, 2)}\n}`;
    const args = [command, "check", "-", "--format", "json", "--locale", "ru"];
    expect(json).toBe(spawnSync(process.execPath, args, { input: recording, encoding: "utf8" }).stdout);
  });

  test("as a test runs and passes, and holds no secret", async () => {
    const page = await opened("en");
    await paste(page, body, "");
    await page.locator("#secret").fill(secret);

    const text = await copied(page, "test");
    const { status, stdout } = runCopiedTests([text]);

    expect(text).toContain('"export_key": "***"');
    expect(text).not.toContain(secret);
    expect([status, /# pass 1\n/.test(stdout)]).toEqual([0, true]);
  });

  test("as a link brings everything back but secrets, and nothing else is kept", async () => {
    const page = await opened("en");
    await paste(page, body, `Authorization: ${secret}\nX-Huntflow-Delivery: ${secret}`);
    await page.getByRole("radio").nth(1).check();
    await page.locator("#secret").fill(secret);
    await page.locator("[data-proof=same-secret]").waitFor();
    await settled(page);

    const link = await copied(page, "link");
    const other = await opened("en", path + new URL(link).hash);
    await settled(other);

    expect(link.startsWith(`${site.at("en", path)}#delivery=`)).toBe(true);
    expect(await fields(other)).toEqual([body.replace(secret, "***"), "X-Huntflow-Delivery: ***", ""]);
    expect(await other.getByRole("radio").nth(1).isChecked()).toBe(true);
    expect(await page.locator("main").innerText()).not.toContain(secret);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toMatch(new RegExp(`${secret}|job.created`));
  });

  test("is nothing where secrets cannot be found", async () => {
    const page = await opened("en");
    await paste(page, `{ export_key: '${secret}' }`, "");

    await page.evaluate(() => navigator.clipboard.writeText("before"));

    expect(await copied(page, "link", "This is not JSON")).toBe("before");
    expect(await copied(page, "test", "This is not JSON")).toBe("before");
  });
});
