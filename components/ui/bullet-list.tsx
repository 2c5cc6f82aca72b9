import type { ReactNode } from "react";

export function BulletList({ items }: { items: ReactNode[] }) {
  return (
    <ul className="max-w-measure list-disc space-y-2 pl-6 marker:text-accent">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
