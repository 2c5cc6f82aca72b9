import path from "node:path";
import { defineConfig } from "vitest/config";

const integration = {
  globalSetup: ["tests/integration/global-setup.ts"],
  setupFiles: ["tests/integration/own-database.ts"],
  testTimeout: 60_000,
  hookTimeout: 180_000,
};

/** One portal at a time: each is two processes on what cores there are. */
const faults = {
  ...integration,
  setupFiles: [...integration.setupFiles, "tests/faults/end-portals.ts"],
  env: { TEST_TEMPLATE: "perhepolku_template" },
  testTimeout: 120_000,
  fileParallelism: false,
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
        test: { ...faults, name: "faults", include: ["tests/faults/**/*.test.ts"], exclude: ["**/*.slow.test.ts"] },
      },
      { extends: true, test: { ...faults, name: "faults-slow", include: ["tests/faults/**/*.slow.test.ts"] } },
      {
        extends: true,
        test: { ...faults, name: "load", include: ["tests/load/**/*.test.ts"], testTimeout: 3_600_000 },
      },
    ],
  },
});
