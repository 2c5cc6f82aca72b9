import { createServer, request as httpRequest, type Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** Asks for pages one after another until told to stop. Resolves with what was not answered as it must be. */
export function keepAsking(address: string, pages: string[]) {
  let stopped = false;
  let answered = 0;
  const failed: string[] = [];
  const asking = Array.from({ length: 4 }, async (_, reader) => {
    // Each request on a connection of its own, as readers' are.
    for (let turn = reader; !stopped; turn += 1) {
      const path = pages[turn % pages.length]!;
      const outcome = await answerOf(address + path);
      if (outcome === "200") answered += 1;
      else failed.push(`${path}: ${outcome}`);
      await wait(5);
    }
  });
  return async () => {
    stopped = true;
    await Promise.all(asking);
    return { answered, failed };
  };
}

/** The status of an answer that came whole, or how it was lost. */
export function answerOf(url: string, agent: Agent | false = false): Promise<string> {
  return new Promise((resolve) => {
    const asked = httpRequest(url, { agent }, (answer) => {
      answer.on("error", (error) => resolve(`cut: ${error.message}`));
      answer.on("end", () => resolve(String(answer.statusCode)));
      answer.resume();
    });
    asked.on("error", (error) => resolve(error.message)).end();
  });
}

/** A proxy as small as can be: in turn, and to the other front when one does not take the connection. */
export async function balance(fronts: () => string[]) {
  let turn = 0;
  const server = createServer((request, response) => {
    const [first, second] = (turn += 1) % 2 ? fronts() : fronts().reverse();
    const ask = (front: string, orElse?: string) => {
      const inner = httpRequest(front + request.url, { headers: request.headers, agent: false }, (answer) => {
        response.writeHead(answer.statusCode!, answer.headers);
        answer.on("error", () => response.destroy()).pipe(response);
      });
      inner.on("error", (error: NodeJS.ErrnoException) => {
        // As nginx does by `proxy_next_upstream error`: a connection that nobody has taken yet is cut when listening ends.
        if (orElse && ["ECONNREFUSED", "ECONNRESET"].includes(String(error.code))) ask(orElse);
        else response.destroy(error);
      });
      inner.end();
    };
    ask(first!, second);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
