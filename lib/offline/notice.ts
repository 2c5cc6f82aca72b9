import { finnishMoment } from "./moment";

const WORDS = /<meta name="kept-notice" content="([^"]*)"/;
const BODY = /<body\b[^>]*>/;

/**
 * A kept page with the notice above it that says when it was fetched. The page brings the words in its own language; the
 * notice is an element that React's runtime does not know and passes over.
 */
export function withKeptNotice(html: string, keptAt: Date): string {
  const { date, time } = finnishMoment(keptAt);
  const words = (WORDS.exec(html)?.[1] ?? "{date} {time}").replace("{date}", date).replace("{time}", time);
  return html.replace(BODY, (body) => `${body}<kept-notice class="kept-notice" role="status">${words}</kept-notice>`);
}
