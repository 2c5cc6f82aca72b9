import { useTranslations } from "next-intl";
import { ElementScript } from "@/components/ui/element-script";
import { Icon } from "@/components/ui/icon";
import { paths } from "@/lib/paths";
import { shortlistQuery } from "@/lib/shortlist/address";

/** Puts a record on the reader's list; named aloud where several stand on a page. */
export function AddToShortlist({ id, name }: { id: string; name?: string }) {
  const t = useTranslations("shortlist");
  return (
    <shortlist-add
      data-id={id}
      data-list={paths.shortlist()}
      data-added={t("added")}
      data-full={t("full")}
      data-open={t("open", { count: "{count}" })}
    >
      <a
        href={paths.shortlist(shortlistQuery([{ id, note: "" }]))}
        rel="nofollow"
        className="inline-flex min-h-11 items-center"
      >
        <Icon name="list" />
        <span data-words="">{t("add")}</span>
        {name && <span className="sr-only">: {name}</span>}
      </a>
      <ElementScript name="shortlist-add" />
    </shortlist-add>
  );
}
