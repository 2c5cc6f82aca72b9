import { defineConfig } from "@playwright/test";

const baseURL = process.env.E2E_BASE_URL ?? "http://localhost:3000";
const QUIET = [
  ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
];
// Chromium's sandbox refuses to run as root.
const args = process.getuid?.() === 0 ? ["--no-sandbox", ...QUIET] : QUIET;

// What an answer or a sheet of paper says does not depend on the screen it is shown on; journeys bring their own screen.
const sameOnEveryScreen =
  /(addresses|database-away|front|editing|editors|hostile-editing|facts|feedback|files|html|journeys|languages|media|offline|print|small-screens|transfer|upkeep|visits|writing)\.spec\.ts$/;
// They ask what is said and where a link leads: the phone is the harder screen for both.
const phoneIsEnough = /(search|shortlist|situations)\.spec\.ts$/;
// Pages in Swedish and English are those in Finnish with other words: what differs shows on the narrower screen.
const inOtherLanguages = / in (sv|en)( |$)/;
// A wide screen has the same stops in another frame, which some pages show as well as all.
const stopsOfMost =
  /every stop on the (?!(front page|list of services|service|ended project|municipality|search|feedback) is)/;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  reporter: "list",
  use: {
    baseURL,
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    trace: "off",
    launchOptions: { args, executablePath: process.env.CHROMIUM_PATH },
  },
  projects: [
    { name: "phone", use: { viewport: { width: 390, height: 844 } }, testIgnore: sameOnEveryScreen },
    {
      name: "desktop",
      use: { viewport: { width: 1280, height: 900 } },
      testIgnore: [sameOnEveryScreen, phoneIsEnough],
      grepInvert: [inOtherLanguages, stopsOfMost],
    },
    { name: "any", testMatch: sameOnEveryScreen },
  ],
});
