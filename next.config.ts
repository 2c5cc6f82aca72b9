import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { defaultLocale, paths, publicSegments } from "./lib/paths";

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
    return [{ source: paths.feedbackFollow(":secret"), headers: [{ key: "Referrer-Policy", value: "no-referrer" }] }];
  },
  async rewrites() {
    const toDefaultLocale = (source: string) => ({
      source,
      destination: `/${defaultLocale}${source === "/" ? "" : source}`,
    });
    return {
      beforeFiles: [
        toDefaultLocale("/"),
        ...publicSegments.flatMap((segment) => [toDefaultLocale(`/${segment}`), toDefaultLocale(`/${segment}/:path*`)]),
      ],
      afterFiles: [],
      fallback: [],
    };
  },
};

export default withNextIntl(config);
