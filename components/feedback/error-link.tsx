import { useTranslations } from "next-intl";
import { subjectText, type SubjectKey } from "@/lib/feedback/subject";
import { paths } from "@/lib/paths";

/** The link of a card, whose facts the form itself then offers to choose from. */
export function ErrorLink({ name, ...subject }: SubjectKey & { name: string }) {
  const t = useTranslations("feedback");
  return (
    <a
      href={paths.feedback({ kohde: subjectText(subject) })}
      rel="nofollow"
      aria-label={t("ofRecord", { name })}
      className="inline-flex min-h-11 items-center text-sm print:hidden"
    >
      {t("isThereError")}
    </a>
  );
}
