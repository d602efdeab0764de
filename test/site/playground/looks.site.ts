import { expect, test } from "vitest";
import { addAxe, overflowOf, violationsOn } from "../looks.ts";
import { locales, site } from "../site.ts";
import { context, delivery, headersOf, paste, path } from "./playground.ts";

test.for(locales)("with findings it has nothing that axe names, and nothing is cut off (%s)", async (locale) => {
  // axe is put into the page, which lets in no script that is not its own.
  const own = await context({ bypassCSP: true, reducedMotion: "reduce" });
  const page = await own.newPage();
  await page.goto(site.at(locale, path));
  await addAxe(page);
  await paste(
    page,
    JSON.stringify({ ...delivery, event: { applicant: { id: "x", email: 1, y: {} } } }, null, 2),
    `${headersOf("abc")}\n<b>: 1`,
  );
  await page.locator("summary").first().click();
  await page.locator("details li button").first().waitFor();

  const listed = [await violationsOn(page), await overflowOf(page)];
  await page.keyboard.press("Escape");
  const left = [await violationsOn(page), await overflowOf(page)];

  expect(listed).toEqual([[], { 1280: 0, 390: 0 }]);
  expect(left).toEqual([[], { 1280: 0, 390: 0 }]);
});
