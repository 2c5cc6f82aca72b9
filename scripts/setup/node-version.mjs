import { PlainFault } from "../faults.mjs";
import { words } from "../say.mjs";

const NEEDED = [20, 20];

export function requireNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    throw new PlainFault(words.oldNode(version, NEEDED.join(".")));
  }
}
