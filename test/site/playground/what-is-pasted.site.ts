/// <reference lib="dom" />
import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { delivery, headersOf, opened, paste, secret, settled } from "./playground.ts";

describe("what is pasted", () => {
  const markup = "<img src=x onerror=window.hit=1><script>window.hit=1</script>";

  test("stays inert, in bodies, names, headers and links", async () => {
    const page = await opened("en");
    const body = JSON.stringify({ event: markup, export_key: "k", [markup]: { [markup]: markup } }, null, 2);

    for (const text of [body, JSON.stringify({ headers: { "X-Huntflow-Event": markup }, payload: {} }), markup]) {
      await paste(page, text, `${markup}: ${markup}\nX-A: ${markup}`);
    }
    await page.evaluate((fragment) => location.replace(fragment), `#sample=${encodeURIComponent(markup)}`);
    await page.getByRole("alert").waitFor();

    expect(await page.getByRole("alert").innerText()).toContain(markup);
    expect(await page.locator("main :is(img, script)").count()).toBe(0);
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
  });

  test.each([
    ["no JSON", '{\n "a": }', "", /^not JSON.*Not JSON: value expected at line 2, column 7\./],
    [
      "__proto__",
      '{"__proto__": 1, "event": "job.created", "export_key": "k"}',
      "",
      /valid.*1 notice.*no member “__proto__”/,
    ],
    ["nothing", "", "", /^Nothing has been pasted yet/],
    ["an array", "[1, 2]", "", /^not recognised.*Nothing tells whose delivery this is/],
    [
      "an array of an array's provider",
      '[{"type":"job","event":"delete","data":{"job_id":"1"}},{}]',
      "",
      /^Message 1.*valid.*Message 2.*not recognised/,
    ],
    ["a recording", '{"headers":{"X-Huntflow-Event":"PING"}}', "A: 1", /^What you pasted is a recording/],
    ["several documents", "{}\n{}", "A: 1", /^These are several documents/],
  ])("is explained: %s", async (_what, body, headers, said) => {
    const page = await opened("en");

    await paste(page, body, headers);

    expect((await page.locator("[aria-live]").last().innerText()).replaceAll(/\s+/g, " ")).toMatch(said);
  });

  test("with half a character is explained", async () => {
    const page = await opened("en");

    await page
      .locator("textarea")
      .first()
      .evaluate((field: HTMLTextAreaElement) => {
        field.focus();
        document.execCommand("insertText", false, `{"event": "${String.fromCharCode(0xd83d)}", "export_key": "k"}`);
      });
    await settled(page);

    expect(await page.locator("[aria-live]").last().innerText()).toMatch(
      /^At line 1, column 12 stands half a character/,
    );
  });

  test("twice as a header is explained", async () => {
    const page = await opened("en");

    await paste(page, "{}", "A: 1\na: 2\nno colon");

    expect(await page.locator("[aria-live]").first().innerText()).toBe(
      "Line 2 “a” is given more than once: the values are joined with a comma, as in HTTP.\nLine 3 There is no colon here; the line is left out.",
    );
  });

  test("of 5 MB is checked, and only what is in view is drawn", async () => {
    const page = await opened("en");
    const sizes: number[] = [];

    for (const indent of [0, 2]) {
      const element = { type: "job", event: "delete", data: { job_id: "1", more: "x".repeat(2000) } };
      const text = JSON.stringify(
        [...Array.from({ length: 2500 }, () => element), { ...element, data: 1 }],
        null,
        indent,
      );
      sizes.push(text.length);
      await page.evaluate((own) => navigator.clipboard.writeText(own), text);
      await page.locator("textarea, section[tabindex]").first().focus();
      await page.keyboard.press("Control+V");
      await page.locator("section[tabindex]").waitFor();
      await settled(page);
      expect(await page.getByText("… and 2451 more messages.").count()).toBe(1);
      expect(await page.locator("main *").count()).toBeLessThan(1500);
      await page.locator("section[tabindex]").evaluate((box) => box.scrollTo(0, box.scrollHeight));
      await expect
        .poll(() => page.locator("section[tabindex]").innerText())
        .toMatch(indent === 0 ? /^\[.* …\s*$/s : /\n\]\s*$/);
      await page.locator("li button").first().click();
      await expect.poll(() => page.locator("section[tabindex]").innerText()).toContain('"more"');
    }

    expect(Math.min(...sizes)).toBeGreaterThan(5_000_000);
  });

  test("with CR LF keeps its signature", async () => {
    const page = await opened("en");
    const body = JSON.stringify(delivery, null, 2).replaceAll("\n", "\r\n");
    await page.evaluate((own) => navigator.clipboard.writeText(own), body);
    await page.locator("textarea").first().focus();
    await page.keyboard.press("Control+V");
    await page
      .locator("textarea")
      .nth(1)
      .fill(headersOf(createHmac("sha256", secret).update(body).digest("hex")));

    await page.locator("#secret").fill(secret);

    await page.locator("[data-proof=valid]").waitFor();
  });
});
