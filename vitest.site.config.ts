import { defineConfig } from "vitest/config";

/** Tests that drive the built site in a real browser. */
export default defineConfig({
  test: {
    include: ["test/site/**/*.site.ts"],
    globalSetup: "test/site/setup.ts",
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 15_000 } },
    fileParallelism: false,
  },
});
