import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { control, Labelled } from "@/components/ui/labelled";
import { Fact, FactList } from "@/components/ui/facts";
import { Missing } from "@/components/ui/missing";
import { PeriodText } from "@/components/ui/time-text";
import { formatPhone } from "@/lib/platform/format/phone";
import { localized, localizedOrNull } from "@/lib/platform/i18n/localized";
import {
  fieldName,
  type AnswerField,
  type answerKinds,
  type TypedAnswers,
} from "@/lib/upkeep/confirmation/answer-form";
import type { AskedContact } from "@/lib/upkeep/confirmation/queries";

type Props = {
  contact: AskedContact;
  typed: TypedAnswers | null;
  /** The key of the message about a field; null when it is all right. */
  reasonOf: (field: AnswerField) => string | null;
};

/** One contact: what the portal says of it, and the answer. The fields hold what is said now, so that one is mended in place. */
export function AskedContactFields({ contact, typed, reasonOf }: Props) {
  const t = useTranslations("admin.confirmation");
  const { id, person, title, phone, email, period, version } = contact;
  const name = person?.name ?? t("unnamed");
  const place = localizedOrNull(contact.project?.name) ?? localizedOrNull(contact.organization?.name);
  const now: Record<AnswerField, string> = {
    answer: "",
    version: String(version),
    title: localized(title),
    phone: phone ? formatPhone(phone) : "",
    email: email ?? "",
    endedOn: "",
  };
  const field = (key: AnswerField) => {
    const typedName = fieldName(key, id);
    return { name: typedName, value: typed?.[typedName] ?? now[key], reason: reasonOf(key) };
  };
  const answer = field("answer");
  const hasProblem = (...fields: AnswerField[]) => fields.some((key) => reasonOf(key) !== null);
  return (
    <section aria-labelledby={`nimi-${id}`} className="mt-10 max-w-measure border-t-2 border-border pt-6">
      <h2 id={`nimi-${id}`} className="text-2xl font-bold">
        {name}
      </h2>
      {place && <p className="text-soft">{place}</p>}
      <h3 className="mt-4 mb-2 font-semibold">{t("now")}</h3>
      <FactList>
        <Fact label={t("post")}>{localized(title)}</Fact>
        <Fact label={t("phone")}>{phone ? formatPhone(phone) : <Missing>{t("missing")}</Missing>}</Fact>
        <Fact label={t("email")}>{email ?? <Missing>{t("missing")}</Missing>}</Fact>
        <Fact label={t("period")}>
          <PeriodText period={period} />
        </Fact>
      </FactList>
      <input type="hidden" name={fieldName("version", id)} value={now.version} />
      <fieldset className="group/answer mt-4">
        <legend className="font-semibold">{t("answer.legend", { name })}</legend>
        <Problem id={`${answer.name}-virhe`} reason={answer.reason} />
        <Choice {...answer} kind="oikein" id={answer.name} />
        <Choice {...answer} kind="muutos" />
        <Shown by="muutos" always={hasProblem("title", "phone", "email")}>
          <p className="text-sm text-soft">{t("correctionsHint")}</p>
          <AnswerInput {...field("title")} label={t("post")} />
          <AnswerInput {...field("phone")} label={t("phone")} type="tel" />
          <AnswerInput {...field("email")} label={t("email")} />
        </Shown>
        <Choice {...answer} kind="paattynyt" />
        <Shown by="paattynyt" always={hasProblem("endedOn")}>
          <AnswerInput {...field("endedOn")} label={t("endedOn")} hint={t("endedOnHint")} />
        </Shown>
      </fieldset>
    </section>
  );
}

type AnswerKind = (typeof answerKinds)[number];

function Choice({ name, value, kind, id }: { name: string; value: string; kind: AnswerKind; id?: string }) {
  const t = useTranslations("admin.confirmation");
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="radio"
        id={id}
        name={name}
        value={kind}
        defaultChecked={value === kind}
        className="size-6 shrink-0 accent-spruce"
      />
      {t(`answer.${kind}`)}
    </label>
  );
}

const shownBy = {
  muutos: "group-has-[[value=muutos]:checked]/answer:block",
  paattynyt: "group-has-[[value=paattynyt]:checked]/answer:block",
};

/** The fields of a choice, once it is chosen; a browser that cannot tell shows them always. */
function Shown({ by, always, children }: { by: keyof typeof shownBy; always: boolean; children: ReactNode }) {
  const whenChosen = always ? "" : `supports-[selector(:has(*))]:hidden ${shownBy[by]}`;
  return <div className={`mb-4 ml-3 space-y-4 border-l-4 border-border pl-6 ${whenChosen}`}>{children}</div>;
}

type InputProps = {
  name: string;
  label: string;
  value: string;
  reason: string | null;
  hint?: string;
  type?: "text" | "tel";
};

function AnswerInput({ name, label, value, reason, hint, type = "text" }: InputProps) {
  const t = useTranslations("admin.confirmation");
  return (
    <Labelled id={name} label={label} hint={hint} problem={reason && t(`problem.${reason}` as never)}>
      {(described) => (
        <input
          {...described}
          type={type}
          name={name}
          defaultValue={value}
          maxLength={300}
          autoComplete="off"
          className={control}
        />
      )}
    </Labelled>
  );
}

function Problem({ id, reason }: { id: string; reason: string | null }) {
  const t = useTranslations("admin.confirmation");
  if (!reason) return null;
  return (
    <p id={id} className="font-semibold text-urgent">
      {t(`problem.${reason}` as never)}
    </p>
  );
}
