import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { BulletList } from "@/components/ui/bullet-list";
import { ElementScript } from "@/components/ui/element-script";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { MOST_PAGES } from "@/lib/offline/keeping";
import { KeptPages } from "./kept-pages";

const button =
  "min-h-11 cursor-pointer rounded-box border-2 border-spruce bg-spruce px-6 py-2 font-bold text-paper hover:underline";

/** Where reading without a network is turned on and off, and what it keeps on the device. */
export function OfflineView({ isOffered }: { isOffered: boolean }) {
  const t = useTranslations("offline");
  return (
    <>
      <Breadcrumb crumbs={[{ href: paths.home(), label: t("home") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      {isOffered ? <Switch /> : <Notice>{t("notOffered")}</Notice>}
      <Section id="mita-tallentuu" title={t("whatTitle")}>
        <BulletList
          items={[
            t("whatUrgent"),
            t("whatVisited", { most: MOST_PAGES }),
            t("whatList"),
            t("whatNever"),
            t("whatDevice"),
          ]}
        />
      </Section>
      <Section id="yhteinen-laite" title={t("sharedTitle")}>
        <p>{t("sharedBody")}</p>
      </Section>
      <Section id="puhelimen-aloitusnaytto" title={t("installTitle")}>
        <p>{t("installBody")}</p>
      </Section>
      <KeptPages />
    </>
  );
}

function Switch() {
  const t = useTranslations("offline");
  return (
    <offline-switch data-worker={paths.serviceWorker()} class="block max-w-measure space-y-3">
      <p data-state="cannot">{t("cannot")}</p>
      <div data-state="off" hidden>
        <p className="mb-3">{t("isOff")}</p>
        <button type="button" data-press="on" className={button}>
          {t("turnOn")}
        </button>
      </div>
      <div data-state="on" hidden>
        <p className="mb-3 font-bold">{t("isOn")}</p>
        <button type="button" data-press="off" className={button}>
          {t("turnOff")}
        </button>
      </div>
      <p
        role="status"
        data-working={t("working")}
        data-done={t("done")}
        data-removed={t("removed")}
        data-failed={t("failed")}
      />
      <ElementScript name="offline-switch" />
    </offline-switch>
  );
}
