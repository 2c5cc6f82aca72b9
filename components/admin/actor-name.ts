import { useTranslations } from "next-intl";

/** Who did something: an editor by name, a program or a reader by what it is. */
export function useActorName(names: ReadonlyMap<string, string>): (id: string) => string {
  const t = useTranslations("admin.versions.program");
  return (id) => names.get(id) ?? (t.has(id as "seed") ? t(id as "seed") : id);
}
