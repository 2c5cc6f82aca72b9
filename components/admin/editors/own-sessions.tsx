import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { ActionButton } from "@/components/admin/editors/action-button";
import { useMoment } from "@/components/admin/editors/use-moment";
import { adminPaths } from "@/lib/admin-paths";
import type { OwnSession } from "@/lib/editors/sessions";

/** Where the editor is signed in; each other session can be ended. */
export function OwnSessions({ sessions }: { sessions: OwnSession[] }) {
  const t = useTranslations("admin.editors.own");
  const moment = useMoment();
  return (
    <Section id="istunnot" title={t("sessions")} intro={t("sessionsLead")}>
      <ul className="divide-y divide-border/50">
        {sessions.map(({ id, browser, createdAt, lastSeenAt, isThis }) => {
          const name = browser || t("unknownBrowser");
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <div>
                <p className="font-semibold">
                  {name} {isThis && <span className="font-normal text-soft">({t("this")})</span>}
                </p>
                <p className="text-sm text-soft">
                  {t("begun", { time: moment(createdAt) })}, {t("seen", { time: moment(lastSeenAt) })}
                </p>
              </div>
              {!isThis && (
                <form method="post" action={adminPaths.ownAccountSend("istunnot")}>
                  <ActionButton name="istunto" value={id}>
                    {t("end")}
                    <span className="sr-only">: {t("begun", { time: moment(createdAt) })}</span>
                  </ActionButton>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action={adminPaths.ownAccountSend("istunnot")} className="mt-4">
          <ActionButton>{t("endOthers")}</ActionButton>
        </form>
      )}
    </Section>
  );
}
