import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";
import { Icon } from "@/components/ui/icon";
import { FoldedMenu } from "./folded-menu";
import { LanguageSwitcher } from "./language-switcher";
import { Logo } from "./logo";
import { MenuItems, menuLink } from "./menu-items";

export function SiteHeader() {
  const t = useTranslations("layout");
  const items = [
    { href: paths.services(), label: t("services") },
    { href: paths.situations(), label: t("situations") },
    { href: paths.regions(), label: t("regions") },
    { href: paths.projects(), label: t("projects") },
    { href: paths.organizations(), label: t("organizations") },
    { href: paths.contacts(), label: t("contacts") },
    { href: paths.articles(), label: t("articles") },
    { href: paths.events(), label: t("events") },
  ];
  const list = <MenuItems items={items} />;
  return (
    <header className="border-b border-border/60 bg-surface">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 px-4 py-2 sm:px-6">
        <a href={paths.home()} className={`${menuLink} gap-2 text-xl font-bold tracking-tight`}>
          <Logo />
          {t("siteName")}
        </a>
        <a href={paths.search()} className={`${menuLink} ml-auto font-semibold max-sm:hidden print:hidden`}>
          <Icon name="search" />
          {t("search")}
        </a>
        <a
          href={paths.helplines()}
          className="inline-flex max-sm:ml-auto min-h-11 items-center rounded-box border-2 border-urgent bg-urgent-wash px-4 font-bold text-urgent no-underline visited:text-urgent hover:underline print:hidden"
        >
          <Icon name="phone" />
          {t("helplines")}
        </a>
        <FoldedMenu label={t("menu")}>
          <nav aria-label={t("mainNavigation")}>
            <ul className="grid border-t border-border/50 py-2 sm:grid-cols-2">
              <li className="sm:hidden">
                <a href={paths.search()} className={menuLink}>
                  {t("search")}
                </a>
              </li>
              {list}
            </ul>
          </nav>
        </FoldedMenu>
        <LanguageSwitcher />
        <nav aria-label={t("mainNavigation")} className="hidden w-full lg:block print:hidden">
          <ul className="-ml-0.5 flex flex-wrap gap-x-7 text-base">{list}</ul>
        </nav>
      </div>
    </header>
  );
}
