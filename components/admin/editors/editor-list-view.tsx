import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { GrantList } from "@/components/admin/editors/grant-list";
import { useMoment } from "@/components/admin/editors/use-moment";
import { adminPaths } from "@/lib/admin-paths";
import type { EditorState, ListedEditor } from "@/lib/editors/queries";

const tones: Record<EditorState, BadgeTone> = { active: "good", invited: "attention", disabled: "past" };

type Props = {
  editors: { items: ListedEditor[]; total: number; page: number; pageCount: number };
  places: ReadonlyMap<string, string>;
};

export function EditorListView({ editors, places }: Props) {
  const t = useTranslations("admin.editors");
  const moment = useMoment();
  const head = (["name", "rights", "state", "lastSeen"] as const).map((name) => t(`list.${name}`));
  return (
    <>
      <PageHeader title={t("list.title")} lead={t("list.lead")}>
        <a
          href={adminPaths.newEditor()}
          className="inline-flex min-h-11 items-center rounded-box border-2 border-spruce bg-spruce px-6 py-2 font-bold text-paper no-underline visited:text-paper hover:underline"
        >
          {t("list.invite")}
        </a>
      </PageHeader>
      <p className="mb-2 text-soft">{t("list.count", { count: editors.total })}</p>
      <DataTable caption={t("list.caption")} head={head}>
        {editors.items.map((editor) => (
          <tr key={editor.id}>
            <th scope="row" className="min-w-48">
              <a href={adminPaths.editor(editor.id)} className="min-h-11 font-semibold">
                {editor.name}
              </a>
              <span className="block break-words text-soft">{editor.email}</span>
            </th>
            <td>
              <GrantList grants={editor.grants} places={places} />
            </td>
            <td>
              <Badge tone={tones[editor.state]}>{t(`state.${editor.state}`)}</Badge>
            </td>
            <td>{editor.lastSeenAt ? moment(editor.lastSeenAt) : t("list.never")}</td>
          </tr>
        ))}
      </DataTable>
      <Pagination page={editors.page} pageCount={editors.pageCount} hrefOf={(sivu) => adminPaths.editors({ sivu })} />
    </>
  );
}
