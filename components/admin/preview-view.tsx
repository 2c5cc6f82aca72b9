import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { adminPaths } from "@/lib/admin-paths";
import type { FoundRecord } from "@/lib/content/admin-queries";

type Props = {
  record: FoundRecord;
  /** A link that has just been made, to be copied. */
  link: string | null;
  canBeShown: boolean;
};

/** The public page itself in two frames, as wide as a phone and as a desktop. */
export function PreviewView({ record, link, canBeShown }: Props) {
  const t = useTranslations("admin.preview");
  const { number } = record.latest;
  const src = adminPaths.previewPage(record.id);
  return (
    <>
      <PageHeader title={t("title", { title: record.title })} lead={t("lead", { number })}>
        <a href={adminPaths.record(record.id)} className="inline-flex min-h-11 items-center font-semibold">
          {t("back")}
        </a>
      </PageHeader>
      {record.workingCopy && <Notice tone="attention">{t("unsaved")}</Notice>}
      {link && (
        <Notice title={t("link")}>
          <p>
            <a href={link} className="break-all">
              {link}
            </a>
          </p>
        </Notice>
      )}
      {canBeShown ? (
        <div className="space-y-8">
          <Frame title={t("phone")} src={src} size="h-[44rem] w-full max-w-[390px]" />
          <Frame title={t("desktop")} src={src} size="h-[44rem] w-[1280px]" />
        </div>
      ) : (
        <Notice tone="attention">
          <p>{t("obstacles")}</p>
          <p>
            <a href={`${adminPaths.record(record.id)}#esteet`}>{t("back")}</a>
          </p>
        </Notice>
      )}
      {record.may("preview.share") && canBeShown && (
        <section aria-labelledby="jaa" className="mt-8 max-w-measure">
          <h2 id="jaa" className="text-xl font-bold">
            {t("share")}
          </h2>
          <p className="text-soft">{t("shareHint", { number })}</p>
          <form method="post" action={adminPaths.recordAction(record.id)} className="mt-2">
            <input type="hidden" name="toimi" value="share" />
            <input type="hidden" name="versio" value={number} />
            <button className="min-h-11 rounded-box border-2 border-spruce bg-surface px-4 font-semibold text-spruce hover:underline">
              {t("makeLink")}
            </button>
          </form>
        </section>
      )}
    </>
  );
}

/** Without scripts, so that nothing in a draft can run in the editors' area. */
function Frame({ title, src, size }: { title: string; src: string; size: string }) {
  return (
    <section>
      <h2 className="mb-2 text-lg font-bold">{title}</h2>
      <div className="overflow-x-auto" role="region" aria-label={title} tabIndex={0}>
        <iframe
          title={title}
          src={src}
          sandbox="allow-same-origin"
          className={`${size} rounded-box border border-border`}
        />
      </div>
    </section>
  );
}
