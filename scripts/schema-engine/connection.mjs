import pg from "pg";

export function databaseName(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

export function schemaName(url) {
  return new URL(url).searchParams.get("schema") ?? undefined;
}

/** The address without `?schema=`, which is Prisma's own word and unknown to PostgreSQL. */
export function plainAddress(url, database = databaseName(url)) {
  const address = new URL(url);
  address.searchParams.delete("schema");
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.href;
}

/**
 * Discrete fields, never a connection string: pg lets the database of the string win over `database`, and
 * adapter-pg's connectToShadowDb() would then replay the migrations on the main database.
 */
export function poolOptions(url, database = databaseName(url)) {
  const address = new URL(url);
  return {
    host: address.searchParams.get("host") ?? decodeURIComponent(address.hostname),
    port: Number(address.port || 5432),
    user: decodeURIComponent(address.username) || undefined,
    password: decodeURIComponent(address.password) || undefined,
    database,
    ssl: sslOptions(address.searchParams.get("sslmode")),
    max: 4,
  };
}

function sslOptions(mode) {
  if (!mode || mode === "disable") return undefined;
  return { rejectUnauthorized: !["require", "prefer", "no-verify"].includes(mode) };
}

/** Runs statements that need a connection to another database than the one they are about. */
export async function asAdministrator(url, work) {
  const client = new pg.Client({ connectionString: plainAddress(url, "postgres") });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function createDatabase(url, name = databaseName(url), template) {
  await asAdministrator(url, (client) => {
    const source = template ? ` TEMPLATE ${client.escapeIdentifier(template)}` : "";
    return client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${source}`);
  });
  return { databaseName: name };
}

export async function dropDatabase(url, name = databaseName(url)) {
  await asAdministrator(url, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}
