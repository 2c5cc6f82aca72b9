import { PlainFault } from "../faults.mjs";
import { isPortFree } from "../ports.mjs";
import { words } from "../say.mjs";

/** Host and port to serve at, from HOST and PORT. Throws when the port is taken. */
export async function requireFreeAddress({ PORT = "3000", HOST = "localhost" } = process.env) {
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new PlainFault(words.badPort(PORT));
  if (!(await isPortFree(port, HOST))) throw new PlainFault(words.portTaken(port));
  return { port, host: HOST };
}
