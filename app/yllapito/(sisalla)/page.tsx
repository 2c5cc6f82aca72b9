import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorklistView } from "@/components/admin/worklist/worklist-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { scopeOf } from "@/lib/editors/policy";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { countGapsOf } from "@/lib/upkeep/admin-queries";
import { countWork, listWork } from "@/lib/worklist/admin-queries";
import { findOutcome } from "@/lib/worklist/outcome";
import { recordParts } from "@/lib/worklist/record-parts";

/** So many of each part on the first page. */
const first = 5;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.worklist");
  return { title: t("title") };
}

export default async function WorklistPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const actor = await requireEditorPage();
  const { tehty = null } = firstValues(await searchParams);
  const [parts, counts, gaps, outcome] = await Promise.all([
    Promise.all(
      recordParts.map(async (part) => ({ part, ...(await listWork(actor, part, { perPage: first, page: 1 })) })),
    ),
    countWork(actor),
    countGapsOf(actor),
    findOutcome(actor, tehty),
  ]);
  const mayManagePrivacy = scopeOf(actor, "organization.settings").length > 0;
  return (
    <WorklistView parts={parts} counts={{ ...counts, gaps }} outcome={outcome} mayManagePrivacy={mayManagePrivacy} />
  );
}
