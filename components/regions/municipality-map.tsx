import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";
import { drawingOfCounty, drawingOfMunicipality } from "@/lib/regions/map";
import { namesFit } from "@/lib/regions/map-labels";
import { MapArea } from "./map-area";
import { MapLabel } from "./map-label";

export type MappedMunicipality = { slug: string; name: string; isMarked: boolean; isCurrent: boolean };

type Props = {
  county: { slug: string; genitive: string; name: string };
  municipalities: MappedMunicipality[];
  /** What the marked municipalities have in common; null when none is marked. */
  markedHint: string | null;
};

/** The map as it is seen at its smallest, in pixels: labels are sized for it. */
const smallestWidth = 360;
const labelPixels = 13;

/** One county with its municipalities: names where they fit, otherwise the numbers of the list beside it. */
export function MunicipalityMap({ county, municipalities, markedHint }: Props) {
  const t = useTranslations("regions");
  const frame = drawingOfCounty(county.slug);
  const drawn = municipalities.flatMap((municipality, index) => {
    const drawing = drawingOfMunicipality(municipality.slug);
    return drawing ? [{ ...municipality, ...drawing, number: index + 1 }] : [];
  });
  if (!frame || drawn.length === 0) return null;
  const [left = 0, top = 0, width = 0, height = 0] = frame.box;
  const margin = Math.max(width, height) * 0.04;
  const unit = (Math.max(width, height * 0.8) + 2 * margin) / smallestWidth;
  const fontSize = Math.round(labelPixels * unit * 10) / 10;
  const showNames = namesFit(drawn, fontSize);
  return (
    <div className="gap-10 md:grid md:grid-cols-[minmax(0,26rem)_1fr]">
      <figure>
        <svg
          role="group"
          aria-label={t("municipalityMapTitle", { genitive: county.genitive, name: county.name })}
          viewBox={[left - margin, top - margin, width + 2 * margin, height + 2 * margin].map(Math.round).join(" ")}
          className="h-auto max-h-[30rem] w-full overflow-visible"
        >
          {drawn.map((area) => (
            <MapArea
              key={area.slug}
              href={paths.region(area.slug)}
              label={area.name}
              path={area.path}
              lineWidth={Math.round(unit * 12) / 10}
              emphasis={area.isMarked ? "marked" : "none"}
              isCurrent={area.isCurrent}
            />
          ))}
          <g aria-hidden="true" className="pointer-events-none">
            {drawn.map((area) => (
              <MapLabel
                key={area.slug}
                text={showNames ? area.name : String(area.number)}
                at={area.label}
                fontSize={fontSize}
                strong={area.isMarked}
              />
            ))}
          </g>
        </svg>
        <figcaption className="mt-2 text-sm text-soft">
          {t(showNames ? "municipalityMapCaption" : "municipalityMapCaptionNumbers")}
          {markedHint && ` ${markedHint}`}
        </figcaption>
      </figure>
      <ol
        className={`mt-4 columns-2 gap-x-8 md:mt-0 ${showNames ? "" : "list-decimal pl-8 marker:text-soft marker:tabular-nums"}`}
      >
        {municipalities.map(({ slug, name, isMarked, isCurrent }) => (
          <li key={slug} className="break-inside-avoid">
            <a
              href={paths.region(slug)}
              aria-current={isCurrent ? "page" : undefined}
              className={`inline-flex min-h-11 items-center ${isMarked ? "font-bold" : ""}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}
