import { join } from "node:path";
import { PlainFault } from "./faults.mjs";
import { findInPath, installDebianPackages, works } from "./programs.mjs";
import { words } from "./say.mjs";

/** The path of a Java that starts, which the HTML validator needs; it is installed when there is none. */
export async function requireJava() {
  const { JAVA_HOME } = process.env;
  const places = () => [JAVA_HOME && join(JAVA_HOME, "bin", "java"), findInPath("java")];
  for (const install of [async () => {}, () => installDebianPackages("default-jre-headless")]) {
    await install().catch(() => {});
    for (const place of places()) if (await works(place, "-version")) return place;
  }
  throw new PlainFault(words.noJava);
}
