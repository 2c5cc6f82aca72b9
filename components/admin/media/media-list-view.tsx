import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { adminPaths } from "@/lib/admin-paths";
import type { ListedMedia } from "@/lib/media/admin-queries";
import { MediaOutcome } from "./media-outcome";
import { useMediaName } from "./media-name";
import { Thumbnail } from "./thumbnail";
import { UploadForm } from "./upload-form";

type Props = {
  files: ListedMedia[];
  total: number;
  page: number;
  pageCount: number;
  mayUpload: boolean;
  outcome: string | null;
  added: number;
  refused: string;
};

/** The files of the editor's organizations, and the form that brings in more. */
export function MediaListView({ files, total, page, pageCount, mayUpload, ...came }: Props) {
  const t = useTranslations("admin.media");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <MediaOutcome {...came} />
      {mayUpload && <UploadForm />}
      <h2 className="mt-8 text-xl font-bold">{t("list")}</h2>
      <p className="text-soft">{total === 0 ? t("none") : t("count", { count: total })}</p>
      <ul className="mt-4 grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] gap-4">
        {files.map((file) => (
          <MediaCard key={file.hash} file={file} />
        ))}
      </ul>
      <Pagination page={page} pageCount={pageCount} hrefOf={(sivu) => adminPaths.media({ sivu })} />
    </>
  );
}

function MediaCard({ file }: { file: ListedMedia }) {
  const t = useTranslations("admin.media");
  const nameOf = useMediaName();
  const facts = [
    file.kind === "image" ? t("pixels", { width: file.width!, height: file.height! }) : t("pdf"),
    t("uses", { count: file.uses.length }),
    ...(file.kind === "image" && !file.alt ? [t("altMissing")] : []),
  ];
  return (
    <li className="flex min-w-0 flex-col overflow-hidden rounded-box border border-border bg-surface">
      <div className="flex h-40 items-center justify-center bg-sunken">
        {file.kind === "image" ? (
          <Thumbnail hash={file.hash} widths={file.widths} className="h-full w-full object-contain" />
        ) : (
          <span aria-hidden="true" className="text-2xl font-bold text-soft">
            {t("pdf")}
          </span>
        )}
      </div>
      <div className="p-3">
        <a href={adminPaths.mediaFile(file.hash)} className="inline-block py-2 font-semibold [overflow-wrap:anywhere]">
          {nameOf(file)}
        </a>
        <p className="text-sm text-soft">{facts.join(" · ")}</p>
      </div>
    </li>
  );
}
