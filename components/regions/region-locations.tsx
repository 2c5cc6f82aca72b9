import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { ListEnd } from "@/components/ui/list-end";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { RegionContents } from "@/lib/regions/queries";

type Props = { title: string; locations: RegionContents["locations"]; href: string };

export function RegionLocations({ title, locations: { items, total }, href }: Props) {
  const t = useTranslations("regions");
  if (total === 0) return null;
  return (
    <Section id="toimipisteet" title={title}>
      <BulletList
        items={items.map(({ slug, name, street, postalCode, city }) => (
          <>
            <a href={paths.location(slug)}>{localizedText(name)}</a>
            <span className="block text-sm text-soft">
              {street ? (
                [street, [postalCode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ")
              ) : (
                <Missing>{t("addressMissing")}</Missing>
              )}
            </span>
          </>
        ))}
      />
      <ListEnd shown={items.length} total={total} href={href} />
    </Section>
  );
}
