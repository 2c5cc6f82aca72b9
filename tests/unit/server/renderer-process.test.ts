import { afterEach, expect, it } from "vitest";
import { createLog } from "@/server/front/log";
import { RendererProcess } from "@/server/front/renderer-process";

const node = process.execPath;
afterEach(() => void (process.execPath = node));

it("tries again when a renderer cannot even be started", async () => {
  process.execPath = "/no/such/program";
  const renderer = new RendererProcess({ ownHost: "koe", log: createLog("silent"), onMessage: () => {} });
  renderer.start();
  await expect.poll(() => renderer.starts, { timeout: 10_000 }).toBeGreaterThan(2);
  await renderer.stop();
});
