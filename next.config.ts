import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { locales } from "./lib/platform/i18n/locales";
import { addressOf, mixedAddresses, rewrittenAddresses } from "./lib/routes";

const withNextIntl = createNextIntlPlugin("./lib/platform/i18n/request.ts");

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // The front (server/) compresses; with Next's own compression on, its responses could not be held back.
  compress: false,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // Types are checked by `npm test`, once, and not again by every start.
  typescript: { ignoreBuildErrors: true },
  skipTrailingSlashRedirect: true,
  agentRules: false,
  async headers() {
    // The address of what a reader has sent is its key: it goes to nobody else.
    return locales.map((locale) => ({
      source: addressOf("feedbackFollow", locale, ":slug"),
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    }));
  },
  async redirects() {
    return mixedAddresses().map((address) => ({ ...address, permanent: true }));
  },
  async rewrites() {
    return { beforeFiles: rewrittenAddresses(), afterFiles: [], fallback: [] };
  },
};

export default withNextIntl(config);
