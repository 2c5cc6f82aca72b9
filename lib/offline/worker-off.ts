import { OWN_CACHES } from "./keeping";
import { worker } from "./scope";

/** Takes the place of the service worker where an operator has turned it off, empties what it kept, and leaves. */
worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    worker.registration
      .unregister()
      .then(() => caches.keys())
      .then((names) =>
        Promise.all(names.filter((name) => name.startsWith(OWN_CACHES)).map((name) => caches.delete(name))),
      ),
  );
});
