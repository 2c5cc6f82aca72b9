import type { ReactNode } from "react";

type Props = { caption: string; head: ReactNode[]; children: ReactNode };

/** A table that scrolls sideways on its own on a narrow screen, also by keyboard. */
export function DataTable({ caption, head, children }: Props) {
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-left text-sm tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b-2 border-border">
            {head.map((label, index) => (
              <th key={index} scope="col" className="py-2 pr-4 align-bottom font-semibold">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-border/50 [&_a]:inline-block [&_a]:py-1 [&_td]:py-2 [&_td]:pr-4 [&_td]:align-top [&_th]:py-2 [&_th]:pr-4 [&_th]:align-top [&_th]:font-normal">
          {children}
        </tbody>
      </table>
    </div>
  );
}
