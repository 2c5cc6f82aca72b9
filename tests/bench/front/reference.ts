import { createServer } from "node:http";
import { rawOf } from "./raw";

/* `reference.ts ADDRESS`: Node's own server with the bytes and the headers of a page; says its port. */
const address = process.argv[2]!;
const answer = await fetch(address, { headers: { "accept-encoding": "identity" } });
const packed = await rawOf(address);
const own = new Set(["date", "connection", "keep-alive", "content-length", "content-encoding", "transfer-encoding"]);
const headers = [...answer.headers].filter(([name]) => !own.has(name)).flat();
headers.push("content-encoding", "br", "content-length", String(packed.length));
const server = createServer((_, response) => {
  response.writeHead(200, headers);
  response.end(packed);
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as { port: number }).port));
