import pg from "pg";
import { createDatabase, databaseName, dropDatabase, plainAddress } from "./connection.mjs";

/** The three commands that Prisma asks as a process instead of a JSON-RPC request. Returns the exit code. */
export async function runDatabaseCommand(command, url) {
  try {
    if (command === "can-connect-to-database") await tryToConnect(url);
    else if (command === "create-database") await createDatabase(url);
    else if (command === "drop-database") await dropDatabase(url);
    else throw new Error(`unknown command ${command}`);
    return 0;
  } catch (error) {
    reportToPrisma(error, url);
    return 1;
  }
}

async function tryToConnect(url) {
  const client = new pg.Client({ connectionString: plainAddress(url), connectionTimeoutMillis: 5000 });
  await client.connect();
  await client.end();
}

// The CLI skips the first line of stderr and reads the following ones as JSON.
function reportToPrisma(error, url) {
  const { code, message } = asPrismaError(error, url);
  const fields = { error_code: code, message, is_panic: false };
  process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}\n`);
}

function asPrismaError(error, url) {
  const address = new URL(url);
  const host = `${address.hostname}:${address.port || 5432}`;
  switch (error.code) {
    case "3D000":
      return { code: "P1003", message: `Database \`${databaseName(url)}\` does not exist` };
    case "42P04":
      return { code: "P1009", message: `Database \`${databaseName(url)}\` already exists at \`${host}\`` };
    case "28P01":
    case "28000":
      return { code: "P1000", message: `Authentication failed for user \`${address.username}\` at \`${host}\`` };
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "ECONNRESET":
    case "57P03":
      return { code: "P1001", message: `Can't reach database server at \`${host}\`` };
    default:
      return { code: error.code ?? "P1000", message: error.message };
  }
}
