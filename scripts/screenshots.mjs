// Takes the pictures of the documents from a running portal: node scripts/screenshots.mjs http://localhost:3000
// Those of the editors' area need an editor's session: its cookie's value in EDITOR_COOKIE.
import { chromium } from "@playwright/test";
import { requireBrowser } from "./browser.mjs";

const base = process.argv[2] ?? "http://localhost:3000";
const desktop = { width: 1280, height: 900 };
const pictures = [
  { file: "docs/images/front-page-phone.png", path: "/", viewport: { width: 390, height: 844 } },
  {
    file: "docs/images/project-desktop.png",
    path: "/hankkeet/matkalla-riittavaan-vanhemmuuteen",
    viewport: desktop,
  },
  { file: "docs/editing/images/worklist.png", path: "/yllapito", viewport: desktop, forEditors: true },
  {
    file: "docs/editing/images/form.png",
    path: "/yllapito/tietueet/service-vertaisryhmat-iisalmi",
    viewport: desktop,
    forEditors: true,
  },
  {
    file: "docs/editing/images/conflict.png",
    path: process.env.CONFLICT_PATH,
    viewport: desktop,
    forEditors: true,
  },
];

const cookie = process.env.EDITOR_COOKIE;
const browser = await chromium.launch({ executablePath: await requireBrowser(), args: ["--no-sandbox"] });
for (const { file, path, viewport, forEditors } of pictures) {
  if (!path || (forEditors && !cookie)) continue;
  const context = await browser.newContext({ viewport, colorScheme: "light" });
  if (forEditors)
    await context.addCookies([
      { name: "__Host-perhepolku", value: cookie, domain: new URL(base).hostname, path: "/", secure: true },
    ]);
  const page = await context.newPage();
  await page.goto(base + path, { waitUntil: "networkidle" });
  await page.screenshot({ path: file });
  await context.close();
}
await browser.close();
