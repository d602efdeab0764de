import { defineConfig } from "vitest/config";

/** Tests in a real browser: of the built site, and of receivers. */
export default defineConfig({
  test: {
    include: ["test/**/*.site.ts"],
    globalSetup: "test/site/setup.ts",
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 15_000 } },
    fileParallelism: false,
  },
});
