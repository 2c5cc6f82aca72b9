import { createServer } from "node:http";
import next from "next";
import { inEachLanguage } from "../lib/platform/i18n/locales";
import { offerOwnPages } from "../lib/platform/http/own-page";
import { createDueCheck } from "./due-check";
import { createFront } from "./front";
import { close, codeOf, listen } from "./listen";
import { isOwnRequest, loadOwnPage } from "./loopback";
import { keepReady, smallPage } from "./ready-pages";
import { ownPages } from "./request-rules";
import words from "./words.json";

const host = process.env.HOST ?? "localhost";
const port = Number(process.env.PORT ?? 3000);
const forDevelopment = process.env.NODE_ENV === "development";
const root = new URL("..", import.meta.url).pathname;

// Next listens for connection upgrades on this server, which never opens, so that none from outside reach it.
const noUpgrades = createServer();
const app = next({
  dev: forDevelopment,
  dir: root,
  hostname: host,
  port,
  httpServer: forDevelopment ? undefined : noUpgrades,
});
await app.prepare();

const ownHost = host === "localhost" || host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
const readyPages = (name: keyof typeof ownPages, fallback: string) =>
  inEachLanguage((locale) => keepReady(() => loadOwnPage(ownHost, port, ownPages[name](locale)), fallback));
const notFoundPages = readyPages("notFound", smallPage("not-found"));
const errorPages = readyPages("error", smallPage("error"));

offerOwnPages((path, preview) => loadOwnPage(ownHost, port, path, preview));

const front = createFront({
  handle: app.getRequestHandler(),
  isOwnRequest,
  loadOwnPage: (path) => loadOwnPage(ownHost, port, path),
  notFoundPages,
  errorPages,
  forDevelopment,
  onRequest: createDueCheck((path) => loadOwnPage(ownHost, port, path)),
  trustProxy: process.env.TRUST_PROXY === "1",
});

try {
  const servers = await listen((request, response) => void front(request, response), host, port);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void shutDown(servers));
} catch (error) {
  if (codeOf(error) !== "EADDRINUSE") throw error;
  console.error(words.portTaken.replace("{port}", String(port)));
  process.exit(1);
}

console.log(words.open.replace("{address}", `http://${host.includes(":") ? `[${host}]` : host}:${port}`));
await Promise.all([notFoundPages, errorPages].flatMap((pages) => Object.values(pages)).map((page) => page.html()));

async function shutDown(servers: Awaited<ReturnType<typeof listen>>) {
  await close(servers);
  await app.close();
  process.exit(0);
}
