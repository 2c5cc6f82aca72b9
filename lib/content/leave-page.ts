import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { pathOfRecord } from "@/lib/paths";
import type { Noun } from "./document-parts";
import { findCurrentSlug } from "./former-slug";

/** Ends a page that has no record to show: 308 to the address that the record has now, or 404. */
export async function leavePage(
  noun: Noun,
  slug: string,
  pathOf = (current: string) => pathOfRecord(noun, current),
): Promise<never> {
  const current = await findCurrentSlug(noun, slug);
  const path = current && pathOf(current);
  if (path) permanentRedirect(path);
  notFound();
}
