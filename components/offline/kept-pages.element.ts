import { defineElement } from "@/components/ui/define-element";
import { KEPT_AT, PAGES } from "@/lib/offline/keeping";
import { finnishMoment } from "@/lib/offline/moment";

/** `<kept-pages data-moment>` around a heading and an empty list: the pages that this device keeps, and since when. */
class KeptPages extends HTMLElement {
  connectedCallback() {
    document.addEventListener("kept-pages-changed", this.show);
    // Not before React's runtime, where it still runs, has found the page as it was sent.
    if (document.readyState === "complete") this.show();
    else addEventListener("load", () => setTimeout(this.show, 100), { once: true });
  }

  disconnectedCallback() {
    document.removeEventListener("kept-pages-changed", this.show);
  }

  private show = () => void this.list();

  private async list() {
    if (!("caches" in window)) return;
    const isThere = await caches.has(PAGES);
    const pages = isThere
      ? await caches.open(PAGES).then((cache) => Promise.all([cache.keys(), cache.matchAll()]))
      : null;
    const entries = await Promise.all(
      (pages?.[0] ?? []).map(async ({ url }, index) => {
        const response = pages![1][index]!;
        return { url, title: titleOf(await response.text()), keptAt: response.headers.get(KEPT_AT) };
      }),
    );
    // Nobody asks for the page that says that there is no connection.
    const asked = entries.filter(({ url }) => !url.endsWith(this.dataset.except!));
    this.querySelector("ul")!.replaceChildren(...asked.reverse().map((entry) => this.entry(entry)));
    (this.firstElementChild as HTMLElement).hidden = asked.length === 0;
  }

  private entry({ url, title, keptAt }: { url: string; title: string; keptAt: string | null }) {
    const link = document.createElement("a");
    link.href = url;
    link.textContent = title || url;
    link.className = "inline-block py-2";
    const { date, time } = finnishMoment(new Date(keptAt ?? 0));
    const moment = (this.dataset.moment ?? "").replace("{date}", date).replace("{time}", time);
    const item = document.createElement("li");
    item.append(link, ` ${moment}`);
    return item;
  }
}

/** Only the title is parsed: the styles of a page that is read in another are refused there, each aloud. */
function titleOf(html: string): string {
  return new DOMParser().parseFromString(/<title>[^<]*/.exec(html)?.[0] ?? "", "text/html").title;
}

defineElement("kept-pages", KeptPages);
