/// <reference lib="dom" />
import { describe, expect, test } from "vitest";
import { delivery, headersOf, opened, paste, path, settled } from "./playground.ts";

describe("with the keyboard or the mouse", () => {
  test("a finding leads to its place, in the body or in the headers", async () => {
    const page = await opened("en");
    await paste(page, JSON.stringify({ ...delivery, surprise: 1 }, null, 2), `Via: x\n${headersOf("abc")}`);
    const caret = () =>
      page.evaluate(() => {
        const { value, selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });

    await page.getByRole("button", { name: "“surprise”" }).click();
    expect(await caret()).toBe('"surprise"');
    await page.getByRole("button", { name: "/X-Huntflow-Signature" }).focus();
    await page.keyboard.press("Enter");

    expect(await caret()).toBe("X-Huntflow-Signature");
    expect(await page.locator("main :is(i, span)[class*=mark-]").allInnerTexts()).toEqual([
      '"x"',
      '"surprise"',
      "X-Huntflow-Signature",
    ]);
  });

  test("a sample is chosen, and the list can be left", async () => {
    const page = await opened("fr");
    await page.locator("summary").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("details li button").first().waitFor();

    await page.keyboard.press("Escape");
    expect(await page.locator("details[open]").count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await settled(page);

    expect(await page.locator("article").innerText()).toMatch(/^valide\s+flatchr@v1\/new_applicant/);
    expect(await page.locator("details[open]").count()).toBe(0);
  });

  test("a sample that does not name its event can be checked as what it is", async () => {
    const page = await opened("en", `${path}#sample=huntflow%2Fv1%2FVACANCY%2Fedit`);
    await page.locator("[data-verdict=unrecognised]").waitFor();

    await page.getByRole("button", { name: "Check it as huntflow@v1/VACANCY" }).click();

    await page.locator("[data-verdict=valid]").waitFor();
    expect(await page.getByRole("combobox").inputValue()).toBe("huntflow@v1/VACANCY");
  });
});
