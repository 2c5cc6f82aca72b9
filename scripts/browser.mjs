import { runNode } from "./children.mjs";
import { PlainFault } from "./faults.mjs";
import { findInPath, installDebianPackages, works } from "./programs.mjs";
import { words } from "./say.mjs";

const DOWNLOAD_MILLISECONDS = 180_000;

/** The path of a Chromium that starts. One that is present is used without the network; else one is installed. */
export async function requireBrowser() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    if (await works(CHROMIUM_PATH, "--version")) return CHROMIUM_PATH;
    throw new PlainFault(words.noBrowser);
  }
  const { chromium } = await import("@playwright/test");
  const places = [() => chromium.executablePath(), () => findInPath("chromium")];
  const installations = [
    () => runNode(["node_modules/playwright/cli.js", "install", "chromium"], { timeout: DOWNLOAD_MILLISECONDS }),
    () => installDebianPackages("chromium"),
  ];
  for (const install of [async () => {}, ...installations]) {
    await install().catch(() => {});
    for (const place of places) if (await works(place(), "--version")) return place();
  }
  throw new PlainFault(words.noBrowser);
}
