import { existsSync, readdirSync } from "node:fs";
import { build, type Metafile } from "esbuild";
import { expect, it } from "vitest";

const ROOTS = ["app", "components", "lib", "server", "scripts", "tests"];
const SOURCE = /(?<!\.d)\.(tsx?|mjs)$/;

/** Who imports whom at run time, as the bundler finds it: types are nothing to it. */
async function readImports(roots: string[]): Promise<Metafile["inputs"]> {
  const files = roots.flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
      .map((entry) => `./${entry.parentPath}/${entry.name}`),
  );
  const { metafile } = await build({
    stdin: { contents: files.map((file) => `import ${JSON.stringify(file)};`).join("\n"), resolveDir: process.cwd() },
    ...{ bundle: true, metafile: true, write: false, packages: "external", platform: "node", format: "esm" },
    loader: { ".css": "empty", ".woff2": "empty", ".html": "text" },
    logLevel: "silent",
  });
  return metafile.inputs;
}

/** The files of each ring of imports, by Tarjan's strongly connected components. */
function findCycles(inputs: Metafile["inputs"]): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const cycles: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    low.set(file, order.get(file)!);
    open.push(file);
    const imported = inputs[file]!.imports.flatMap(({ path }) => (inputs[path] ? path : []));
    for (const other of imported) {
      if (!order.has(other)) visit(other);
      if (open.includes(other)) low.set(file, Math.min(low.get(file)!, low.get(other)!));
    }
    if (low.get(file) !== order.get(file)) return;
    const ring = open.splice(open.indexOf(file));
    if (ring.length > 1 || imported.includes(file)) cycles.push(ring.sort());
  };
  for (const file of Object.keys(inputs)) if (!order.has(file)) visit(file);
  return cycles;
}

it("no file imports itself by way of others", async () => {
  const inputs = await readImports(ROOTS.filter((root) => existsSync(root)));
  expect(Object.keys(inputs).length).toBeGreaterThan(1_000);
  expect(findCycles(inputs)).toEqual([]);
});

it("finds the rings that there are", () => {
  const imports = (...paths: string[]) => ({
    bytes: 1,
    imports: paths.map((path) => ({ path, kind: "import-statement" as const })),
  });
  const inputs = { a: imports("b"), b: imports("c", "outside"), c: imports("b"), d: imports("d"), e: imports("a") };
  expect(findCycles(inputs)).toEqual([["b", "c"], ["d"]]);
});
