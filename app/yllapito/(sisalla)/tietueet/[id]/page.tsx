import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { OutcomeNotice } from "@/components/admin/outcome-notice";
import { ObstacleSummary } from "@/components/admin/obstacle-summary";
import { PreviewBeside } from "@/components/admin/preview-beside";
import { RecordActions } from "@/components/admin/record-actions";
import { RecordForm } from "@/components/admin/record-form";
import { RecordHeader } from "@/components/admin/record-header";
import { RestoredNotice } from "@/components/admin/restored-notice";
import { RecordVisitsView } from "@/components/admin/visits/record-visits-view";
import { WritingHints } from "@/components/admin/client/writing-hints";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";
import { BothChanged } from "@/components/admin/both-changed";
import { ReferringList } from "@/components/admin/referring-list";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { findRecord, findReferring, referencesForForm } from "@/lib/content/admin-queries";
import { listObstacles } from "@/lib/content/obstacles";
import { shownObstacles } from "@/lib/content/form/shown-obstacles";
import { listActorNames } from "@/lib/content/history-queries";
import { filesIn, listPickableImages } from "@/lib/media/admin-queries";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { findRecordVisits } from "@/lib/visits/admin-queries";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<RawQuery> };

const load = cache(async (id: string) => {
  const editor = await requireEditorPage();
  return { editor, record: (await findRecord(editor, id)) ?? notFound() };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await load((await params).id);
  const t = await getTranslations("admin.records.form");
  return { title: `${t("title")}: ${record.title}` };
}

export default async function RecordPage({ params, searchParams }: Props) {
  const { editor, record } = await load((await params).id);
  const { tehty = null, ongelma = null, molemmat = null } = firstValues(await searchParams);
  const document = record.workingCopy?.document ?? record.latest.document;
  const baseNumber = record.workingCopy?.baseNumber ?? record.latest.number;
  const [obstacles, references, names, images, visits] = await Promise.all([
    listObstacles(document),
    referencesForForm(editor, document),
    listActorNames([record.latest.authorId]),
    listPickableImages(editor, filesIn(document)),
    findRecordVisits(editor, record.id),
  ]);
  const context = {
    ...references,
    noun: record.noun,
    recordId: record.id,
    images,
    obstacles: shownObstacles(document, obstacles),
  };
  return (
    <>
      <RecordHeader record={record} names={names} />
      <OutcomeNotice done={tehty} problem={ongelma}>
        {tehty === "merged" && <BothChanged noun={record.noun} fields={molemmat?.split(",") ?? []} />}
        {ongelma === "referred" && <ReferringList records={await findReferring(record.id)} />}
      </OutcomeNotice>
      {record.workingCopy && (
        <RestoredNotice
          recordId={record.id}
          at={record.workingCopy.updatedAt}
          isConflict={baseNumber !== record.latest.number}
        />
      )}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 max-w-measure">
          <ObstacleSummary context={context} />
          {record.may("record.save") && (
            <RecordForm
              document={document}
              baseNumber={baseNumber}
              context={context}
              mayPublish={record.may("record.publish")}
              maySubmit={record.may("record.submit")}
            />
          )}
        </div>
        <aside className="min-w-0">
          <RecordActions record={record} />
          {obstacles.length === 0 && <PreviewBeside recordId={record.id} />}
          {visits && <RecordVisitsView recordId={record.id} visits={visits} />}
          <WritingHints
            formId="lomake"
            words={{
              kind: adminMessages.readability.kind,
              help: adminMessages.readability.help,
              ...adminMessages.readability.writing,
            }}
          />
        </aside>
      </div>
    </>
  );
}
