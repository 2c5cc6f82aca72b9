import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { pageTypes } from "./page-types";

type Message = { type: "error" | "info" | "non-document-error"; url: string; lastLine?: number; message: string };

const run = promisify(execFile);
const JAR = join(createRequire(import.meta.url).resolve("vnu-jar/package.json"), "../build/dist/vnu.jar");
const LARGEST_REPORT = 64 * 1024 * 1024;

test("the HTML of every page is valid", async ({ request }) => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), "perhepolku-html-"));
  try {
    const files = await Promise.all(
      pageTypes.map(async ({ path }, index) => {
        const file = join(folder, `${index}.html`);
        const html = await (await request.get(path)).text();
        // The style that a page carries is Tailwind's: newer CSS than the checker knows.
        await writeFile(file, html.replace(/<style>[\s\S]*?<\/style>/, "<style></style>"));
        return file;
      }),
    );
    const errors = (await validate(files)).filter(({ type }) => type !== "info");
    const listed = errors.map(({ url, lastLine, message }) => `${pageOf(url)} line ${lastLine}: ${message}`);
    expect(listed).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function validate(files: string[]): Promise<Message[]> {
  const java = process.env.JAVA_PATH ?? "java";
  const options = ["-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always"];
  const { stdout } = await run(java, [...options, ...files], { maxBuffer: LARGEST_REPORT });
  return (JSON.parse(stdout) as { messages: Message[] }).messages;
}

function pageOf(url: string): string {
  const index = /(\d+)\.html$/.exec(url)?.[1];
  return index ? pageTypes[Number(index)]!.path : url;
}
