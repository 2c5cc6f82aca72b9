import pg from "pg";
import { DatabaseSilent, Silence } from "./silence";

/** A full pool, or a server that takes the call and never greets. */
const CONNECT_MILLISECONDS = 2_000;
/** The database ends a slow statement itself a little before we give it up: its connection is then as good as before. */
const GRACE_MILLISECONDS = 500;

type Limits = { max: number; seconds: number };
type Callback = (error: unknown, ...rest: unknown[]) => void;
type Ask = (...given: unknown[]) => Promise<unknown>;

/**
 * Connections for those who wait for an answer: they are told within the seconds given that there is none. A connection
 * that has not answered a statement by then never may, so it is thrown away with all that stands in line on it.
 */
export function createRequestPool(connectionString: string | undefined, { max, seconds }: Limits): pg.Pool {
  const silence = new Silence(
    () => performance.now(),
    (isSilent) => console.error(isSilent ? "database: silent, not asked for now" : "database: answers again"),
  );
  const statementMs = seconds * 1_000;

  class RequestClient extends pg.Client {
    override connect = takingCallback(async () => {
      const begun = performance.now();
      try {
        return await super.connect();
      } catch (error) {
        // Who refuses or hangs up does so at once; the pool ends what it has waited for long enough.
        if (performance.now() - begun > CONNECT_MILLISECONDS / 2) silence.noteTimeOut();
        throw error;
      }
    }) as pg.Client["connect"];

    override query = takingCallback((...given) => {
      const timer = setTimeout(() => {
        silence.noteTimeOut();
        this.connection.stream.destroy(new Error("the database did not answer in time"));
      }, statementMs + GRACE_MILLISECONDS);
      return (super.query as Ask)(...given).then(
        (result) => {
          clearTimeout(timer);
          silence.noteAnswer();
          return result;
        },
        (error: unknown) => {
          clearTimeout(timer);
          if (error instanceof pg.DatabaseError) silence.noteAnswer();
          throw error;
        },
      );
    }) as pg.Client["query"];
  }

  class RequestPool extends pg.Pool {
    override connect = takingCallback(async () => {
      if (!silence.mayAsk()) throw new DatabaseSilent();
      return super.connect();
    }) as pg.Pool["connect"];
  }

  return new RequestPool({
    ...{ connectionString, max },
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    statement_timeout: statementMs,
    Client: RequestClient,
  });
}

/** Prisma's adapter asks with a promise, the pool itself with a function; a connection's own release comes third. */
function takingCallback(ask: Ask) {
  return (...given: unknown[]): Promise<unknown> | void => {
    const callback = given.at(-1);
    if (typeof callback !== "function") return ask(...given);
    const tell = callback as Callback;
    ask(...given.slice(0, -1)).then(
      (result) => tell(undefined, result, (result as { release?: unknown } | undefined)?.release),
      (error: unknown) => tell(error),
    );
  };
}
