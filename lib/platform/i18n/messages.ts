import articles from "@/messages/fi/articles.json";
import contacts from "@/messages/fi/contacts.json";
import errors from "@/messages/fi/errors.json";
import events from "@/messages/fi/events.json";
import facts from "@/messages/fi/facts.json";
import feedback from "@/messages/fi/feedback.json";
import helplines from "@/messages/fi/helplines.json";
import home from "@/messages/fi/home.json";
import hours from "@/messages/fi/hours.json";
import layout from "@/messages/fi/layout.json";
import offline from "@/messages/fi/offline.json";
import organizations from "@/messages/fi/organizations.json";
import pages from "@/messages/fi/pages.json";
import print from "@/messages/fi/print.json";
import programmes from "@/messages/fi/programmes.json";
import projects from "@/messages/fi/projects.json";
import regions from "@/messages/fi/regions.json";
import search from "@/messages/fi/search.json";
import services from "@/messages/fi/services.json";
import shortlist from "@/messages/fi/shortlist.json";
import simple from "@/messages/fi/simple.json";
import situations from "@/messages/fi/situations.json";
import ui from "@/messages/fi/ui.json";

/** The words of the portal in Finnish, one file a noun. */
export const messages = {
  articles,
  contacts,
  errors,
  events,
  facts,
  feedback,
  helplines,
  home,
  hours,
  layout,
  offline,
  organizations,
  pages,
  print,
  programmes,
  projects,
  regions,
  search,
  services,
  shortlist,
  simple,
  situations,
  ui,
};
