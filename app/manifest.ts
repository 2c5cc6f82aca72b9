import type { MetadataRoute } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/lib/paths";

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations({ locale: "fi", namespace: "layout" });
  return {
    name: t("siteName"),
    short_name: t("siteName"),
    description: t("siteDescription"),
    lang: "fi",
    start_url: paths.home(),
    display: "minimal-ui",
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/icon-192.png", type: "image/png", sizes: "192x192" },
      { src: "/icon-512.png", type: "image/png", sizes: "512x512" },
    ],
  };
}
