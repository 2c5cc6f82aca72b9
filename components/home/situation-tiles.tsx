import { localizedText } from "@/components/ui/localized-text";
import { paths } from "@/lib/paths";
import type { Situation } from "@/lib/services/queries";
import { SituationDrawing } from "./situation-drawing";

/** Life situations as tiles; the whole tile is the link. */
export function SituationTiles({ situations }: { situations: Situation[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      {situations.map((situation) => (
        <li key={situation.slug}>
          <a
            href={paths.situation(situation.slug)}
            className="group flex h-full items-start gap-3 rounded-box border border-border/60 bg-surface p-4 text-ink no-underline visited:text-ink hover:border-spruce sm:flex-col"
          >
            <SituationDrawing slug={situation.slug} />
            <span>
              <span className="block text-lg leading-tight font-bold group-hover:underline">
                {localizedText(situation.name)}
              </span>
              <span className="mt-1 block text-sm text-soft">{localizedText(situation.description)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
