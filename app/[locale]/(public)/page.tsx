import { getTranslations } from "next-intl/server";
import { ArticleEntry } from "@/components/articles/article-entry";
import { EventEntry } from "@/components/events/event-group";
import { CountyList } from "@/components/home/county-list";
import { SearchForm } from "@/components/home/search-form";
import { SituationTiles } from "@/components/home/situation-tiles";
import { CountyMap } from "@/components/regions/county-map";
import { EntryList } from "@/components/ui/entry";
import { Section } from "@/components/ui/section";
import { listArticles } from "@/lib/articles/queries";
import { listEvents } from "@/lib/events/queries";
import { paths } from "@/lib/paths";
import { listCountiesWithCounts } from "@/lib/regions/queries";
import { listSituations } from "@/lib/services/queries";

const eventsShown = 3;
const articlesShown = 3;

export default async function HomePage() {
  const t = await getTranslations("home");
  const [situations, counties, events, articles] = await Promise.all([
    listSituations(),
    listCountiesWithCounts(),
    listEvents(),
    listArticles({ limit: articlesShown }),
  ]);
  return (
    <>
      <header className="max-w-3xl">
        <h1 className="text-3xl font-bold tracking-tight sm:text-4xl">{t("question")}</h1>
        <p className="mt-3 text-lg text-soft">{t("lead")}</p>
        <SearchForm />
      </header>
      <Section id="tilanteet" title={t("situationsTitle")} wide>
        <SituationTiles situations={situations} />
      </Section>
      <Section id="alueet" title={t("regionsTitle")} intro={t("regionsIntro")} wide>
        <div className="grid gap-8 md:grid-cols-2">
          <CountyMap counties={counties} />
          <CountyList counties={counties} />
        </div>
      </Section>
      {events.upcoming.total > 0 && (
        <Section id="tapahtumat" title={t("eventsTitle")} wide>
          <EntryList>
            {events.upcoming.events.slice(0, eventsShown).map((event) => (
              <EventEntry key={event.slug} event={event} />
            ))}
          </EntryList>
          <More href={paths.events()} label={t("eventsAll")} />
        </Section>
      )}
      <Section id="ajankohtaista" title={t("newsTitle")} wide>
        <EntryList>
          {articles.map((article) => (
            <ArticleEntry key={article.slug} article={article} />
          ))}
        </EntryList>
        <More href={paths.articles()} label={t("newsAll")} />
      </Section>
      <Section id="ammattilaisille" title={t("professionalsTitle")}>
        <p>{t("professionalsBody")}</p>
        <p className="flex gap-6">
          <More href={paths.projects()} label={t("projects")} />
          <More href={paths.contacts()} label={t("contacts")} />
        </p>
      </Section>
    </>
  );
}

function More({ href, label }: { href: string; label: string }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center font-semibold">
      {label}
    </a>
  );
}
