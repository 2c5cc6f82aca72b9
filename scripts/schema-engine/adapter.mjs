import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { createDatabase, databaseName, dropDatabase, poolOptions, schemaName } from "./connection.mjs";

const CHAR_TYPE = 18;
const TEXT_TYPE = 25;

/** The database access of the schema engine: Prisma's own node-postgres adapter, with its gaps closed. */
export function migrationAdapterFactory({ url, shadowDatabaseUrl }) {
  const open = new Set();

  async function connect(database, afterDispose = async () => {}) {
    const adapter = await new PrismaPg(poolOptions(url, database), { schema: schemaName(url) }).connect();
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      if (!open.delete(adapter)) return;
      await dispose();
      await afterDispose();
    };
    open.add(adapter);
    return closeGaps(adapter);
  }

  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => connect(),
    connectToShadowDb: async () => {
      if (shadowDatabaseUrl) return connect(databaseName(shadowDatabaseUrl));
      const shadow = `prisma_migrate_shadow_db_${randomUUID()}`;
      await createDatabase(url, shadow);
      return connect(shadow, () => dropDatabase(url, shadow));
    },
    disposeAll: () => Promise.all([...open].map((adapter) => adapter.dispose())),
  };
}

function closeGaps(queryable) {
  readCatalogCharacters(queryable);
  runScriptsWhole(queryable);
  if (queryable.startTransaction) {
    const startTransaction = queryable.startTransaction.bind(queryable);
    queryable.startTransaction = async (isolation) => closeGaps(await startTransaction(isolation));
  }
  return queryable;
}

// adapter-pg does not know the type "char", which pg_catalog uses everywhere: it is read as text and
// declared as a character afterwards.
function readCatalogCharacters(queryable) {
  const performIO = queryable.performIO.bind(queryable);
  const queryRaw = queryable.queryRaw.bind(queryable);
  const characterColumns = new WeakMap();

  queryable.performIO = async (query) => {
    const result = await performIO(query);
    const columns = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === CHAR_TYPE ? [index] : []));
    for (const index of columns) result.fields[index].dataTypeID = TEXT_TYPE;
    characterColumns.set(query, columns);
    return result;
  };
  queryable.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of characterColumns.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}

// adapter-pg splits a script on ';', which breaks functions and triggers; the native engine sends it whole.
function runScriptsWhole(queryable) {
  if (!queryable.executeScript) return;
  queryable.executeScript = async (script) => {
    try {
      await queryable.underlyingDriver().query(script);
    } catch (error) {
      queryable.onError(error);
    }
  };
}
