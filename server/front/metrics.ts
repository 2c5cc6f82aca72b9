import { createServer, type Server } from "node:http";
import { droppedLines } from "./log";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

export type Counts = { kept: number; unknown: number; asked: number; refused: number; failed: number };

type Sources = {
  /** Counted on the serving path as plain numbers, read when somebody asks. */
  counts: Counts;
  pages: () => { pages: number; bytes: number };
  queued: () => number;
  behind: () => number;
  renderer: () => { isReady: boolean; starts: number; hangs: number };
  isWarm: () => boolean;
};

/** Numbers for an operator, in Prometheus' form, at a port that only this machine reaches. */
export function createMetrics({ counts, pages, queued, behind, renderer, isWarm }: Sources) {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  new Gauge({
    name: "perhepolku_requests",
    help: "Requests since the start, by what became of them",
    labelNames: ["as"],
    registers,
    collect() {
      for (const [as, count] of Object.entries(counts)) this.set({ as }, count);
    },
  });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({ name: `perhepolku_${name}`, help, registers, collect: collecting(value) });
  gauge("kept_pages", "Pages in memory", () => pages().pages);
  gauge("kept_bytes", "Bytes of pages in memory", () => pages().bytes);
  gauge("queued_pages", "Pages waiting to be made in the background", queued);
  gauge("old_pages", "Pages known to be older than the catalogue", behind);
  gauge("renderer_ready", "1 when the renderer answers", () => Number(renderer().isReady));
  gauge("renderer_starts", "Renderers started, one of them at the start", () => renderer().starts);
  gauge("renderer_hangs", "Renderers ended because they no longer answered", () => renderer().hangs);
  gauge("log_dropped", "Lines of the log that were dropped because nobody read it", droppedLines);
  gauge("warm", "1 when every page that there is room for has been made since the start", () => Number(isWarm()));
  const made = new Histogram({
    name: "perhepolku_page_seconds",
    help: "How long pages took to make",
    buckets: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
    registers,
  });
  const failures = new Counter({ name: "perhepolku_page_failures", help: "Pages that could not be made", registers });

  return {
    noteMade({ milliseconds, failed }: { milliseconds: number; failed: boolean }) {
      if (failed) failures.inc();
      else made.observe(milliseconds / 1_000);
    },
    text: () => register.metrics(),
    /** Listens on loopback alone; rejects when the port is taken. */
    listen(port: number): Promise<Server> {
      const server = createServer((request, response) => {
        if (request.url !== "/metrics") return void response.writeHead(404).end();
        register.metrics().then(
          (text) => response.writeHead(200, { "Content-Type": register.contentType }).end(text),
          () => response.writeHead(500).end(),
        );
      });
      return new Promise((resolve, reject) => {
        server.once("error", reject).listen(port, "127.0.0.1", () => resolve(server));
      });
    },
  };
}

const collecting = (value: () => number) =>
  function (this: Gauge) {
    this.set(value());
  };
