import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/admin/form-state";

/** The field that a problem is mended in. */
const fields: Record<string, string> = {
  wrong: "sahkoposti",
  codeWrong: "_koodi",
  tooShort: "_uusi",
  tooLong: "_uusi",
  common: "_uusi",
  personal: "_uusi",
  currentWrong: "_nykyinen",
  emailFaulty: "sahkoposti",
  nameFaulty: "nimi",
  grantFaulty: "rooli",
  placeUnclear: "organisaatio",
  placeTwice: "organisaatio",
  known: "sahkoposti",
};

export function useProblems(state: FormState | null) {
  const t = useTranslations("admin.editors");
  const seconds = state?.waitSeconds ?? 0;
  const wait = seconds > 90 ? t("waitMinutes", { minutes: Math.ceil(seconds / 60) }) : t("wait", { seconds });
  type Key = Parameters<typeof t>[0];
  return (state?.problems ?? []).map((name) => ({
    field: fields[name] ?? null,
    text: t(`problems.${name}` as Key, { wait } as never) as string,
  }));
}

/** Why a form came back. It has the focus when the page opens, and leads to each field that is to be mended. */
export function ProblemSummary({ state }: { state: FormState | null }) {
  const t = useTranslations("admin.editors");
  const problems = useProblems(state);
  if (problems.length === 0) return null;
  return (
    <div id="tarkista" role="alert" tabIndex={-1} autoFocus className="max-w-measure outline-none">
      <Notice tone="urgent" title={t("problemsTitle")}>
        <ul>
          {problems.map(({ field, text }) => (
            <li key={text}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
