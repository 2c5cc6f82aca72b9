import { writeFileSync } from "node:fs";
import { inProject } from "../project.mjs";

const WORKERS = { serviceWorker: "lib/offline/worker.ts", retiringWorker: "lib/offline/worker-off.ts" };
const WRITTEN_TO = "lib/platform/generated/service-workers.ts";

/** Bundles the service worker and the one that removes it into texts that `/sw.js` answers with. */
export async function bundleServiceWorkers() {
  const { build } = await import("esbuild");
  const texts = Object.entries(WORKERS).map(async ([name, source]) => {
    const { outputFiles } = await build({
      entryPoints: [inProject(source)],
      bundle: true,
      format: "iife",
      target: "es2022",
      minify: true,
      write: false,
    });
    return `export const ${name} = ${JSON.stringify(outputFiles[0].text)};\n`;
  });
  writeFileSync(inProject(WRITTEN_TO), (await Promise.all(texts)).join(""));
}
