import type pg from "pg";
import type { Statement } from "./capture";

export type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  "Rows Removed by Filter"?: number;
  Plans?: PlanNode[];
};

export type Plan = { root: PlanNode; milliseconds: number };

export async function explain(client: pg.Client, { text, values }: Statement): Promise<Plan> {
  const { rows } = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
  const [found] = rows[0]["QUERY PLAN"] as [{ Plan: PlanNode; "Execution Time": number }];
  return { root: found.Plan, milliseconds: found["Execution Time"] };
}

export function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** The tables that a plan reads from end to end; one that a limit ends early or that is never begun is not counted. */
export function scannedWhole({ root }: Plan): { table: string; rows: number }[] {
  return nodesOf(root)
    .filter((node) => node["Node Type"] === "Seq Scan" && (node["Actual Loops"] ?? 0) > 0)
    .map((node) => ({
      table: node["Relation Name"]!,
      rows: (node["Actual Rows"] ?? 0) + (node["Rows Removed by Filter"] ?? 0),
    }));
}

export const indexesOf = ({ root }: Plan) =>
  [...new Set(nodesOf(root).flatMap((node) => node["Index Name"] ?? []))].sort();
