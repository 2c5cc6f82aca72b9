import { useTranslations } from "next-intl";
import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from "react";

type Props = { caption: string; head: ReactNode[]; children: ReactNode };

/** More columns than these do not fit under each other without losing what stands beside what. */
const mostInBlocks = 4;

/**
 * On a narrow screen a table of a few columns becomes blocks, each value with its column's name; a wider one scrolls
 * sideways on its own, also by keyboard, and says so. Rows are given as `tr` with their cells.
 */
export function DataTable({ caption, head, children }: Props) {
  const t = useTranslations("ui");
  const isInBlocks = head.length <= mostInBlocks;
  return (
    <>
      {!isInBlocks && <p className="text-sm text-soft sm:hidden print:hidden">{t("tableScrolls")}</p>}
      <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
        <table className={`w-full border-collapse text-left text-sm tabular-nums ${isInBlocks ? "in-blocks" : ""}`}>
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
            {isInBlocks ? Children.map(children, (row) => withLabels(row, head)) : children}
          </tbody>
        </table>
      </div>
    </>
  );
}

type WithCells = ReactElement<{ children?: ReactNode }>;

/** The cells of a row, each with the name of its column for a screen on which that does not stand above it. */
function withLabels(row: ReactNode, head: ReactNode[]): ReactNode {
  if (!isValidElement(row)) return row;
  const cells = Children.toArray((row as WithCells).props.children);
  const labelled = cells.map((cell, index) =>
    isValidElement(cell) && cell.type === "td"
      ? cloneElement(cell as ReactElement<{ "data-label"?: ReactNode }>, { "data-label": head[index] })
      : cell,
  );
  return cloneElement(row as WithCells, {}, labelled);
}
