import { describe, expect, it } from "vitest";
import { connectedProjects, inOrderOfTime } from "@/lib/projects/lineage";

const edges = [
  { projectId: "second", earlierId: "first" },
  { projectId: "third", earlierId: "second" },
  { projectId: "elsewhere", earlierId: "far" },
];
const project = (id: string, start: string | null) => ({
  id,
  startEarliest: start ? new Date(start) : null,
  endLatest: null,
});

describe("lineage", () => {
  it("reaches every project before and after, and no other", () => {
    expect(connectedProjects(edges, "second").sort()).toEqual(["first", "second", "third"]);
    expect(connectedProjects(edges, "alone")).toEqual(["alone"]);
  });

  it("puts predecessors first, also when their dates are not known", () => {
    const projects = [project("third", "2018-01-01"), project("second", null), project("first", null)];
    expect(inOrderOfTime(projects, edges).map(({ id }) => id)).toEqual(["first", "second", "third"]);
  });

  it("ends on a circle instead of going round it", () => {
    const circle = [
      { projectId: "a", earlierId: "b" },
      { projectId: "b", earlierId: "a" },
    ];
    const ordered = inOrderOfTime([project("a", "2020-01-01"), project("b", "2021-01-01")], circle);
    expect(ordered.map(({ id }) => id).sort()).toEqual(["a", "b"]);
  });
});
