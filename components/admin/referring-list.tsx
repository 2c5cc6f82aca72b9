import { adminPaths } from "@/lib/admin-paths";
import type { Referring } from "@/lib/content/referring";

/** The records that name another and must be changed before it can go. */
export function ReferringList({ records }: { records: Referring[] }) {
  return (
    <ul className="list-disc pl-5">
      {records.map(({ id, title }) => (
        <li key={id}>
          <a href={adminPaths.record(id)}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
