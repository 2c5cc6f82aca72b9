import { useTranslations } from "next-intl";

/** Who did something: an editor by name, a program or a reader by what it is. */
export function useActorName(names: ReadonlyMap<string, string>): (id: string) => string {
  const t = useTranslations("admin.versions.program");
  return (id) => {
    // One who answered by a link in a letter is known by the request only: "confirmation:12".
    const program = id.split(":")[0] as "seed";
    return names.get(id) ?? (t.has(program) ? t(program) : id);
  };
}
