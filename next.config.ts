import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { adminPaths } from "./lib/admin-paths";
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
    const followed = locales.map((locale) => addressOf("feedbackFollow", locale, ":slug"));
    // So is the address of a link from a letter to an editor.
    const letters = [adminPaths.invitation(":token"), adminPaths.newPassword(":token")];
    return [...followed, ...letters].map((source) => ({
      source,
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
