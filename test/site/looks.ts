/// <reference lib="dom" />
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** A wide screen and a narrow one, in pixels. */
export const widths = [1280, 390] as const;

/** What cannot be seen of a page without scrolling sideways, in pixels, by the width of the window. */
export async function overflowOf(page: Page): Promise<Record<number, number>> {
  const overflow: Record<number, number> = {};
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    overflow[width] = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  }
  return overflow;
}

/** Puts axe into a page, for `violationsOn`; a page that lets in no script but its own has to be opened with `bypassCSP`. */
export async function addAxe(page: Page): Promise<void> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
}

/** What axe finds on a page as it stands, wide and narrow, light and dark: `390 dark color-contrast: #id`. */
export async function violationsOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForSelector(`html[data-theme=${colorScheme}]`);
      const violations = await page.evaluate(async () => {
        await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
        // The script that was put into the page.
        const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
        return (await axe.run({ resultTypes: ["violations"] })).violations;
      });
      for (const { id, nodes } of violations) {
        found.push(...nodes.map(({ target }) => `${width} ${colorScheme} ${id}: ${target.join(" ")}`));
      }
    }
  }
  return found;
}
