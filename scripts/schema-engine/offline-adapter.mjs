import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";

// Prisma's engine asks for the server's version even where no database is needed, such as the difference
// between nothing and the schema files. Without an address, this answers for the version that we ship.
const VERSION_ANSWER = {
  columnNames: ["exists", "version", "numeric_version"],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, "PostgreSQL 18.4", 180004]],
};

export function offlineAdapterFactory() {
  const unavailable = async () => {
    throw new Error("This command needs a database: set DATABASE_URL.");
  };
  const adapter = {
    provider: "postgres",
    adapterName: "offline",
    queryRaw: async ({ sql }) => (sql.includes("numeric_version") ? VERSION_ANSWER : unavailable()),
    executeRaw: unavailable,
    executeScript: unavailable,
    startTransaction: unavailable,
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    underlyingDriver: () => null,
    dispose: async () => {},
  };
  return {
    provider: "postgres",
    adapterName: "offline",
    connect: async () => adapter,
    connectToShadowDb: unavailable,
    disposeAll: async () => {},
  };
}
