import { connect, createServer, type Socket } from "node:net";

/** What becomes of connections: passed on, refused and cut, taken in and never answered, or answered late. */
type Weather = { kind: "clear" } | { kind: "refused" } | { kind: "silent" } | { kind: "slow"; milliseconds: number };

/** A wire to a database that a test can cut, block and slow down. Gives the database's address by way of it. */
export async function startTcpProxy(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const pairs = new Set<[Socket, Socket]>();
  let weather: Weather = { kind: "clear" };

  function join(inner: Socket): void {
    if (weather.kind === "refused") return void inner.resetAndDestroy();
    const outer = connect(Number(target.port), target.hostname);
    const pair: [Socket, Socket] = [inner, outer];
    pairs.add(pair);
    for (const [from, to] of [pair, [outer, inner] as const]) {
      from.setNoDelay(true);
      from.on("data", (bytes: Buffer) => carry(bytes, to, from === outer));
      from.on("error", () => {});
      from.once("close", () => {
        to.destroy();
        pairs.delete(pair);
      });
    }
  }

  function carry(bytes: Buffer, to: Socket, isAnswer: boolean): void {
    if (weather.kind === "silent") return;
    if (weather.kind === "slow" && isAnswer) setTimeout(() => to.writable && to.write(bytes), weather.milliseconds);
    else if (to.writable) to.write(bytes);
  }

  const server = createServer(join);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === "object" ? address?.port : "");

  /** Cuts every connection that is open. */
  const cut = () => {
    for (const [inner, outer] of pairs) {
      inner.resetAndDestroy();
      outer.destroy();
    }
  };
  return {
    url: url.href,
    cut,
    become(next: Weather): void {
      // What a silence has swallowed cannot be given back: such connections are broken.
      if (next.kind === "refused" || weather.kind === "silent") cut();
      weather = next;
    },
    get open(): number {
      return pairs.size;
    },
    stop: () => {
      cut();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
