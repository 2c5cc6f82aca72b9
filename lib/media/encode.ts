import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { refusals, type MediaRefusal } from "./kinds";

export type Encoded = { width: number; height: number; widths: number[] };

const answer = z.union([
  z.object({ width: z.int(), height: z.int(), widths: z.array(z.int()).min(1) }),
  z.object({ refused: z.enum(refusals) }),
]);

const patienceMilliseconds = 20_000;
let last: Promise<unknown> = Promise.resolve();

/**
 * Encodes an image anew into `directory`, as `<width>.webp` and `<width>.jpg`, without anything but its pixels. A process
 * does it that is killed after 20 seconds; one at a time, so that many pictures never take more memory than one.
 */
export function encodeImage(path: string, directory: string): Promise<Encoded | { refused: MediaRefusal }> {
  const mine = last.then(() => runEncoder(path, directory));
  last = mine.catch(() => {});
  return mine;
}

function runEncoder(path: string, directory: string): Promise<Encoded | { refused: MediaRefusal }> {
  // By its path and not bundled: it runs in a Node of its own, which knows none of the portal's secrets.
  const program = join(/* turbopackIgnore: true */ process.cwd(), "lib/media/encode.child.mjs");
  const child = spawn(process.execPath, ["--max-old-space-size=512", program, path, directory], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { PATH: process.env.PATH ?? "", NODE_ENV: process.env.NODE_ENV },
    timeout: patienceMilliseconds,
    killSignal: "SIGKILL",
  });
  return new Promise((done, fail) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => (said += part));
    child.on("error", fail);
    child.on("close", (code, signal) => {
      if (signal) return done({ refused: "tooHeavy" });
      if (code !== 0) return done({ refused: "broken" });
      done(answer.parse(JSON.parse(said)));
    });
  });
}
