import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { migrationAdapterFactory } from "./adapter.mjs";
import { offlineAdapterFactory } from "./offline-adapter.mjs";

const packageDirectory = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));

export function engineVersion() {
  return JSON.parse(readFileSync(join(packageDirectory, "package.json"), "utf8")).version;
}

/**
 * Opens Prisma's schema engine. `call(method, parameters)` answers like the native engine, and throws an Error
 * that carries `code`, `meta` and `panicked`; `close()` ends its database connections.
 */
export async function openEngine({ datasource = {}, datamodels = [] }) {
  wasmLoading ??= loadWasm();
  const wasm = await wasmLoading;
  const adapters = datasource.url ? migrationAdapterFactory(datasource) : offlineAdapterFactory();
  const factory = bindMigrationAwareSqlAdapterFactory(adapters);
  const engine = await wasm.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => {},
    factory,
  );

  return {
    async call(method, parameters) {
      const name = method === "getDatabaseVersion" ? "version" : method;
      if (typeof engine[name] !== "function") throw new Error(`the schema engine knows no method ${method}`);
      try {
        return (await engine[name](parameters)) ?? {};
      } catch (error) {
        throw readableError(error, factory);
      }
    },
    close: () => adapters.disposeAll(),
  };
}

// The bindings keep one instance's memory in module variables: a second instance would read from the first.
let wasmLoading;

async function loadWasm() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    message: "",
    set_message(message) {
      this.message = `RuntimeError: ${message}`;
    },
  };
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(join(packageDirectory, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

// The engine names a database error by a number only; the driver's own message is kept in the registry.
function readableError(error, factory) {
  const panicked = error?.name === "RuntimeError";
  const own = panicked ? globalThis.PRISMA_WASM_PANIC_REGISTRY.message : (error?.message ?? String(error));
  const id = error?.meta?.id ?? Number(/external error.*?(\d+)/i.exec(own)?.[1] ?? NaN);
  const captured = Number.isFinite(id) ? factory.errorRegistry.consumeError(id)?.error : undefined;
  const cause = captured?.cause ?? captured;
  const detail =
    cause && `${cause.kind ?? captured.name}: ${cause.message ?? captured.message ?? JSON.stringify(cause)}`;
  const message = detail && !panicked ? `${own}\n${detail}` : own;
  return Object.assign(new Error(message), { code: error?.code ?? null, meta: error?.meta ?? null, panicked });
}
