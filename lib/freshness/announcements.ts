import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

const reconnectMilliseconds = 1_000;

/**
 * Hears of each change of the content as it is committed, on a connection of its own that is opened again when it breaks.
 * `onNotice` is called too whenever the connection has been opened: something may have been said before.
 */
export function listenToContent(onNotice: () => void, onFault: (error: unknown) => void): { stop(): Promise<void> } {
  let client: pg.Client | null = null;
  let stopped = false;

  async function listen(): Promise<void> {
    while (!stopped) {
      const current = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 5_000 });
      client = current;
      const ended = new Promise<void>((resolve) => current.once("end", resolve).on("error", () => resolve()));
      try {
        await current.connect();
        current.on("notification", onNotice);
        await current.query("LISTEN content");
        onNotice();
        await ended;
      } catch (error) {
        onFault(error);
      }
      await current.end().catch(() => {});
      await wait(reconnectMilliseconds, undefined, { ref: false });
    }
  }

  void listen();
  return {
    async stop() {
      stopped = true;
      await client?.end().catch(() => {});
    },
  };
}
