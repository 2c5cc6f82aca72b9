import { randomBytes } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { adminPaths } from "@/lib/admin-paths";
import { paths, pathsIn } from "@/lib/paths";
import { fault } from "./fault";
import { hashesOf, keepPages } from "./pages";
import { startPortal, type Portal } from "./portal";

/* Clients that mean harm, or are broken. */
let portal: Portal;
let before: Record<string, string>;
const open: Socket[] = [];

beforeAll(async () => {
  portal = await startPortal(process.env.DATABASE_URL!, {
    env: { PAGES_MEMORY_MB: "3", SOCKETS_PER_ADDRESS: "2000" },
    until: "ready",
  });
  before = await keepPages(portal);
});
afterAll(async () => {
  for (const socket of open) socket.destroy();
  await portal?.stop();
});

type Talk = { socket: Socket; heard: () => string; closed: Promise<void> };

function talk(words: string | Buffer): Talk {
  let heard = "";
  const socket = connect(Number(new URL(portal.address).port), "127.0.0.1");
  open.push(socket);
  socket.on("data", (bytes) => (heard += bytes.toString("latin1")));
  socket.on("error", () => {});
  socket.write(words);
  return { socket, heard: () => heard, closed: new Promise((resolve) => socket.once("close", () => resolve())) };
}

/** What is heard until the portal hangs up. */
async function whole(words: string | Buffer, seconds = 10): Promise<string> {
  const { socket, heard, closed } = talk(words);
  const isClosed = await Promise.race([closed.then(() => true), wait(seconds * 1_000, false)]);
  socket.destroy();
  expect(isClosed, `the connection stays open after ${heard().slice(0, 200)}`).toBe(true);
  return heard();
}

const statusesIn = (heard: string) => [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
const request = (line: string, ...headers: string[]) => [line, "Host: koe", ...headers, "", ""].join("\r\n");

/** The front's memory in megabytes, without its children's. */
function frontMemory(): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${portal.child.pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

function bytesOnDisk(directory = portal.pagesDirectory): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

describe("clients", () => {
  fault(
    {
      number: 18,
      fault: "100 forms from one address whose text never comes",
      expected: "they hold no place at the renderer: searches, unkept pages and health go on",
    },
    async () => {
      const head = ["Host: koe", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 60000", "", "a="];
      const forms = [paths.feedbackSend(), adminPaths.signInSend()].flatMap((path) =>
        Array.from({ length: 50 }, () => talk([`POST ${path} HTTP/1.1`, ...head].join("\r\n"))),
      );
      const drip = setInterval(() => forms.forEach(({ socket }) => socket.writable && socket.write("b")), 1_000);
      try {
        await wait(500);
        expect(await (await portal.get(paths.search({ haku: "vauva" }))).text()).toContain("Haku");
        expect((await portal.get(paths.services({ sivu: "1", kieli: "sv" }))).status).toBe(200);
        expect((await portal.get("/api/health/ready")).status).toBe(200);
        expect((await portal.get(adminPaths.signIn())).status).toBe(200);
      } finally {
        clearInterval(drip);
        for (const { socket } of forms) socket.destroy();
      }
      return "answered as ever";
    },
  );

  fault(
    {
      number: 18,
      fault: "300 sockets that send a header's byte now and then, a slow body and a slow reader",
      expected: "others are answered meanwhile; the slow are told 408 and hung up on",
    },
    async () => {
      const slow = Array.from({ length: 300 }, () => talk("GET / HTTP/1.1\r\nHost: koe\r\nX-A"));
      const drip = setInterval(() => slow.forEach(({ socket }) => socket.writable && socket.write("a")), 3_000);
      const body = talk(request(`POST ${paths.feedbackSend()} HTTP/1.1`, "Content-Length: 5000") + "viesti=");
      const reader = talk(Array.from({ length: 300 }, () => request("GET / HTTP/1.1")).join(""));
      reader.socket.pause();
      expect(await hashesOf(portal)).toEqual(before);
      const inTime = await Promise.race([Promise.all(slow.map(({ closed }) => closed)), wait(40_000, "open")]);
      clearInterval(drip);
      expect(inTime).not.toBe("open");
      expect(slow.filter(({ heard }) => statusesIn(heard())[0] === 408)).toHaveLength(300);
      expect(await hashesOf(portal)).toEqual(before);
      body.socket.destroy();
      reader.socket.destroy();
      return "pages as before meanwhile; 300 of 300 told 408 and closed";
    },
  );

  fault(
    {
      number: 19,
      fault: "A body of 60 MB, a body in chunks, a header of 20 kB",
      expected: "413, 411 and 431 before anything of it is kept in memory",
    },
    async () => {
      const memory = frontMemory();
      const most = 60 * 1024 * 1024;
      for (const path of [paths.feedbackSend(), adminPaths.uploadMedia(), adminPaths.saveRecord("x")]) {
        const { socket, heard } = talk(request(`POST ${path} HTTP/1.1`, `Content-Length: ${most}`));
        const piece = Buffer.alloc(64 * 1024, "a");
        for (let sent = 0; sent < most && socket.writable; sent += piece.length)
          if (!socket.write(piece)) await Promise.race([new Promise((done) => socket.once("drain", done)), wait(500)]);
        await expect.poll(() => statusesIn(heard())[0], { timeout: 5_000 }).toBe(413);
        socket.destroy();
      }
      const grown = frontMemory() - memory;
      // Of 180 MB sent: less than one of the three bodies.
      expect(grown).toBeLessThan(55);
      const chunked = talk(
        request(`POST ${paths.feedbackSend()} HTTP/1.1`, "Transfer-Encoding: chunked") + "5\r\nhello\r\n0\r\n\r\n",
      );
      await expect.poll(() => statusesIn(chunked.heard())[0], { timeout: 5_000 }).toBe(411);
      const large = await whole(request("GET / HTTP/1.1", `X-A: ${"a".repeat(20_000)}`));
      expect(statusesIn(large)).toEqual([431]);
      return `413, 411, 431; the front's memory grew by ${Math.max(0, grown).toFixed(0)} MB`;
    },
  );

  fault(
    {
      number: 22,
      fault: "10,000 addresses that there are not",
      expected: "404 each; nothing more on the disk or among the kept pages, no more than 20 MB in memory",
    },
    async () => {
      const ask = async (path: string) => {
        const response = await portal.get(path);
        await response.arrayBuffer();
        return response.status;
      };
      for (let number = 0; number < 500; number += 1) await ask(`/palvelut/${randomBytes(6).toString("hex")}`);
      // The background's own pages are made before anything is counted.
      await expect.poll(() => portal.metric("perhepolku_queued_pages"), { timeout: 30_000 }).toBe(0);
      const [pages, bytes, memory] = [await portal.metric("perhepolku_kept_pages"), bytesOnDisk(), frontMemory()];
      const others: string[] = [];
      const isUnknown = async (path: string) => {
        const status = await ask(path);
        if (status !== 404) others.push(`${path} ${status}`);
      };
      for (let round = 0; round < 400; round += 1) {
        const word = randomBytes(6).toString("hex");
        const places = ["/palvelut/", "/hankkeet/", "/alueet/", "/", "/wp-admin/", `${pathsIn("sv").services()}/`];
        const addresses = places.flatMap((place) =>
          [1, 2, 3, 4].map((number) => `${place}${word}-${number}${number > 2 ? `?p=${word}` : ""}`),
        );
        await Promise.all([...addresses, `/palvelut/${word}`].map(isUnknown));
      }
      expect(others).toEqual([]);
      expect(await portal.metric("perhepolku_kept_pages")).toBe(pages);
      expect(bytesOnDisk()).toBe(bytes);
      const grown = frontMemory() - memory;
      expect(grown).toBeLessThan(20);
      expect(await hashesOf(portal)).toEqual(before);
      return `10,000 × 404; ${pages} pages and ${(bytes / 1e6).toFixed(1)} MB on the disk as before; memory +${Math.max(0, grown).toFixed(0)} MB`;
    },
  );

  fault(
    {
      number: 20,
      fault: "Pipelined rubbish, invalid UTF-8, NUL, bare line ends, two lengths, a length and chunks at once",
      expected: "400 in Finnish and the connection closed; none of it reaches the renderer as a second request",
    },
    async () => {
      const smuggled = "GET /yllapito HTTP/1.1\r\nHost: koe\r\n\r\n";
      const post = (...headers: string[]) => request("POST /palaute/laheta HTTP/1.1", ...headers);
      const hostile: Record<string, string | Buffer> = {
        rubbish: request("GET / HTTP/1.1") + "\u0001\u0002roska\r\n\r\n" + smuggled,
        bytes: Buffer.concat([Buffer.from("GET /palvelut/\xff\xfe HTTP/1.1\r\nHost: koe\r\n\r\n", "latin1")]),
        nul: "GET /palvelut/\0 HTTP/1.1\r\nHost: koe\r\n\r\n",
        both: post("Content-Length: 5", "Transfer-Encoding: chunked") + "0\r\n\r\n" + smuggled,
        twoLengths: post("Content-Length: 5", "Content-Length: 6") + "hello" + smuggled,
        twoHosts: "GET /ei-ole HTTP/1.1\r\nHost: koe\r\nHost: toinen\r\n\r\n" + "roska\r\n\r\n",
        oddChunks: post("Transfer-Encoding: xchunked") + smuggled,
        folded: "GET / HTTP/1.1\r\nHost: koe\r\nX-A: a\r\n Transfer-Encoding: chunked\r\n\r\n" + smuggled,
      };
      // What was asked before the rubbish is answered whole before the connection ends.
      const both = await whole(hostile.rubbish!);
      expect(statusesIn(both)).toEqual([200, 400]);
      expect(both.indexOf("</html>")).toBeLessThan(both.indexOf("HTTP/1.1 400"));
      for (const [name, words] of Object.entries(hostile)) {
        const statuses = statusesIn(await whole(words));
        expect([400, 411], name).toContain(statuses.at(-1));
        expect(
          statuses.filter((status) => ![200, 400, 411].includes(status)),
          name,
        ).toEqual([]);
        expect(statuses.filter((status) => status === 200).length, name).toBeLessThanOrEqual(1);
      }
      for (const path of ["/palvelut/%ff", "/palvelut/%c0%af", "/palvelut/%00", "/haku?haku=%ff"]) {
        const answer = await portal.get(path);
        expect([answer.status, (await answer.text()).includes('lang="fi"')], path).toEqual([400, true]);
      }
      // Line ends that stay encoded are letters of an address that there is not.
      expect((await portal.get("/palvelut/%0d%0aX:%20y")).status).toBe(404);
      expect(await hashesOf(portal)).toEqual(before);
      return `${Object.keys(hostile).length} talks ended with 400 or 411 and a closed connection, 4 addresses with 400`;
    },
  );
});
