export type LineageEdge = { projectId: string; earlierId: string };

/** Every project that can be reached from one along lineage, in both directions, itself included. */
export function connectedProjects(edges: LineageEdge[], projectId: string): string[] {
  const reached = new Set([projectId]);
  for (const id of reached) {
    for (const edge of edges) {
      if (edge.projectId === id) reached.add(edge.earlierId);
      if (edge.earlierId === id) reached.add(edge.projectId);
    }
  }
  return [...reached];
}

type Dated = { id: string; startEarliest: Date | null; endLatest: Date | null };

/** Predecessors before successors; a cycle in faulty data ends at the first project that comes back. */
export function inOrderOfTime<P extends Dated>(projects: P[], edges: LineageEdge[]): P[] {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const time = ({ startEarliest, endLatest }: P) => (startEarliest ?? endLatest)?.getTime() ?? Number.POSITIVE_INFINITY;
  const ordered = new Set<P>();
  const visiting = new Set<string>();
  const visit = (project: P) => {
    if (visiting.has(project.id)) return;
    visiting.add(project.id);
    for (const edge of edges) {
      const earlier = edge.projectId === project.id ? byId.get(edge.earlierId) : undefined;
      if (earlier) visit(earlier);
    }
    ordered.add(project);
  };
  [...projects].sort((a, b) => time(a) - time(b)).forEach(visit);
  return [...ordered];
}
