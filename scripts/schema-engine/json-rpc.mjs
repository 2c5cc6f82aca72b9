import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createDatabase } from "./connection.mjs";
import { openEngine } from "./engine.mjs";

const PRINT_REQUEST = 900_001;

/** Answers the CLI's requests on stdin one after another, until it closes the stream. */
export function serveRequests({ datasource, datamodelPaths }) {
  let opened;
  const engine = () => {
    opened ??= openEngine({
      datasource,
      datamodels: datamodelPaths.map((path) => [path, readFileSync(path, "utf8")]),
    });
    return opened;
  };

  async function answer({ id, method, params }) {
    try {
      const result =
        method === "createDatabase"
          ? await createDatabase(datasource.url)
          : await (await engine()).call(method, params);
      // The native engine prints a diff through a request of its own; the CLI shows nothing otherwise.
      if (method === "diff" && result.stdout != null) {
        send({ id: PRINT_REQUEST, method: "print", params: { content: result.stdout } });
      }
      send({ id, result });
    } catch (error) {
      send({ id, error: asRpcError(error) });
    }
  }

  let queue = Promise.resolve();
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  lines.on("line", (line) => {
    const request = line.trim() ? JSON.parse(line) : {};
    const isAcknowledgement = !request.method;
    if (!isAcknowledgement) queue = queue.then(() => answer(request));
  });
  lines.on("close", () => queue.then(() => process.exit(0)));
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function asRpcError({ message, code = null, meta = null, panicked = false }) {
  return {
    code: 4466,
    message: "An error happened. Check the data field for details.",
    data: { is_panic: panicked, message, error_code: code, meta },
  };
}
