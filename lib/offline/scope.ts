/** The part of the service worker's global scope that ours uses; TypeScript's own types of it do not go with those of pages. */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface PageEvent extends LastingEvent {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope {
  addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: PageEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: ServiceWorkerRegistration;
  location: Location;
}

export const worker = self as unknown as WorkerScope;
