import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["server/src/**/*.test.ts", "client/src/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["test/e2e/**", "**/node_modules/**"],
    setupFiles: ["test/support/property-seed.ts"],
    testTimeout: 60_000,
    // One core is kept free by default, which on two cores leaves one.
    maxWorkers: "100%",
  },
});
