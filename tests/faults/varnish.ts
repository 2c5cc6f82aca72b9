import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const ANSWER_MILLISECONDS = 20_000;

/** Varnish with our configuration before a portal (Debian's varnish and varnish-modules); throws when it is not installed. */
export async function startVarnish({ port, portal }: { port: number; portal: string }) {
  const directory = mkdtempSync(join(tmpdir(), "perhepolku-varnish-"));
  const configuration = join(directory, "perhepolku.vcl");
  const text = readFileSync("ops/http-cache/varnish.vcl", "utf8");
  writeFileSync(configuration, text.replace('.port = "3000"', `.port = "${new URL(portal).port}"`));
  const storage = [
    "-p",
    "http_gzip_support=off",
    "-p",
    "backend_idle_timeout=8",
    "-s",
    "malloc,64m",
    "-j",
    "none",
    "-n",
    join(directory, "work"),
  ];
  const child = spawn("varnishd", ["-F", "-f", configuration, "-a", `127.0.0.1:${port}`, ...storage], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text) => (said += String(text)));
  child.once("error", (error) => (said += error.message));
  const address = `http://127.0.0.1:${port}`;
  await untilListening(address, child, () => said);
  return {
    address,
    async stop() {
      child.kill("SIGTERM");
      await new Promise((resolve) => child.once("exit", resolve));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function untilListening(address: string, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + ANSWER_MILLISECONDS;
  const answers = () =>
    fetch(address).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (Date.now() > deadline || child.exitCode !== null || !child.pid)
      throw new Error(`varnishd does not answer (apt install varnish varnish-modules): ${said()}`);
    await wait(100);
  }
}
