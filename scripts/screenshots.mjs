// Takes the README's two pictures from a running portal: node scripts/screenshots.mjs http://localhost:3000
import { chromium } from "@playwright/test";
import { requireBrowser } from "./browser.mjs";

const base = process.argv[2] ?? "http://localhost:3000";
const pictures = [
  { file: "docs/images/front-page-phone.png", path: "/", viewport: { width: 390, height: 844 } },
  {
    file: "docs/images/project-desktop.png",
    path: "/hankkeet/matkalla-riittavaan-vanhemmuuteen",
    viewport: { width: 1280, height: 900 },
  },
];

const browser = await chromium.launch({ executablePath: await requireBrowser(), args: ["--no-sandbox"] });
for (const { file, path, viewport } of pictures) {
  const page = await browser.newPage({ viewport, colorScheme: "light" });
  await page.goto(base + path);
  await page.screenshot({ path: file });
}
await browser.close();
