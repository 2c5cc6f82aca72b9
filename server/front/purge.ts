import { request as httpRequest } from "node:http";

const TIMEOUT_MILLISECONDS = 2_000;
const MOST_AT_ONCE = 100;

/** Asks a cache in front of us to forget pages by their surrogate keys: `PURGE` with the header that Varnish's xkey reads. */
export function createPurger(url: string | null, onFault: (error: unknown) => void) {
  return (keys: string[]): void => {
    if (!url) return;
    for (let start = 0; start < keys.length; start += MOST_AT_ONCE) {
      const headers = { "xkey-purge": keys.slice(start, start + MOST_AT_ONCE).join(" ") };
      const asked = httpRequest(url, { method: "PURGE", headers, timeout: TIMEOUT_MILLISECONDS }, (answer) => {
        answer.resume();
        if (answer.statusCode !== 200) onFault(new Error(`the cache answered ${answer.statusCode}`));
      });
      asked.on("timeout", () => asked.destroy(new Error("the cache does not answer")));
      asked.on("error", onFault).end();
    }
  };
}
