import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { adminPaths } from "@/lib/admin-paths";
import type { findRemoval } from "@/lib/retention/admin-queries";
import { SureForm } from "./sure-form";

type Props = { removal: NonNullable<Awaited<ReturnType<typeof findRemoval>>>; isUnsure: boolean };

/** What will happen, before it does: the words that are looked for and every record that they are in. */
export function RemovalView({ removal: { person, words, shared, records }, isUnsure }: Props) {
  const t = useTranslations("admin.retention");
  const worklist = useTranslations("admin.worklist");
  return (
    <>
      <PageHeader title={t("personConfirmTitle", { name: person.name })} lead={t("personWhat")} />
      <BulletList
        items={[t("personWhat1"), t("personWhat2"), t("personWhat3", { mask: t("mask") }), t("personWhat4")]}
      />
      <Section id="sanat" title={t("words")}>
        <BulletList items={words} />
      </Section>
      {shared.length > 0 && (
        <Section id="yhteiset" title={t("shared")}>
          <p className="mb-3">{t("sharedWhat")}</p>
          <BulletList items={shared} />
        </Section>
      )}
      <Section id="tietueet" title={t("records")}>
        {records.length === 0 ? (
          <p>{t("noRecords")}</p>
        ) : (
          <BulletList
            items={records.map(({ id, name, noun }) => (
              <span key={id}>
                <a href={adminPaths.record(id)} className="inline-block py-1">
                  {name}
                </a>
                {` (${worklist(`noun.${noun}`).toLowerCase()})`}
              </span>
            ))}
          />
        )}
      </Section>
      {isUnsure && (
        <Notice tone="attention">
          <p>{t("sureMissing")}</p>
        </Notice>
      )}
      <SureForm action={adminPaths.removePersonSend()} name="id" value={person.id} button={t("removePerson")} />
      <p className="mt-8">
        <a href={adminPaths.privacy()} className="inline-flex min-h-11 items-center">
          {t("back")}
        </a>
      </p>
    </>
  );
}
