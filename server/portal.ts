import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import next from "next";
import { inEachLanguage } from "../lib/platform/i18n/locales";
import { environment } from "../lib/platform/env";
import { offerOwnPages } from "../lib/platform/http/own-page";
import { createDoor } from "./door";
import { createDueCheck } from "./due-check";
import { paths } from "../lib/paths";
import { askOwn, isOwnRequest, loadOwnPage, type OwnPlace } from "./loopback";
import { keepReady, smallPage } from "./ready-pages";
import { ownPages } from "./request-rules";
import { createFrameSender } from "./send-frame";
import { createStyleReader } from "./styles";

type Settings = {
  /** Where this process will listen: pages of ours are asked there. */
  place: OwnPlace;
  /** Behind the front, which keeps finished pages and has cleaned what comes in; not so in development. */
  behindFront: boolean;
};

/** Next and the door around it: a listener for requests, and what ends it. */
export async function openPortal({ place, behindFront }: Settings) {
  const root = new URL("..", import.meta.url).pathname;
  const forDevelopment = !behindFront;
  const [hostname, port] = place.ownHost.split(/:(?=\d+$)/);
  // Next listens for connection upgrades on this server, which never opens, so that none from outside reach it.
  const httpServer = behindFront ? createServer() : undefined;
  const app = next({ dev: forDevelopment, dir: root, hostname, port: Number(port), httpServer });
  await app.prepare();

  const readyPages = (name: keyof typeof ownPages, fallback: string) =>
    inEachLanguage((locale) => keepReady(() => loadOwnPage(place, ownPages[name](locale)), fallback));
  const notFoundPages = readyPages("notFound", smallPage("not-found"));
  const errorPages = readyPages("error", smallPage("error"));
  offerOwnPages((path, preview) => loadOwnPage(place, path, preview));

  const styleOf = createStyleReader({
    buildDirectory: join(root, process.env.NEXT_DIST_DIR ?? ".next"),
    elements: join(root, "public/elements"),
  });
  const checkDue = createDueCheck((path) => loadOwnPage(place, path));
  const door = createDoor({
    handle: app.getRequestHandler(),
    isOwnRequest,
    loadOwnPage: (path) => loadOwnPage(place, path),
    notFoundPages,
    errorPages,
    styleOf: behindFront ? styleOf : null,
    sendFrame: behindFront ? createFrameSender({ place, styleOf }) : null,
    forDevelopment,
    onRequest: checkDue,
    trustProxy: behindFront || environment().TRUST_PROXY === "1",
  });
  return {
    listener: (request: IncomingMessage, response: ServerResponse) => void door(request, response),
    /** Lets Next load what it loads at its first request; asks nothing of the database. */
    awaken: async () => void (await askOwn(place, paths.robots())),
    warmUp: () =>
      Promise.all([notFoundPages, errorPages].flatMap((pages) => Object.values(pages)).map((page) => page.html())),
    checkDue,
    close: () => app.close(),
  };
}
