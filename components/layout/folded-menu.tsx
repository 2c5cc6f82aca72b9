import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** A menu that opens below its word on screens too narrow for it; without scripts too. */
export function FoldedMenu({
  label,
  className = "",
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details className={`open:w-full lg:hidden print:hidden ${className}`}>
      <summary className="inline-flex min-h-11 list-none items-center font-semibold [&::-webkit-details-marker]:hidden">
        <Icon name="menu" />
        {label}
      </summary>
      {children}
    </details>
  );
}
