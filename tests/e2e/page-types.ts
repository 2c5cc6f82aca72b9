import { paths, pathsIn } from "@/lib/paths";
import { defaultLocale, type Locale } from "@/lib/platform/i18n/locales";

export type PageType = { name: string; path: string; status: 200 | 404; locale: Locale };

const page = (name: string, path: string, locale = defaultLocale): PageType => ({ name, path, status: 200, locale });

/** A sample of the pages in a language: lists and records, the guarded, the forms, the numbers. */
const inLanguage = (locale: Locale): PageType[] => {
  const book = pathsIn(locale);
  const own = (name: string, path: string) => page(`${name} in ${locale}`, path, locale);
  return [
    own("front page", book.home()),
    own("ended project", book.project(projects.perhekainuu)),
    own("sources of a project", book.projectSources(projects.perhekainuu)),
    own("funder", book.funder("stea")),
    own("municipality", book.region("kajaani")),
    own("list of services", book.services()),
    own("service", book.service("vertaisryhmat-iisalmi")),
    own("situation with a way out", book.situation("vakivalta")),
    own("list of contacts", book.contacts()),
    own("list of events", book.events()),
    own("search", book.search({ haku: "eroneuvonta" })),
    own("helplines", book.helplines()),
    own("feedback", book.feedback()),
    own("accessibility statement", book.accessibility()),
    { ...own("page that is not found", book.service("tata-palvelua-ei-ole")), status: 404 },
  ];
};

/** The five projects of the source documents, the Kainuu part, and what lies around them, by slug. */
export const projects = {
  perhekainuu: "perhekainuu",
  perheentalo: "perheentalo",
  familyCentres: "siun-sote-perhekeskukset",
  parenthood: "matkalla-riittavaan-vanhemmuuteen",
  childWelfare: "pohjoinen-lastensuojelu",
  childWelfareKainuu: "pohjoinen-lastensuojelu-kainuu",
} as const;

const list = "p=service-vertaisryhmat-iisalmi.helpline-kriisipuhelin.person-anneli-vatula";

/** One address for every type of page, some types in two states. */
export const pageTypes: PageType[] = [
  page("front page", paths.home()),
  page("list of projects", paths.projects()),
  page("ended project", paths.project(projects.perhekainuu)),
  page("partnership model", paths.project(projects.perheentalo)),
  page("planned project without money", paths.project(projects.familyCentres)),
  page("running group project", paths.project(projects.parenthood)),
  page("project with parts", paths.project(projects.childWelfare)),
  page("part of a project", paths.project(projects.childWelfareKainuu)),
  page("sources of a project", paths.projectSources(projects.perhekainuu)),
  page("list of programmes", paths.programmes()),
  page("programme", paths.programme("lape")),
  page("list of organizations", paths.organizations()),
  page("living organization", paths.organization("kainuun-hyvinvointialue")),
  page("ended organization", paths.organization("kainuun-sote")),
  page("list of funders", paths.funders()),
  page("funder", paths.funder("stea")),
  page("list of regions", paths.regions()),
  page("county", paths.region("kainuu")),
  page("municipality", paths.region("kajaani")),
  page("wellbeing services county", paths.region("kainuun-hyvinvointialue")),
  page("district", paths.region("lehtikangas")),
  page("search", paths.search()),
  page("search results", paths.search({ haku: "eroneuvontaa Iisalmi" })),
  page("search without results", paths.search({ haku: "xyzzyq" })),
  page("list of services", paths.services()),
  page("finder with filters", paths.services({ haku: "vertaistukea", paikka: "Iisalmi", ika: 7 })),
  page("service", paths.service("vertaisryhmat-iisalmi")),
  page("service for somebody in danger", paths.service("lastensuojeluilmoitus-kainuu")),
  page("list of situations", paths.situations()),
  page("situation", paths.situation("ero")),
  page("situation with a way out", paths.situation("huoli-lapsesta")),
  page("location", paths.location("perhekeskus-onni")),
  page("list of contacts", paths.contacts()),
  page("person", paths.contact("anneli-vatula")),
  page("post without a name", paths.contact("hankekoordinaattori-mrv")),
  page("list of articles", paths.articles()),
  page("article", paths.article("perheentalo-yhteistyo-leviaa")),
  page("list of events", paths.events()),
  page("event", paths.event("pohjoinen-lastensuojelu-infotilaisuus-2022")),
  page("helplines", paths.helplines()),
  page("leaflet of a service", paths.serviceLeaflet("vertaisryhmat-iisalmi")),
  page("empty shortlist", paths.shortlist()),
  page("shortlist", `${paths.shortlist()}?${list}&m.helpline-kriisipuhelin=Soita+illalla`),
  page("leaflet of a shortlist", `${paths.shortlistLeaflet()}?${list}`),
  page("use without a network", paths.offline()),
  page("no connection", paths.noConnection()),
  page("feedback on a fact", paths.feedback({ kohde: "service/doulat-iisalmi", tieto: "price" })),
  page("feedback on a card", paths.feedback({ kohde: "contact/hankekoordinaattori-mrv" })),
  page("feedback", paths.feedback()),
  page("comment", paths.feedback({ kohde: "article/perheentalo-yhteistyo-leviaa", laji: "kommentti" })),
  page("feedback that has been removed", paths.feedbackDeleted()),
  page("about", paths.about()),
  page("accessibility statement", paths.accessibility()),
  page("privacy", paths.privacy()),
  { ...page("page that is not found", paths.service("tata-palvelua-ei-ole")), status: 404 },
  ...inLanguage("sv"),
  ...inLanguage("en"),
];
