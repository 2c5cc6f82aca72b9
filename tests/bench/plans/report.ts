import { indexesOf, scannedWhole, type Plan, type PlanNode } from "./explain";

type Explained = { name: string; why: string; plans: Plan[] };

/** The plans as a page of docs/operating, in Markdown. */
export function reportOf(explained: Explained[], size: { services: number; bytes: bigint }): string {
  const megabytes = Math.round(Number(size.bytes) / 1e6);
  const rows = explained.map(({ name, why, plans }) => {
    const milliseconds = plans.reduce((sum, plan) => sum + plan.milliseconds, 0);
    const whole = [
      ...new Set(
        plans
          .flatMap(scannedWhole)
          .filter(({ rows }) => rows > 1_000)
          .map(({ table }) => table),
      ),
    ];
    return `| ${[name, why, plans.length, milliseconds.toFixed(1), whole.join(", ") || "–"].join(" | ")} |`;
  });
  return `# Scale: the hottest queries on a large catalogue

Made by \`npm run bench:plans\`, not by hand: ${size.services.toLocaleString("en")} services, ${megabytes} MB of database, warm. Milliseconds are
PostgreSQL's own, of all statements of the query together, and differ between machines; what is read, and by which index, does not.
\`tests/integration/scale/plans.test.ts\` holds the portal to the indexes on a smaller catalogue.

| query | why it is hot | statements | ms | tables read whole (over 1,000 rows) |
| --- | --- | ---: | ---: | --- |
${rows.join("\n")}
${explained.map(sectionOf).join("")}`;
}

function sectionOf({ name, plans }: Explained): string {
  const slowest = plans.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
  const indexes = [...new Set(plans.flatMap(indexesOf))].sort();
  return `
## ${name[0]!.toUpperCase()}${name.slice(1)}

Indexes: ${indexes.map((index) => `\`${index}\``).join(", ")}.

The slowest of its statements, ${slowest.milliseconds.toFixed(1)} ms:

\`\`\`
${linesOf(slowest.root).join("\n")}
\`\`\`
`;
}

function linesOf(node: PlanNode, depth = 0): string[] {
  const where = [
    node["Index Name"] && `using ${node["Index Name"]}`,
    node["Relation Name"] && `on ${node["Relation Name"]}`,
  ];
  const rows = `rows ${node["Actual Rows"] ?? 0} × ${node["Actual Loops"] ?? 0}`;
  const line = `${"  ".repeat(depth)}${[node["Node Type"], ...where].filter(Boolean).join(" ")} (${rows})`;
  return [line, ...(node.Plans ?? []).flatMap((child) => linesOf(child, depth + 1))];
}
