import { useTranslations } from "next-intl";
import { ElementScript } from "@/components/ui/element-script";
import { SubmitButton, TextField } from "@/components/ui/fields";
import { paths } from "@/lib/paths";

/** The one box of the whole portal: an ordinary GET form, to which `search-suggestions` adds suggestions while typing. */
export function SearchBox({ query }: { query: string | null }) {
  const t = useTranslations("search");
  return (
    <form action={paths.search()} method="get" role="search" aria-label={t("label")} className="print:hidden">
      <search-suggestions
        class="block"
        data-source={paths.searchSuggestions()}
        data-none={t("suggestionCount", { count: 0 })}
        data-one={t("suggestionCount", { count: 1 })}
        data-many={t("suggestionCount", { count: 99 })}
      >
        <div className="rounded-box bg-sunken p-4">
          <div className="flex flex-col gap-3 sm:flex-row sm:items-end">
            <div className="relative min-w-0 flex-1">
              <TextField name="haku" label={t("field")} hint={t("hint")} value={query} />
              {/* The element fills these; React must find its own tree when it wakes up. */}
              <ul
                hidden
                className="suggestions absolute inset-x-0 top-full z-10 mt-1 max-h-[45dvh] overflow-y-auto rounded-box border border-border bg-surface [&>li]:min-h-11 [&>li]:cursor-pointer [&>li]:px-3 [&>li]:py-2"
                aria-label={t("suggestions")}
              />
            </div>
            <SubmitButton>{t("submit")}</SubmitButton>
          </div>
          <p role="status" className="sr-only" />
        </div>
      </search-suggestions>
      <ElementScript name="search-suggestions" />
    </form>
  );
}
