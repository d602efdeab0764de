import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/artifacts.ts",
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // One more than by default: half of the tests wait for a process of their own.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
