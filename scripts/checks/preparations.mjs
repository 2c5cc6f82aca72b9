import { words } from "../say.mjs";
import { installDependencies } from "../setup/dependencies.mjs";
import { buildElements } from "../setup/elements.mjs";
import { requireNodeVersion } from "../setup/node-version.mjs";
import { generateClient } from "../setup/prisma-client.mjs";

/** What the checks stand on, in order. What they find out is kept in `prepared`; nothing counts unless it fails. */
export function preparationsOf({ withBrowser, prepared }) {
  const preparations = [
    { name: "node", label: words.steps.node, run: () => requireNodeVersion() },
    { name: "dependencies", label: words.steps.dependencies, needs: ["node"], run: installDependencies },
    { name: "client", label: words.steps.client, needs: ["dependencies"], run: generateClient },
    { name: "elements", label: words.steps.elements, needs: ["dependencies"], run: buildElements },
    {
      name: "cluster",
      label: words.steps.testDatabase,
      needs: ["dependencies"],
      run: async () => {
        const { startTestCluster } = await import("../database/test-cluster.mjs");
        const { url, stop } = await startTestCluster();
        Object.assign(prepared, { clusterUrl: url, stop });
      },
    },
    {
      name: "templates",
      label: words.steps.templates,
      needs: ["client", "cluster"],
      run: async () => (await import("../database/templates.mjs")).prepareTemplates(prepared.clusterUrl),
    },
  ];
  const forBrowser = [
    {
      name: "browser",
      label: words.steps.browser,
      needs: ["dependencies"],
      run: async () => (prepared.browser = await (await import("../browser.mjs")).requireBrowser()),
    },
    {
      name: "java",
      label: words.steps.java,
      needs: ["dependencies"],
      run: async () => (prepared.java = await (await import("../java.mjs")).requireJava()),
    },
  ];
  return withBrowser ? [...preparations, ...forBrowser] : preparations;
}
