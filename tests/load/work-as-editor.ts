import { spawn } from "node:child_process";
import { setPriority } from "node:os";

export type EditorsWork = { waits: number[]; stale: number };

/** An editor publishes for a while in a process that gives way to the load and the portal: the editor is elsewhere. */
export async function workAsEditor(
  databaseUrl: string,
  address: string,
  { seconds, pauseMs = 0 }: { seconds: number; pauseMs?: number },
): Promise<EditorsWork> {
  const editor = ["--conditions=react-server", "--import", "tsx", "tests/load/editor.ts"];
  const child = spawn(process.execPath, [...editor, address, String(seconds), String(pauseMs)], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.pid) setPriority(child.pid, 5);
  let said = "";
  child.stdout.on("data", (text) => (said += String(text)));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`the editor ended with ${code}: ${said}`);
  return JSON.parse(said.trim().split("\n").at(-1)!) as EditorsWork;
}
