import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Showcase } from "@/components/ui/showcase";

export const metadata: Metadata = { robots: { index: false } };
export const dynamic = "force-dynamic";

/** Every primitive of the portal on one page, for those who build it. */
export default function ComponentsPage() {
  if (process.env.NODE_ENV === "production") notFound();
  return <Showcase />;
}
