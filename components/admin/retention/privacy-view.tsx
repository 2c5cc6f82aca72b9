import { useTranslations } from "next-intl";
import { control, Labelled } from "@/components/ui/labelled";
import { ActionButton } from "@/components/admin/editors/action-button";
import { DoneNote } from "@/components/admin/editors/done-note";
import { SelectField, TextField } from "@/components/ui/fields";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { adminPaths } from "@/lib/admin-paths";
import type { listRemovablePeople } from "@/lib/retention/admin-queries";
import type { listSettings } from "@/lib/retention/settings";
import { SettingsForm } from "./settings-form";

type Props = {
  settings: Awaited<ReturnType<typeof listSettings>>;
  removable: Awaited<ReturnType<typeof listRemovablePeople>> & {
    /** By which they were narrowed. */ words: string | null;
  };
  maySearchAddresses: boolean;
  done: { note: string | null; record: string | null };
};

const notes = ["asetukset", "henkilo", "osoite", "este", "virhe"] as const;

/** What is decided of people and their data: how long they show, and taking them or their address out. */
export function PrivacyView({ settings, removable, maySearchAddresses, done }: Props) {
  const t = useTranslations("admin.retention");
  const { items: organizations, page, pageCount } = settings;
  const { people, total, words } = removable;
  const isNarrowed = words !== null || total > people.length;
  const note = notes.find((name) => name === done.note);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {note && <DoneNote>{t(`done.${note}`, { record: done.record ?? "" })}</DoneNote>}
      <Section id="asetukset" title={t("settingsTitle")} intro={t("settingsIntro")} wide>
        {organizations.length === 0 ? (
          <p>{t("noOrganizations")}</p>
        ) : (
          <ul className="divide-y divide-border/50 border-y border-border/50">
            {organizations.map((organization) => (
              <SettingsForm key={organization.id} organization={organization} />
            ))}
          </ul>
        )}
        <Pagination page={page} pageCount={pageCount} hrefOf={(sivu) => adminPaths.privacy({ sivu })} />
      </Section>
      {(people.length > 0 || isNarrowed) && (
        <Section id="henkilo" title={t("personTitle")} intro={t("personIntro")}>
          {isNarrowed && (
            <form method="get" action={adminPaths.privacy()} className="mb-6 space-y-4">
              <TextField name="nimi" label={t("personName")} hint={t("personNameHint", { total })} value={words} />
              <ActionButton>{t("find")}</ActionButton>
            </form>
          )}
          <form method="get" action={adminPaths.removePerson()} className="space-y-4">
            <SelectField
              name="id"
              label={t("person")}
              any={t("choosePerson")}
              choices={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <ActionButton>{t("look")}</ActionButton>
          </form>
        </Section>
      )}
      {maySearchAddresses && (
        <Section id="osoite" title={t("emailTitle")} intro={t("emailIntro")}>
          <form method="post" action={adminPaths.byEmailFind()} className="space-y-4">
            <Labelled id="osoite-kentta" label={t("email")}>
              {(described) => (
                <input {...described} name="osoite" maxLength={254} autoComplete="off" className={control} />
              )}
            </Labelled>
            <ActionButton>{t("find")}</ActionButton>
          </form>
        </Section>
      )}
    </>
  );
}
