import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type Halves = { of: string; after: RegExp };

/** Serves the portal's pages in two parts, as a slow network does: up to what is named, and the rest when it is told to. */
export async function withHalvedPages(
  { of, after }: Halves,
  work: (address: string, sendRest: () => void) => Promise<void>,
): Promise<void> {
  let sendRest = () => {};
  const told = new Promise<void>((resolve) => (sendRest = resolve));
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? "/", of));
    const type = answer.headers.get("content-type") ?? "";
    const content = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { "content-type": type });
    const found = type.startsWith("text/html") ? after.exec(content.toString("latin1")) : null;
    if (!found) return void response.end(content);
    const half = found.index + found[0].length;
    response.write(content.subarray(0, half));
    await told;
    response.end(content.subarray(half));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, sendRest);
  } finally {
    sendRest();
    server.closeAllConnections();
    server.close();
  }
}
