#!/usr/bin/env node
// Prisma's CLI wants to download a native schema engine before any command. This executable speaks the same
// contract (arguments, JSON-RPC lines on stdio) and answers from the WebAssembly build that npm delivers.
import { readArguments } from "./schema-engine/arguments.mjs";
import { runDatabaseCommand } from "./schema-engine/database-commands.mjs";
import { engineVersion } from "./schema-engine/engine.mjs";
import { serveRequests } from "./schema-engine/json-rpc.mjs";

const { version, command, datasource, datamodelPaths } = readArguments(process.argv.slice(2));

if (version) console.log(`schema-engine-wasm ${engineVersion()}`);
else if (command) process.exitCode = await runDatabaseCommand(command, datasource.url);
else serveRequests({ datasource, datamodelPaths });
