import path from "node:path";
import { defineConfig } from "vitest/config";

const integration = {
  globalSetup: ["tests/integration/global-setup.ts"],
  setupFiles: ["tests/integration/own-database.ts"],
  testTimeout: 20_000,
  hookTimeout: 180_000,
};

export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
      "server-only": path.join(import.meta.dirname, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    allowOnly: false,
    maxWorkers: 2,
    env: { TZ: "UTC" },
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          ...integration,
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          exclude: ["**/*.empty.test.ts"],
          env: { TEST_TEMPLATE: "perhepolku_template" },
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: "integration-empty",
          include: ["tests/integration/**/*.empty.test.ts"],
          env: { TEST_TEMPLATE: "perhepolku_empty" },
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          env: { TEST_TEMPLATE: "perhepolku_template" },
          testTimeout: 120_000,
        },
      },
    ],
  },
});
