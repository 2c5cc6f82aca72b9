import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FoldedMenu } from "@/components/layout/folded-menu";
import { Logo } from "@/components/layout/logo";
import { MenuItems, menuLink } from "@/components/layout/menu-items";
import { SignOutButton } from "@/components/admin/editors/sign-out-button";
import { adminPaths } from "@/lib/admin-paths";
import { scopeOf } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { paths } from "@/lib/paths";

type Props = {
  /** Null where nobody has signed in, or where it is not known. */
  editor: Pick<EditorActor, "name" | "grants"> | null;
  children: ReactNode;
};

const mindsEditors = ({ grants }: Pick<EditorActor, "grants">) => scopeOf({ grants }, "editor.manage").length > 0;

/** What every page of the editors' area stands in: dense but quiet. */
export function AdminShell({ editor, children }: Props) {
  const t = useTranslations("admin.layout");
  const session = useTranslations("admin.session");
  const transfer = useTranslations("admin.transfer");
  const items = [
    { href: adminPaths.home(), label: t("home") },
    { href: adminPaths.records(), label: t("records") },
    { href: adminPaths.media(), label: t("media") },
    ...(editor && scopeOf(editor, "audit.read").length > 0 ? [{ href: adminPaths.log(), label: t("log") }] : []),
    { href: adminPaths.imports(), label: transfer("importItem") },
    { href: adminPaths.exports(), label: transfer("exportItem") },
    ...(editor && mindsEditors(editor) ? [{ href: adminPaths.editors(), label: session("editors") }] : []),
  ];
  const list = <MenuItems items={items} />;
  const own = (
    <>
      <a href={paths.home()} className={menuLink}>
        {t("publicSite")}
      </a>
      {editor && (
        <a href={adminPaths.ownAccount()} className={menuLink}>
          {t("signedInAs", { name: editor.name })}
        </a>
      )}
      {editor && <SignOutButton label={session("signOut")} />}
    </>
  );
  return (
    <>
      <a
        href="#sisalto"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:bg-surface focus:p-3 focus:font-bold"
      >
        {t("skipToContent")}
      </a>
      <header className="border-b-4 border-spruce bg-surface">
        <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 px-4 py-2 sm:px-6">
          <a href={adminPaths.home()} className={`${menuLink} gap-2 text-lg font-bold tracking-tight`}>
            <Logo />
            {t("siteName")}
          </a>
          {editor && (
            <FoldedMenu label={t("menu")} className="ml-auto">
              <nav aria-label={t("navigation")} className="border-t border-border/50 py-2">
                <ul className="grid grid-cols-2">{list}</ul>
              </nav>
              <div className="grid grid-cols-2 border-t border-border/50 py-2">{own}</div>
            </FoldedMenu>
          )}
          {editor && (
            <nav aria-label={t("navigation")} className="hidden lg:block">
              <ul className="flex flex-wrap gap-x-6">{list}</ul>
            </nav>
          )}
          <div className={`flex-wrap items-center gap-x-6 lg:ml-auto lg:flex ${editor ? "hidden" : "flex"}`}>{own}</div>
        </div>
      </header>
      <main
        id="sisalto"
        tabIndex={-1}
        className="mx-auto w-full max-w-page grow px-4 py-6 outline-none sm:px-6 sm:py-8"
      >
        {children}
      </main>
    </>
  );
}
