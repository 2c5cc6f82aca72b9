import { useTranslations } from "next-intl";
import { ElementScript } from "@/components/ui/element-script";
import { Icon } from "@/components/ui/icon";
import { paths } from "@/lib/paths";
import { shortlistQuery } from "@/lib/shortlist/address";

const link = "not-[[hidden]]:inline-flex min-h-11 items-center";

/** Puts a record on the reader's list; named aloud where several stand on a page. */
export function AddToShortlist({ id, name }: { id: string; name?: string }) {
  const t = useTranslations("shortlist");
  return (
    <shortlist-add data-id={id}>
      <a data-add="" href={paths.shortlist(shortlistQuery([{ id, note: "" }]))} rel="nofollow" className={link}>
        <Icon name="list" />
        <span>
          {t("add")}
          {name && <span className="sr-only">: {name}</span>}
        </span>
      </a>
      <a data-open="" href={paths.shortlist()} rel="nofollow" hidden className={`with-count ${link}`}>
        <Icon name="list" />
        <span>{t("open")}</span>
      </a>
      <span role="status" className="not-empty:ms-2" data-added={t("added")} data-full={t("full")} />
      <ElementScript name="shortlist-add" />
    </shortlist-add>
  );
}
