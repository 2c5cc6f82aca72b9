import { useTranslations } from "next-intl";
import { QuickExit, QuickExitHint } from "@/components/helplines/quick-exit";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { RichText } from "@/components/ui/rich-text";
import { dayOfColumn, formatDay } from "@/lib/platform/format/dates";
import { localized, localizedOrNull } from "@/lib/platform/i18n/localized";
import type { SimpleTextDetails } from "@/lib/simple/queries";

/** A page in selkosuomi: one thing after another in larger text, and the way to the whole page. */
export function SimpleView({ simple, href }: { simple: SimpleTextDetails; href: string }) {
  const t = useTranslations("simple");
  const isSensitive = simple.terms.some(({ discretion }) => discretion !== "none");
  const organization = localizedOrNull(simple.reviewedBy?.name);
  const date = formatDay(dayOfColumn(simple.reviewedOn));
  return (
    <article lang="fi-simple">
      {isSensitive && <QuickExit />}
      <PageHeader title={localized(simple.name)}>
        <Badge>{t("badge")}</Badge>
        <WholePage href={href} />
      </PageHeader>
      {isSensitive && <QuickExitHint />}
      <div className="text-lg leading-relaxed">
        <RichText document={simple.text} />
      </div>
      <p className="mt-10 text-soft">
        {organization ? t("reviewedBy", { date, organization }) : t("reviewed", { date })}
      </p>
      <p>
        <WholePage href={href} />
      </p>
    </article>
  );
}

function WholePage({ href }: { href: string }) {
  const t = useTranslations("simple");
  return (
    <a href={href} className="inline-flex min-h-11 items-center">
      {t("wholePage")}
    </a>
  );
}

/** The link from a page to its reading version. */
export function SimpleLink({ href }: { href: string | null }) {
  const t = useTranslations("simple");
  if (!href) return null;
  return (
    <p className="mb-6 print:hidden">
      <a href={href} hrefLang="fi" className="inline-flex min-h-11 items-center font-semibold">
        {t("readSimple")}
      </a>
    </p>
  );
}
