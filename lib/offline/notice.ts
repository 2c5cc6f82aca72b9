import { finnishMoment } from "./moment";

const WORDS = /<meta name="kept-notice" content="([^"]*)"/;
const BODY = /<body\b[^>]*>/;

const RUNTIME = [
  /<script\b(?![^>]*\btype="(?:module|application\/ld\+json)")[^>]*>[\s\S]*?<\/script>/g,
  /<link\b[^>]*\bas="script"[^>]*>/g,
];

/**
 * A page without Next's runtime and its data, which would put back what the page was before the notice. No public page
 * needs them; the elements stay.
 */
export function withoutRuntime(html: string): string {
  return RUNTIME.reduce((text, pattern) => text.replace(pattern, ""), html);
}

/** A kept page with the notice above it that says when it was fetched, in words that the page itself brings. */
export function withKeptNotice(html: string, keptAt: Date): string {
  const { date, time } = finnishMoment(keptAt);
  const words = (WORDS.exec(html)?.[1] ?? "{date} {time}").replace("{date}", date).replace("{time}", time);
  return html.replace(BODY, (body) => `${body}<kept-notice class="kept-notice" role="status">${words}</kept-notice>`);
}
