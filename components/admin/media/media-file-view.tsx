import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/admin/editors/action-button";
import { PageHeader } from "@/components/ui/page-header";
import { adminPaths } from "@/lib/admin-paths";
import type { FoundMedia } from "@/lib/media/admin-queries";
import { pdfName } from "@/lib/media/names";
import { paths } from "@/lib/paths";
import { formatMoment } from "@/lib/platform/format/moment";
import { MediaForm } from "./media-form";
import { useMediaName } from "./media-name";
import { MediaOutcome } from "./media-outcome";

const megabyte = 1_024 * 1_024;

type Props = { file: FoundMedia; origin: string; outcome: string | null };

/** One file: what is said of it, where it is used, and how it is deleted. */
export function MediaFileView({ file, origin, outcome }: Props) {
  const t = useTranslations("admin.media");
  const nameOf = useMediaName();
  const sizeOf = (bytes: number) =>
    bytes < megabyte
      ? t("kilobytes", { size: Math.ceil(bytes / 1_024) })
      : t("megabytes", { size: Number((bytes / megabyte).toFixed(1)) });
  const facts = [
    t(file.kind),
    ...(file.kind === "image" ? [t("pixels", { width: file.width!, height: file.height! })] : []),
    sizeOf(file.bytes),
    t("uploadedAt", { moment: formatMoment(file.uploadedAt) }),
  ];
  return (
    <>
      <p>
        <a href={adminPaths.media()} className="inline-flex min-h-11 items-center">
          {t("back")}
        </a>
      </p>
      <PageHeader title={nameOf(file)} eyebrow={t("detailTitle")} lead={facts.join(" · ")} />
      <MediaOutcome outcome={outcome} />
      {file.kind === "pdf" && (
        <section className="mb-8 max-w-measure">
          <h2 className="text-xl font-bold">{t("address")}</h2>
          <p className="text-soft">{t("addressHint")}</p>
          <p className="[overflow-wrap:anywhere]">
            <a href={paths.media(pdfName(file.hash))}>{origin + paths.media(pdfName(file.hash))}</a>
          </p>
        </section>
      )}
      {file.mayChange && <MediaForm file={file} />}
      <section className="mt-10 max-w-measure">
        <h2 className="text-xl font-bold">{t("usedIn")}</h2>
        {file.uses.length === 0 && <p>{t("notUsed")}</p>}
        <ul>
          {file.uses.map(({ recordId, title }) => (
            <li key={recordId}>
              <a href={adminPaths.record(recordId, {}, "images")} className="inline-block py-2">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {file.mayDelete && (
        <section className="mt-10 max-w-measure">
          <h2 className="text-xl font-bold">{t("delete")}</h2>
          <p className="mt-2 mb-3">{file.isPublished ? t("deleteUsed") : t("deleteHint")}</p>
          {!file.isPublished && (
            <form method="post" action={adminPaths.deleteMedia(file.hash)}>
              <ActionButton>{t("delete")}</ActionButton>
            </form>
          )}
        </section>
      )}
    </>
  );
}
